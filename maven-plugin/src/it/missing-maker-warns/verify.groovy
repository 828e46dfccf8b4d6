// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[WARNING] src/hbom/gateway.cdx.json:39:16 889-001 UNDETERMINED 2 parts (2 of gateway): ')
assert log.contains("can't be decided (Telecommunications equipment of Huawei or ZTE), for want of manufacturer.name")
assert log.readLines().count { it.contains(' UNDETERMINED ') && it.contains(' 889-001 ') } == 1
assert log.contains("2 can't be decided, all for want of a maker.")
assert log.contains('BUILD SUCCESS')
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
