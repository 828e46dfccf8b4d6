// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[WARNING] src/hbom/gateway.cdx.json:42:16 889-001 PROHIBITED_FROM gateway > ME909s-120: ')
assert log.contains('From 2019-08-13')
assert log.contains('[INFO] No part is prohibited today, 1 will be from 2019-08-13.')
assert log.contains('BUILD SUCCESS')
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
