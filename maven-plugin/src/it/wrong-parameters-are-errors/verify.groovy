// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log =~ /\[ERROR\] interdict.asOf: 'tomorrow' is no date; write it as \d{4}-/
assert log.contains("[ERROR] interdict.failOn: 'BANNED' is no verdict; known: PROHIBITED, ")
assert log.contains("[ERROR] interdict.formats: 'sarif' is not in this version; known: text, json")
assert log.contains("[ERROR] interdict.xml:10:11: unknown role 'us.fed.prim'; did you mean 'us.fed.prime'?")
assert log.contains('4 errors kept Interdict from judging everything.')
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
