// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Using the MultiThreadedBuilder implementation with a thread count of 2')
assert log.contains('[INFO] No part is prohibited today')
assert log.contains('[ERROR] src/hbom/gateway.cdx.json:42:16 889-001 PROHIBITED ')
assert log =~ /clear \.+ SUCCESS/
assert log =~ /banned \.+ FAILURE/
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
