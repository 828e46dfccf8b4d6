// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.rulebook.Rulebook;
import java.util.List;

/**
 * A rulebook that was read and checked without an error.
 *
 * @param rules the conditions, one for each of the rulebook's rules, in their order
 */
public record CompiledRulebook(Rulebook rulebook, List<RuleSyntax> rules, Canary canary) {
  public CompiledRulebook {
    rules = List.copyOf(rules);
  }

  /**
   * The test whose findings must appear whenever the rulebook is used.
   *
   * @param name folder below the rulebook's, for messages
   */
  public record Canary(String name, RulebookCase content) {}
}
