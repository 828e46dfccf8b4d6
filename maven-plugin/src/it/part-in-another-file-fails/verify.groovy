// SPDX-License-Identifier: Apache-2.0
String log = new File(basedir, 'build.log').getText('UTF-8')
String line = log.readLines().find { it.contains(' PROHIBITED ') }
assert line.startsWith('[ERROR] src/parts/modem board.xml:8:13 889-001 PROHIBITED gateway > modem board > ME909s-120: ')
assert log.contains('[WARNING] src/hbom/gateway.cdx.json:24:19: the BOM of \'modem board\' can\'t be read from \'../../../interdict.xml\': it leads out of the folder')
assert new File(basedir, 'target/interdict/report.txt').getText('UTF-8').contains('with src/parts/modem board.xml: CycloneDX 1.6 (sha256 ')

// The same bytes as the engine gives a Java program.
dev.interdict.maven.JavaApi.assertSameReport(basedir.toPath(), '2026-11-22')
assert !log.contains('\tat ') && !log.contains('    at ') && !log.contains('Exception:')
