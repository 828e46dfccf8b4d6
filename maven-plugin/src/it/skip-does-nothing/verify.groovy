// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[INFO] Interdict is skipped (interdict.skip).')
assert !new File(basedir, 'target/interdict').exists()
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
