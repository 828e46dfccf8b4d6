// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[ERROR] src/hbom/gateway.cdx.json:42:16 889-001 PROHIBITED gateway > ME909s-120: ')
assert log.contains('see target/interdict/report.json')
assert new File(basedir, 'target/interdict/report.json').exists()
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
