// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.summary;

import dev.interdict.EvaluationResult.BomResult;
import dev.interdict.EvaluationResult.Summary;
import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.finding.Verdict;
import java.util.List;

/** Counts a run. */
public final class Summaries {
  private Summaries() {}

  /**
   * The counts of a run: outcomes per rule and BOM, verdicts of open findings; those that are
   * waived or in the baseline are counted apart.
   *
   * @param complete whether every input was judged
   */
  public static Summary of(List<Finding> findings, List<BomResult> boms, boolean complete) {
    return new Summary(
        Headline.of(findings, boms, complete),
        boms.stream().mapToInt(BomResult::components).sum(),
        rulesApplied(boms),
        count(boms, Outcome.CLEAR),
        count(boms, Outcome.UNDECIDED),
        count(boms, Outcome.NOT_APPLICABLE),
        count(boms, Outcome.NOT_EVALUATED),
        count(findings, Verdict.PROHIBITED),
        count(findings, Verdict.PROHIBITED_FROM),
        count(findings, Verdict.REVIEW),
        count(findings, Verdict.UNDETERMINED),
        count(findings, Verdict.DISCLOSE),
        count(findings, Verdict.NOTICE),
        count(findings, Disposition.WAIVED),
        count(findings, Disposition.BASELINED));
  }

  private static int rulesApplied(List<BomResult> boms) {
    return (int)
        boms.stream()
            .flatMap(bom -> bom.rules().stream())
            .filter(rule -> rule.outcome() != Outcome.NOT_APPLICABLE)
            .filter(rule -> rule.outcome() != Outcome.NOT_EVALUATED)
            .map(RuleOutcome::rule)
            .distinct()
            .count();
  }

  private static int count(List<BomResult> boms, Outcome outcome) {
    return (int)
        boms.stream()
            .flatMap(bom -> bom.rules().stream())
            .filter(rule -> rule.outcome() == outcome)
            .count();
  }

  private static int count(List<Finding> findings, Verdict verdict) {
    return (int)
        findings.stream()
            .filter(f -> f.disposition() == Disposition.OPEN && f.verdict() == verdict)
            .count();
  }

  private static int count(List<Finding> findings, Disposition disposition) {
    return (int) findings.stream().filter(f -> f.disposition() == disposition).count();
  }
}
