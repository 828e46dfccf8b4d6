// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains("[ERROR] interdict.xml:7:19: unknown rulebook 'us-888'; did you mean 'us-889'?")
assert log.contains('[ERROR]  |     <rulebook id="us-888"/>')
assert log.contains('MojoExecutionException')
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
