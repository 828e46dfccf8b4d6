// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.BomSource;
import dev.interdict.ComplianceEngine;
import dev.interdict.Enforcement;
import dev.interdict.EvaluationRequest;
import dev.interdict.EvaluationResult;
import dev.interdict.PreparedCheck;
import dev.interdict.ProgramSettings;
import dev.interdict.ReadingSettings;
import dev.interdict.model.Stated;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A check that is made ready once and judges BOM after BOM. */
final class PreparedCheckTest {
  private static final ProgramSettings PROGRAM =
      new ProgramSettings(
          LocalDate.of(2026, 11, 22),
          ProgramSettings.DEFAULT_HORIZON_DAYS,
          List.of(Stated.of("us.fed.prime")),
          Map.of());

  private final ComplianceEngine engine = ComplianceEngine.shipped();

  @Test
  void boms_judged_one_by_one_join_to_the_result_of_one_run() throws Exception {
    byte[] example =
        Files.readAllBytes(
            Path.of(System.getProperty("interdict.root"))
                .resolve("examples/cellular-gateway/src/hbom/cellular-gateway.cdx.json"));
    List<BomSource> boms =
        List.of(
            BomSource.bytes("a.json", example),
            BomSource.bytes("b.json", "{".getBytes(StandardCharsets.UTF_8)),
            BomSource.bytes("c.json", example));
    EvaluationResult whole =
        engine.evaluate(
            new EvaluationRequest(
                boms, List.of(), PROGRAM, Enforcement.DEFAULT, ReadingSettings.DEFAULT, List.of()));

    PreparedCheck check =
        engine.prepare(List.of(), PROGRAM, Enforcement.DEFAULT, ReadingSettings.DEFAULT);
    EvaluationResult joined =
        EvaluationResult.join(
            boms.stream().map(bom -> check.evaluate(List.of(bom), List.of())).toList());

    assertThat(joined.summary()).isEqualTo(whole.summary());
    assertThat(joined.diagnostics()).isEqualTo(whole.diagnostics()).isNotEmpty();
    assertThat(joined.findings().stream().map(f -> f.bom() + f.fingerprint() + f.message()))
        .isNotEmpty()
        .containsExactlyElementsOf(
            whole.findings().stream().map(f -> f.bom() + f.fingerprint() + f.message()).toList());
    assertThat(joined.exitCode()).isEqualTo(whole.exitCode());
  }

  @Test
  void a_result_of_nothing_is_never_complete() {
    PreparedCheck check =
        engine.prepare(List.of(), PROGRAM, Enforcement.DEFAULT, ReadingSettings.DEFAULT);
    assertThat(check.evaluate(List.of(), List.of()).complete()).isFalse();
  }
}
