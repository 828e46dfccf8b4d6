// SPDX-License-Identifier: Apache-2.0
package dev.interdict.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.BomSource;
import dev.interdict.ComplianceEngine;
import dev.interdict.Enforcement;
import dev.interdict.EngineException;
import dev.interdict.EvaluationResult;
import dev.interdict.ProgramSettings;
import dev.interdict.ReadingSettings;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.diagnostic.Printable;
import dev.interdict.model.Stated;
import dev.interdict.report.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Uses the rulebooks of a folder as any user does: loads them and judges a BOM by them. */
final class Stranger {
  private static final String BOM = "acme/tests/ACM-001/camera-is-prohibited/bom.cdx.json";

  private Stranger() {}

  /** What a user is told: why the rulebooks are refused, or what they find. */
  static String use(Path folder) throws IOException {
    try {
      return judged(ComplianceEngine.of(folder, "rulebooks"));
    } catch (EngineException e) {
      assertThat(e.diagnostics()).isNotEmpty();
      return said(e.diagnostics());
    }
  }

  static String said(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      assertThat(diagnostic.location()).as(diagnostic.render()).isNotNull();
    }
    return diagnostics.stream()
        .map(d -> "[" + d.code() + "] " + d.render() + "\n")
        .collect(Collectors.joining());
  }

  private static String judged(ComplianceEngine engine) throws IOException {
    EvaluationResult result =
        engine
            .prepare(
                List.of(),
                new ProgramSettings(
                    LocalDate.of(2026, 11, 22), 730, List.of(new Stated("all", null)), Map.of()),
                Enforcement.DEFAULT,
                ReadingSettings.DEFAULT)
            .evaluate(
                List.of(
                    BomSource.bytes(
                        "bom.cdx.json",
                        HostileRulebook.library(BOM).getBytes(StandardCharsets.UTF_8))),
                List.of());
    var report = new ByteArrayOutputStream();
    ReportFormat.TEXT.writer().write(result, report);
    for (String line : report.toString(StandardCharsets.UTF_8).split("\n", -1)) {
      assertThat(Printable.text(line)).as("a line of the report").isEqualTo(line);
    }
    return "accepted, judged: "
        + result.complete()
        + "\n"
        + result.findings().stream()
            .map(f -> f.verdict() + " " + f.rule() + " " + f.component() + "\n")
            .collect(Collectors.joining())
        + result.diagnostics().stream()
            .map(d -> "[" + d.code() + "] " + d.render() + "\n")
            .collect(Collectors.joining());
  }
}
