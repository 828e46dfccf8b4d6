// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.BomJudge.Judgement;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Level;
import dev.interdict.model.Program;
import dev.interdict.rulebook.ReferenceData;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schema validation adds warnings where it is asked for, and changes nothing else. */
final class SchemaOptionTest {
  private static final String WRONG =
      """
      {"bomFormat": "CycloneDX", "specVersion": "%s",
       "components": [{"type": "device", "name": "EC25", "scope": "wanted"}]}
      """;

  @Test
  void a_violation_is_a_warning_where_it_was_asked_for() {
    for (String version : List.of("1.6", "1.7")) {
      String bom = WRONG.formatted(version);
      Judgement plain = judge(bom, false);
      Judgement asked = judge(bom, true);
      assertThat(asked.bom()).isNotNull().hasToString(String.valueOf(plain.bom()));
      assertThat(asked.diagnostics()).containsAll(plain.diagnostics());
      assertThat(asked.diagnostics())
          .filteredOn(d -> !plain.diagnostics().contains(d))
          .singleElement()
          .satisfies(
              d -> {
                assertThat(d.level()).isEqualTo(Level.WARNING);
                assertThat(d.code()).isEqualTo("bom-schema");
                assertThat(d.location()).hasToString("bom.json:2:62");
                assertThat(d.sourceLine()).contains("wanted");
              });
    }
  }

  @Test
  void a_file_that_is_no_bom_is_not_held_against_a_schema() {
    assertThat(judge("{\"bomFormat\": 1}", true).diagnostics())
        .extracting(Diagnostic::code)
        .doesNotContain("bom-schema");
  }

  private static Judgement judge(String bom, boolean validate) {
    var nothing =
        new ReferenceData(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of());
    var program =
        new Program(
            LocalDate.of(2026, 11, 22), 730, List.of(), List.of(), false, Map.of(), Map.of());
    byte[] bytes = bom.getBytes(StandardCharsets.UTF_8);
    return new BomJudge(nothing, List.of(), List.of())
        .judge(
            BomSource.bytes("bom.json", bytes),
            bytes,
            new ReadingSettings(ReadingLimits.DEFAULT, validate),
            program,
            (rule, verdict) -> Level.NOTE);
  }
}
