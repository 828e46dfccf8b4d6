// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('No BOM to check: no file matches the BOMs of interdict.xml.')
assert log.contains('set -Dinterdict.failIfNoBom=false -> [Help 1]')
assert log.contains('MojoExecutionException')
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
