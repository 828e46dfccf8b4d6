// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[INFO] No part is prohibited today')
assert log =~ /\[INFO\] 2 components, \d+ rules applied: 0 prohibited/
assert log.contains('as of 2026-11-22 for us.fed.prime')
assert log =~ /\[INFO\] Rulebooks: us-889 [\d.]+ \([0-9a-f]{12}\)/
assert log.contains('[INFO] Report: target/interdict/report.json')
assert new File(basedir, 'target/interdict/report.json').text.contains('urn:interdict:report:1')
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
