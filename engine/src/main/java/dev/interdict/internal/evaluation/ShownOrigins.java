// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.Joins;
import dev.interdict.internal.language.OriginFact;
import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The origins that satisfy a rule which asks only whether there is one: {@code exists Origin(…)}.
 * The rule holds, so one does; what a condition asks of other facts doesn't choose among them.
 */
final class ShownOrigins {
  private ShownOrigins() {}

  /** In the order of the conditions, and of the BOM. */
  static List<OriginFact> of(RuleHit hit) {
    var found = new ArrayList<OriginFact>();
    Map<String, ComponentFact> components = null;
    for (Condition condition : hit.branch().conditions()) {
      if (condition instanceof Pattern pattern
          && pattern.quantifier() == Quantifier.EXISTS
          && pattern.type().equals("Origin")) {
        components = components == null ? components(hit) : components;
        ComponentFact component = components.get(joined(pattern));
        if (component != null) {
          for (Origin origin : component.component().origins()) {
            if (origin.country() != null && fits(origin, pattern)) {
              found.add(new OriginFact(component, origin));
            }
          }
        }
      }
    }
    return found;
  }

  /** The components that the hit's conditions bind, by variable. */
  private static Map<String, ComponentFact> components(RuleHit hit) {
    var bound = new HashMap<String, ComponentFact>();
    int at = 0;
    for (Condition condition : hit.branch().conditions()) {
      boolean one = !(condition instanceof Pattern p) || p.quantifier() == Quantifier.EACH;
      if (one) {
        Object fact = at < hit.facts().size() ? hit.facts().get(at) : null;
        String name = Joins.pattern(condition).binding();
        if (fact instanceof ComponentFact component && name != null) {
          bound.put(name, component);
        }
        at++;
      }
    }
    return bound;
  }

  /** The variable of the component whose origin is asked for; null if it is told otherwise. */
  private static @Nullable String joined(Pattern pattern) {
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.test() instanceof Comparison c
          && c.operator() == Operator.EQUAL
          && c.left().variable() == null
          && c.left().properties().equals(List.of("component"))
          && c.right() instanceof Path right
          && right.properties().isEmpty()) {
        return right.variable();
      }
    }
    return null;
  }

  private static boolean fits(Origin origin, Pattern pattern) {
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.test() != null && !may(constraint.test(), origin, true)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a test may come out as wanted for this origin, as far as its stage and country tell.
   */
  private static boolean may(Test test, Origin origin, boolean wanted) {
    if (test instanceof AllOf all) {
      return wanted
          ? all.tests().stream().allMatch(side -> may(side, origin, true))
          : all.tests().stream().anyMatch(side -> may(side, origin, false));
    }
    if (test instanceof AnyOf any) {
      return wanted
          ? any.tests().stream().anyMatch(side -> may(side, origin, true))
          : any.tests().stream().allMatch(side -> may(side, origin, false));
    }
    if (test instanceof Negation negation) {
      return may(negation.test(), origin, !wanted);
    }
    return !(test instanceof Comparison comparison) || may(comparison, origin, wanted);
  }

  private static boolean may(Comparison comparison, Origin origin, boolean wanted) {
    boolean equal = comparison.operator() == Operator.EQUAL;
    if (comparison.left().variable() != null
        || !(comparison.right() instanceof Literal literal)
        || !(equal || comparison.operator() == Operator.NOT_EQUAL)) {
      return true;
    }
    List<String> asked = comparison.left().properties();
    String has =
        asked.equals(List.of("stage"))
            ? origin.stage().word()
            : asked.equals(List.of("country")) ? origin.country() : null;
    return has == null || (has.equals(literal.text()) == equal) == wanted;
  }
}
