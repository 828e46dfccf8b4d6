// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains("The rulebooks can't be tested: there is no rulebook here")
assert log.contains('Name their folders with -Dinterdict.rulebooks=FOLDER')
assert log.contains('MojoExecutionException')
assert !log.contains('\tat ') && !log.contains('    at ')
