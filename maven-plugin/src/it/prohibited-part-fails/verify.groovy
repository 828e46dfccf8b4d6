// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
String line = log.readLines().find { it.contains(' PROHIBITED ') }
assert line.startsWith('[ERROR] src/hbom/gateway.cdx.json:42:16 889-001 PROHIBITED gateway > ME909s-120: ')
assert line.contains('(FAR 52.204-25(b)(1)')
assert line.contains(' Fix: Replace the part by one whose maker is neither Huawei nor ZTE')
assert log.contains('[ERROR] 1 part is prohibited today; 1 needs a review.')
assert log.contains('1 open finding of level error. Replace the parts named above')
assert log.contains('; see target/interdict/report.json, target/interdict/report.txt -> [Help 1]')
assert log.contains('MojoFailureException')
assert new File(basedir, 'target/interdict/report.txt').getText('UTF-8').contains('gateway > ME909s-120')
assert !new File(basedir, 'target/interdict').list().any { it.endsWith('.part') }

// The same bytes as the engine gives a Java program.
dev.interdict.maven.JavaApi.assertSameReport(basedir.toPath(), '2026-11-22')
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
