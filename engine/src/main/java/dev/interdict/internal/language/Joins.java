// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Test;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a pattern's constraints tie it to. */
public final class Joins {
  private static final Set<Operator> JOINING =
      Set.of(Operator.EQUAL, Operator.CONTAINS, Operator.MEMBER_OF);

  private Joins() {}

  /** Whether an equality or a containment ties the pattern's own fact to an earlier variable. */
  static boolean joined(Pattern condition) {
    var own = new HashSet<String>();
    for (Constraint constraint : condition.constraints()) {
      if (constraint.binding() != null) {
        own.add(constraint.binding());
      }
    }
    for (Constraint constraint : condition.constraints()) {
      if (constraint.test() instanceof Comparison c
          && JOINING.contains(c.operator())
          && c.right() instanceof Path right
          && isOwn(c.left(), own) != isOwn(right, own)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOwn(Path path, Set<String> own) {
    return path.variable() == null || own.contains(path.variable());
  }

  static boolean namesList(Pattern condition) {
    return !lists(condition).isEmpty();
  }

  /**
   * The variables of components that must have a list match for a branch to hold: those that a
   * {@code ListMatch} pattern is joined to by {@code component == $c}, and those that are the same
   * component by {@code this == $c}.
   */
  public static Set<String> listedComponents(Branch branch) {
    var names = new TreeSet<String>();
    var same = new ArrayList<List<String>>();
    for (Condition condition : branch.conditions()) {
      if (condition instanceof Pattern pattern
          && pattern.quantifier() != RuleSyntax.Quantifier.NOT) {
        if (pattern.type().equals("ListMatch")) {
          names.addAll(equal(pattern, List.of("component")));
        } else if (pattern.binding() != null) {
          equal(pattern, List.of()).forEach(name -> same.add(List.of(pattern.binding(), name)));
        }
      }
    }
    for (int before = -1; before < names.size(); ) {
      before = names.size();
      same.stream().filter(pair -> pair.stream().anyMatch(names::contains)).forEach(names::addAll);
    }
    return names;
  }

  /** The variables that a pattern's fact, or a property of it, is equal to. */
  private static List<String> equal(Pattern pattern, List<String> properties) {
    var names = new ArrayList<String>();
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.test() instanceof Comparison c
          && c.operator() == Operator.EQUAL
          && c.left().variable() == null
          && c.left().properties().equals(properties)
          && c.right() instanceof Path right
          && right.variable() != null
          && right.properties().isEmpty()) {
        names.add(right.variable());
      }
    }
    return names;
  }

  /** The lists that a rule's conditions name, sorted. */
  public static List<String> lists(RuleSyntax rule) {
    var names = new TreeSet<String>();
    for (Branch branch : rule.branches()) {
      branch.conditions().forEach(condition -> names.addAll(lists(pattern(condition))));
    }
    return List.copyOf(names);
  }

  /** The pattern itself, or that whose facts are totalled. */
  public static Pattern pattern(Condition condition) {
    return condition instanceof Accumulation accumulation
        ? accumulation.source()
        : (Pattern) condition;
  }

  /**
   * The lists that a pattern over {@code ListMatch} names; empty if it can match an entry of any
   * other.
   */
  public static List<String> lists(Pattern condition) {
    var names = new TreeSet<String>();
    if (condition.type().equals("ListMatch")) {
      for (Constraint constraint : condition.constraints()) {
        if (constraint.test() != null) {
          names.addAll(pinned(constraint.test()));
        }
      }
    }
    return List.copyOf(names);
  }

  /** The lists of which one must be the match's, for the test to hold; empty: any. */
  private static Set<String> pinned(Test test) {
    var names = new TreeSet<String>();
    if (test instanceof Comparison c
        && c.operator() == Operator.EQUAL
        && c.left().variable() == null
        && c.left().properties().equals(List.of("list"))
        && c.right() instanceof Literal literal
        && literal.text() != null) {
      names.add(literal.text());
    } else if (test instanceof AnyOf any) {
      for (Test side : any.tests()) {
        Set<String> pinned = pinned(side);
        if (pinned.isEmpty()) {
          return Set.of();
        }
        names.addAll(pinned);
      }
    } else if (test instanceof AllOf all) {
      all.tests().forEach(side -> names.addAll(pinned(side)));
    }
    return names;
  }
}
