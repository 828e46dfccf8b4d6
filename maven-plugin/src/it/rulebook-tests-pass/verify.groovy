// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[INFO] acme-policy: 1 of 1 rule is reported by a test')
assert log.contains('[INFO] 4 tests of 1 rulebook: all passed.')
assert !log.contains('[WARNING] rulebooks')
def suites = new groovy.xml.XmlSlurper().parse(new File(basedir, 'target/interdict/TEST-rulebooks.xml'))
assert suites.testsuite.size() == 1
assert suites.testsuite[0].@name == 'acme-policy'
assert suites.testsuite[0].testcase.size() == 4
assert suites.testsuite[0].testcase.any { it.@name == 'module-of-each-maker-on-its-day-is-prohibited[huawei]' }
assert !log.contains('\tat ') && !log.contains('    at ')
