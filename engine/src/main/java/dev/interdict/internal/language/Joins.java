// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a pattern's constraints tie it to. */
public final class Joins {
  private static final Set<Operator> JOINING =
      EnumSet.of(Operator.EQUAL, Operator.CONTAINS, Operator.MEMBER_OF);

  private Joins() {}

  /** Whether an equality or a containment ties the pattern to an earlier variable. */
  static boolean joined(Condition condition) {
    for (Constraint constraint : condition.constraints()) {
      if (constraint.test() instanceof Comparison c
          && JOINING.contains(c.operator())
          && (c.left().variable() != null
              || (c.right() instanceof Path right && right.variable() != null))) {
        return true;
      }
    }
    return false;
  }

  static boolean namesList(Condition condition) {
    return !lists(condition).isEmpty();
  }

  /**
   * The variables of components that must have a list match for the rule to hold: those that a
   * {@code ListMatch} pattern is joined to by {@code component == $c}.
   */
  public static Set<String> listedComponents(RuleSyntax rule) {
    var names = new TreeSet<String>();
    for (Condition condition : rule.conditions()) {
      if (condition.type().equals("ListMatch")
          && condition.quantifier() != RuleSyntax.Quantifier.NOT) {
        for (Constraint constraint : condition.constraints()) {
          if (constraint.test() instanceof Comparison c
              && c.operator() == Operator.EQUAL
              && c.left().variable() == null
              && c.left().properties().equals(List.of("component"))
              && c.right() instanceof Path right
              && right.variable() != null
              && right.properties().isEmpty()) {
            names.add(right.variable());
          }
        }
      }
    }
    return names;
  }

  /** The lists that a rule's conditions name, sorted. */
  public static List<String> lists(RuleSyntax rule) {
    var names = new TreeSet<String>();
    rule.conditions().forEach(condition -> names.addAll(lists(condition)));
    return List.copyOf(names);
  }

  /** The lists that a condition over {@code ListMatch} names; empty if it names none. */
  public static List<String> lists(Condition condition) {
    var names = new ArrayList<String>();
    if (condition.type().equals("ListMatch")) {
      for (Constraint constraint : condition.constraints()) {
        if (constraint.test() != null) {
          collect(constraint.test(), names);
        }
      }
    }
    return names;
  }

  private static void collect(Test test, List<String> names) {
    if (test instanceof Comparison c
        && c.operator() == Operator.EQUAL
        && c.left().variable() == null
        && c.left().properties().equals(List.of("list"))
        && c.right() instanceof Literal literal
        && literal.text() != null) {
      names.add(literal.text());
    } else if (test instanceof AnyOf any) {
      any.tests().forEach(inner -> collect(inner, names));
    } else if (test instanceof AllOf all) {
      all.tests().forEach(inner -> collect(inner, names));
    } else if (test instanceof Negation negation) {
      collect(negation.test(), names);
    }
  }
}
