// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.finding.Finding;
import dev.interdict.finding.RuleOutcome;
import java.util.List;

/**
 * What all rules say about one BOM.
 *
 * @param findings in total order
 * @param outcomes one for each rule, sorted by rulebook and id
 */
public record BomEvaluation(List<Finding> findings, List<RuleOutcome> outcomes) {
  public BomEvaluation {
    findings = List.copyOf(findings);
    outcomes = List.copyOf(outcomes);
  }
}
