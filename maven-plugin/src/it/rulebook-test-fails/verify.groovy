// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[ERROR] FAILED acme-policy/ACM-001/espressif-module-stays-silent')
assert log.contains('[ERROR]   --- expected by rulebooks/acme-policy/tests/ACM-001/espressif-module-stays-silent/expected.txt')
assert log.contains('[ERROR]   -PROHIBITED ACM-001 gateway > modem')
assert log.contains('[INFO] 4 tests of 1 rulebook: 1 failed.')
assert log.contains('MojoFailureException')
assert log.contains('1 test of rulebooks failed. Correct the rule, or the expected.txt named above')
assert log.contains('; see target/interdict/TEST-rulebooks.xml -> [Help 1]')
assert new File(basedir, 'target/interdict/TEST-rulebooks.xml').getText('UTF-8').contains('failures="1"')
assert new File(basedir, 'rulebooks/acme-policy/tests/ACM-001/espressif-module-stays-silent/expected.txt').text == 'PROHIBITED ACM-001 gateway > modem\n'
assert !log.contains('\tat ') && !log.contains('    at ')
