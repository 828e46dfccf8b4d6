// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

import dev.interdict.finding.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One combination of facts held against the conditions of a branch.
 *
 * @param conditions all of the branch, in the order written; what follows one that doesn't hold is
 *     not asked, what follows one that is open is
 * @param verdict what the rule says, if every condition holds, before dates and doubts; else null
 * @param adjustments what dates and doubts made of that verdict, in turn
 * @param fingerprint of the finding that came of it, null if none did
 */
public record Attempt(
    List<ConditionExplanation> conditions,
    @Nullable Verdict verdict,
    List<Adjustment> adjustments,
    @Nullable String fingerprint) {
  public Attempt {
    conditions = List.copyOf(conditions);
    adjustments = List.copyOf(adjustments);
  }

  /** Whether every condition would hold if what is open came out so. */
  public boolean open() {
    return conditions.stream().anyMatch(condition -> condition.holds() == Holds.OPEN)
        && conditions.stream().noneMatch(condition -> condition.holds() == Holds.NO);
  }
}
