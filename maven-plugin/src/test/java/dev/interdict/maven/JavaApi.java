// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ComplianceEngine;
import dev.interdict.EvaluationRequest;
import dev.interdict.EvaluationResult;
import dev.interdict.ProgramSettings;
import dev.interdict.project.Project;
import dev.interdict.project.ProjectReader;
import dev.interdict.report.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What a Java program gets from the engine for a project; integration tests compare with it. */
public final class JavaApi {
  private JavaApi() {}

  public static EvaluationResult evaluate(Path folder, String asOf) {
    Project project =
        Objects.requireNonNull(
            new ProjectReader().read(folder.resolve("interdict.xml"), "interdict.xml").project());
    return ComplianceEngine.shipped()
        .evaluate(
            new EvaluationRequest(
                project.boms().boms(),
                project.rulebooks(),
                new ProgramSettings(
                    LocalDate.parse(asOf),
                    ProgramSettings.DEFAULT_HORIZON_DAYS,
                    project.roles(),
                    project.set(),
                    project.setNames()),
                project.enforcement(),
                project.reading(),
                List.of()));
  }

  /** Compares the fingerprints first, because they say most, then every byte. */
  public static void assertSameReport(Path folder, String asOf) throws IOException {
    EvaluationResult expected = evaluate(folder, asOf);
    var bytes = new ByteArrayOutputStream();
    ReportFormat.JSON.writer().write(expected, bytes);
    String report = Files.readString(folder.resolve("target/interdict/report.json"));
    assertThat(expected.findings()).isNotEmpty();
    assertThat(report)
        .contains(expected.findings().stream().map(finding -> finding.fingerprint()).toList())
        .isEqualTo(bytes.toString(StandardCharsets.UTF_8));
  }
}
