// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.readLines().count { it.startsWith('[ERROR] src/hbom/gateway.cdx.json:5:') } == 1
assert log.readLines().any { it.startsWith('[ERROR]  | ') && it.contains('^') }
assert log.contains('Correct what is named above and run again; see target/interdict/report.json')
assert log.contains('MojoExecutionException')
assert new File(basedir, 'target/interdict/report.json').text =~ /"complete"\s*:\s*false/
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
