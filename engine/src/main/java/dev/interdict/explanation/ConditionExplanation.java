// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule: a pattern or an accumulate.
 *
 * @param type of the facts that it asks for, such as {@code ListMatch}
 * @param binding the variable that the fact is bound to, null if none
 * @param constraints as written
 * @param facts the fact that satisfies it; for one that isn't met, those that came nearest; for a
 *     NONE that isn't met, those that must not be there; for TOTALS those that were counted, or may
 *     count. The first few only
 * @param more how many further facts of that kind there are
 * @param totals what an accumulate found and asks of it, null for a pattern
 * @param unstated why its totals can't be told, such as {@code 3 of 7 origins state no share in
 *     interdict:origin:assembled}; empty if they can
 * @param compared what lists were searched for, if the component is on none that the condition asks
 *     for
 */
public record ConditionExplanation(
    Kind kind,
    String type,
    @Nullable String binding,
    List<String> constraints,
    Holds holds,
    List<FactExplanation> facts,
    int more,
    @Nullable FactExplanation totals,
    List<String> unstated,
    List<ExplainedValue> compared) {
  /** What is asked of the facts. */
  public enum Kind {
    /** One of them satisfies the constraints; each one that does counts. */
    EACH,
    /** At least one of them satisfies the constraints. */
    EXISTS,
    /** None of them satisfies the constraints. */
    NONE,
    /** The totals over all that satisfy the constraints. */
    TOTALS
  }

  public ConditionExplanation {
    constraints = List.copyOf(constraints);
    facts = List.copyOf(facts);
    unstated = List.copyOf(unstated);
    compared = List.copyOf(compared);
  }
}
