// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.BomSource;
import dev.interdict.ComplianceEngine;
import dev.interdict.Enforcement;
import dev.interdict.EvaluationRequest;
import dev.interdict.EvaluationResult;
import dev.interdict.ExitCode;
import dev.interdict.ProgramSettings;
import dev.interdict.ReadingSettings;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Stated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real hardware BOMs from outside the project, judged for everybody with all shipped rulebooks. */
@Tag("corpus")
final class HbomCorpusTest {
  private static final Path CORPUS = Path.of(System.getProperty("interdict.corpus", "missing"));
  private static final ComplianceEngine ENGINE = ComplianceEngine.shipped();

  static List<Path> boms() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve("hbom"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @Test
  void the_corpus_is_there() throws IOException {
    assertThat(CORPUS.resolve("MANIFEST.tsv")).isRegularFile();
    assertThat(boms()).hasSizeGreaterThanOrEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("boms")
  void a_real_bom_is_judged_and_nothing_in_it_is_called_prohibited(Path bom) {
    EvaluationResult result = judge(bom);
    assertThat(result.exitCode()).isEqualTo(ExitCode.JUDGED);
    assertThat(result.findings()).noneMatch(f -> f.verdict() == Verdict.PROHIBITED);
    assertThat(result.summary().headline()).startsWith("No part is prohibited today");
  }

  @ParameterizedTest
  @MethodSource("boms")
  void a_bom_that_declares_nothing_complete_is_never_clear(Path bom) {
    List<RuleOutcome> outcomes = judge(bom).boms().get(0).rules();
    assertThat(outcomes).isNotEmpty();
    assertThat(outcomes).noneMatch(outcome -> outcome.outcome() == Outcome.CLEAR);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.outcome() == Outcome.UNDECIDED)
        .allSatisfy(outcome -> assertThat(outcome.reasons()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("boms")
  void a_bom_without_any_maker_is_undecided_under_every_rule(Path bom) {
    if (bom.getFileName().toString().startsWith("openpartslibrary")) {
      assertThat(judge(bom).boms().get(0).rules())
          .filteredOn(o -> o.outcome() != Outcome.NOT_APPLICABLE)
          .hasSizeGreaterThan(100)
          .allSatisfy(o -> assertThat(o.outcome()).isEqualTo(Outcome.UNDECIDED));
    }
  }

  private static EvaluationResult judge(Path bom) {
    return ENGINE.evaluate(
        new EvaluationRequest(
            List.of(BomSource.file(bom.getFileName().toString(), bom)),
            List.of(),
            new ProgramSettings(
                LocalDate.of(2026, 11, 22),
                ProgramSettings.DEFAULT_HORIZON_DAYS,
                List.of(Stated.of("all")),
                Map.of()),
            Enforcement.DEFAULT,
            ReadingSettings.DEFAULT,
            List.of()));
  }
}
