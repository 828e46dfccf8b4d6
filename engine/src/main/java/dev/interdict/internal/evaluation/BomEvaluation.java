// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Finding;
import dev.interdict.finding.RuleOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What all rules say about one BOM.
 *
 * @param findings in total order
 * @param outcomes one for each rule, sorted by rulebook and id
 * @param fired the branches of rules that held somewhere, whether or not a finding came of it
 * @param diagnostics an error if the evaluation was stopped; then there are no findings
 */
public record BomEvaluation(
    List<Finding> findings,
    List<RuleOutcome> outcomes,
    Set<Fired> fired,
    List<Diagnostic> diagnostics) {
  public BomEvaluation {
    findings = List.copyOf(findings);
    outcomes = List.copyOf(outcomes);
    fired = Set.copyOf(fired);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A branch that held.
   *
   * @param branch its place among the rule's branches, from 0
   */
  public record Fired(String rule, int branch) implements Comparable<Fired> {
    private static final Comparator<Fired> ORDER =
        Comparator.comparing(Fired::rule).thenComparing(Fired::branch);

    @Override
    public int compareTo(Fired other) {
      return ORDER.compare(this, other);
    }
  }
}
