// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[ERROR] no role is given, so no law can be told to apply.')
assert log.contains('-Dinterdict.roles=us.fed.prime')
assert log.contains('[ERROR]   us.fed.prime  You sell to the US federal government')
assert !log.contains('--role')
assert !log.contains('\\u000a')
assert log.contains('MojoExecutionException')
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
