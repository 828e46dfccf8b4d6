// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[WARNING] src/hbom/gateway.cdx.json:42:16 889-001 PROHIBITED_FROM ')
assert log.contains('1 open finding with a verdict of fail-on (PROHIBITED_FROM).')
assert log.contains('take the verdict out of failOn; see target/interdict/report.json')
assert log.contains('MojoFailureException')
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
