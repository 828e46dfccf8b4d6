// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

import dev.interdict.model.SourceLocation;
import java.util.List;

/**
 * One way in which a rule can hold: the rule itself, a combination of the sides of its {@code or}s,
 * or a row of a decision table.
 *
 * @param location where it is written, in the rulebook
 * @param holds whether some facts satisfy every condition
 * @param attempts if it holds, each combination of facts that satisfies it; else those of which
 *     that is open; if there are none, those that came furthest. The first few only
 * @param more how many further combinations there are
 * @param cutShort whether there were so many combinations that not all of them were tried
 */
public record BranchExplanation(
    SourceLocation location, boolean holds, List<Attempt> attempts, int more, boolean cutShort) {
  public BranchExplanation {
    attempts = List.copyOf(attempts);
  }

  /** Whether it turns on what isn't stated if it holds. */
  public boolean open() {
    return !holds && attempts.stream().anyMatch(Attempt::open);
  }
}
