// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains("the rulebook 'acme-policy' has no tests; write one: rules/acme-policy/tests/RULE/what-a-user-gets/")
assert log.contains('MojoExecutionException')
assert new File(basedir, 'target/interdict/TEST-rulebooks.xml').getText('UTF-8').contains('errors="1"')
assert !log.contains('\tat ') && !log.contains('    at ')
