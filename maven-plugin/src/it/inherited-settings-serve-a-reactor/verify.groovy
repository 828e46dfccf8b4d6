// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.readLines().count { it.contains('No BOM to check: no file matches the BOMs of ../interdict.xml.') } == 1
assert log.readLines().count { it.contains('No part is prohibited today') } == 2
assert new File(basedir, 'router/target/interdict/report.json').text.contains('"src/hbom/gateway.cdx.json"')
assert new File(basedir, 'camera/target/interdict/report.json').exists()
assert !new File(basedir, 'docs/target/interdict').exists()
assert log.contains('BUILD SUCCESS')
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
