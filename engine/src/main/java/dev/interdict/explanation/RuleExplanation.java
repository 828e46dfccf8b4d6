// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

import dev.interdict.finding.Finding;
import dev.interdict.rulebook.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one rule speaks about one component, or why it doesn't.
 *
 * @param note what the rule's author says about its conditions, null if nothing
 * @param requirements what must be so before a condition is looked at
 * @param decisive groups of facts, of each of which one must be stated for the rule to be decided
 * @param branches the ways in which the rule can hold; empty unless every requirement is met
 * @param findings what it says; empty unless the conclusion is FINDING or UNDETERMINED
 */
public record RuleExplanation(
    Rule rule,
    @Nullable String note,
    Conclusion conclusion,
    List<Requirement> requirements,
    List<List<DecisiveFact>> decisive,
    List<BranchExplanation> branches,
    List<Finding> findings) {
  public RuleExplanation {
    requirements = List.copyOf(requirements);
    decisive = decisive.stream().map(List::copyOf).toList();
    branches = List.copyOf(branches);
    findings = List.copyOf(findings);
  }
}
