// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.summary;

import static dev.interdict.internal.report.ResultBuilder.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.EvaluationResult.Summary;
import dev.interdict.finding.Disposition;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.report.FindingBuilder;
import dev.interdict.internal.report.Parts;
import dev.interdict.internal.report.ResultBuilder;
import dev.interdict.internal.report.Rulebooks;
import org.junit.jupiter.api.Test;

class SummariesTest {
  @Test
  void outcomes_count_per_rule_and_bom_and_rules_once() {
    Summary summary =
        new ResultBuilder()
            .bom(
                "a.cdx.json",
                3,
                true,
                outcome("889-001", Outcome.FINDINGS, 1, 0),
                outcome("889-002", Outcome.CLEAR, 0, 0),
                outcome("889-003", Outcome.NOT_APPLICABLE, 0, 0, "roles"))
            .bom(
                "b.cdx.json",
                4,
                true,
                outcome("889-001", Outcome.UNDECIDED, 0, 1, "maker"),
                outcome("889-002", Outcome.CLEAR, 0, 0),
                outcome("889-004", Outcome.NOT_EVALUATED, 0, 0, "deadline"))
            .build()
            .summary();

    assertThat(summary.components()).isEqualTo(7);
    assertThat(summary.rulesApplied()).isEqualTo(2);
    assertThat(summary.clear()).isEqualTo(2);
    assertThat(summary.undecided()).isEqualTo(1);
    assertThat(summary.notApplicable()).isEqualTo(1);
    assertThat(summary.notEvaluated()).isEqualTo(1);
  }

  @Test
  void verdicts_count_open_findings_alone() {
    var parts = new Parts("a.cdx.json");
    var part = parts.endItem("a");
    var builder = new ResultBuilder().bom("a.cdx.json", 1, true);
    for (Verdict verdict : Verdict.values()) {
      for (Disposition disposition : Disposition.values()) {
        builder.found(
            FindingBuilder.of(verdict, Rulebooks.rule("889-001"), part).disposition(disposition));
      }
    }

    Summary summary = builder.build().summary();

    assertThat(summary.prohibited()).isEqualTo(1);
    assertThat(summary.prohibitedFrom()).isEqualTo(1);
    assertThat(summary.review()).isEqualTo(1);
    assertThat(summary.undetermined()).isEqualTo(1);
    assertThat(summary.disclose()).isEqualTo(1);
    assertThat(summary.notice()).isEqualTo(1);
    assertThat(summary.waived()).isEqualTo(6);
    assertThat(summary.baselined()).isEqualTo(6);
  }
}
