// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a branch asks of a fact, asked again in front of each later pattern that is joined to that
 * fact. It follows from the join, so nothing else holds; but Drools asks a pattern's own conditions
 * of every fact there is, patterns of text too, and now most facts stop at the first.
 */
final class Prefilter {
  private static final String END_ITEM = "endItem";

  /**
   * What every fact has. A BOM may have no end item, and {@code parent == $e} holds where neither
   * is there.
   */
  private static final Set<List<String>> NEVER_ABSENT = Set.of(List.of(), List.of("component"));

  private static final Known END_ITEM_OF_BOM =
      new Known(List.of(new Truth(new Path(null, List.of(END_ITEM)))), true);

  /**
   * What is known of what a name stands for.
   *
   * @param absent whether that may be nothing
   */
  private record Known(List<Test> tests, boolean absent) {}

  private Prefilter() {}

  /**
   * The conditions of a branch; within an accumulate nothing is added, for there absence counts.
   */
  static List<Condition> of(Branch branch) {
    Map<String, Known> known = new HashMap<>();
    var conditions = new ArrayList<Condition>();
    for (Condition condition : branch.conditions()) {
      if (condition instanceof Pattern pattern) {
        var constraints = new ArrayList<Constraint>();
        for (Constraint constraint : pattern.constraints()) {
          addJoined(constraints, constraint.test(), known);
        }
        constraints.addAll(pattern.constraints());
        if (pattern.quantifier() == Quantifier.EACH) {
          if (pattern.binding() != null) {
            known.put(pattern.binding(), new Known(own(constraints), false));
          }
          endItems(pattern).forEach(name -> known.put(name, END_ITEM_OF_BOM));
        }
        conditions.add(
            new Pattern(pattern.quantifier(), pattern.binding(), pattern.type(), constraints));
      } else {
        conditions.add(condition);
      }
    }
    return conditions;
  }

  /** What is known of {@code $c} where a constraint says {@code this == $c} or the like. */
  private static void addJoined(
      List<Constraint> constraints, @Nullable Test test, Map<String, Known> known) {
    if (test instanceof Comparison join
        && join.operator() == Operator.EQUAL
        && join.left().variable() == null
        && join.right() instanceof Path earlier
        && earlier.properties().isEmpty()) {
      Known of = known.get(earlier.variable());
      if (of != null && (!of.absent || NEVER_ABSENT.contains(join.left().properties()))) {
        for (Test follows : of.tests) {
          constraints.add(
              new Constraint("", null, null, follows.map(path -> under(join.left(), path))));
        }
      }
    }
  }

  /** The names that stand for the end item, as in {@code Bom($e : endItem)}. */
  private static List<String> endItems(Pattern pattern) {
    var names = new ArrayList<String>();
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.binding() != null
          && constraint.bound() != null
          && pattern.type().equals("Bom")
          && constraint.bound().properties().equals(List.of(END_ITEM))) {
        names.add(constraint.binding());
      }
    }
    return names;
  }

  /** The tests that speak of the pattern's own fact alone. */
  private static List<Test> own(List<Constraint> constraints) {
    var own = new ArrayList<Test>();
    for (Constraint constraint : constraints) {
      if (constraint.test() != null && isOwn(constraint.test())) {
        own.add(constraint.test());
      }
    }
    return own;
  }

  /** Whether a test speaks of the pattern's own fact alone, by no name. */
  static boolean isOwn(Test test) {
    return test.paths().allMatch(path -> path.variable() == null);
  }

  /** What lies at the end of a path is asked instead of the fact. */
  private static Path under(Path path, Path inner) {
    var properties = new ArrayList<>(path.properties());
    properties.addAll(inner.properties());
    return new Path(null, properties);
  }
}
