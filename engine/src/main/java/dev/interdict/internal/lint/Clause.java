// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import java.util.List;

/**
 * A pattern whose tests name their fact, so that they can be put beside those of others.
 *
 * @param owner the variable of the pattern's fact, made up where it has none
 */
record Clause(Quantifier quantifier, String owner, String type, List<Written> constraints) {
  /**
   * A constraint.
   *
   * @param text as written
   */
  record Written(String text, Test test) {}

  Clause {
    constraints = List.copyOf(constraints);
  }

  List<Test> tests() {
    return constraints.stream().map(Written::test).toList();
  }
}
