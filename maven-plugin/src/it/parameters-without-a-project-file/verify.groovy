// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log =~ /Rulebooks: us-889 .*, us-fcc-covered-list /
assert log.contains('[ERROR] src/hbom/gateway.cdx.json:28:16 889-001 PROHIBITED ')
assert new File(basedir, 'target/interdict/report.json').text =~ /"end-use"\s*:\s*"public-safety"/
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
