// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.language.RuleSyntax;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which lists the conditions of a rule name. */
final class ConditionLists {
  private static final RuleSyntax.Path LIST = new RuleSyntax.Path(null, List.of("list"));

  private ConditionLists() {}

  /** The ids in {@code list == "…"} and {@code list in (…)} of all {@code ListMatch} patterns. */
  static List<String> of(RuleSyntax rule) {
    Set<String> lists = new TreeSet<>();
    for (RuleSyntax.Condition condition : rule.conditions()) {
      if (condition.type().equals("ListMatch")) {
        for (RuleSyntax.Constraint constraint : condition.constraints()) {
          if (constraint.test() != null) {
            collect(constraint.test(), lists);
          }
        }
      }
    }
    return List.copyOf(lists);
  }

  private static void collect(RuleSyntax.Test test, Set<String> lists) {
    if (test instanceof RuleSyntax.AllOf all) {
      all.tests().forEach(each -> collect(each, lists));
    } else if (test instanceof RuleSyntax.AnyOf any) {
      any.tests().forEach(each -> collect(each, lists));
    } else if (test instanceof RuleSyntax.Negation negation) {
      collect(negation.test(), lists);
    } else if (test instanceof RuleSyntax.Comparison comparison
        && comparison.left().equals(LIST)
        && comparison.right() instanceof RuleSyntax.Literal literal
        && literal.text() != null) {
      lists.add(literal.text());
    }
  }
}
