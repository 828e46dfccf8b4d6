// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operand;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Truth;
import dev.interdict.internal.language.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a rule means, in the plainest words: one loop within another, no index, no sharing. */
final class NaiveEvaluator {
  /** Not asked of totals: all of them are variables. */
  private static final FactType PROGRAM = Vocabulary.type("Program");

  private final List<Object> facts;

  /** A bound fact or value and the type it is read as. */
  private record Bound(Object value, FactType type) {}

  NaiveEvaluator(List<Object> facts) {
    this.facts = facts;
  }

  /** The facts of each way in which the rule's conditions hold. */
  List<List<Object>> ask(RuleSyntax rule) {
    var found = new ArrayList<List<Object>>();
    for (Branch branch : rule.branches()) {
      extend(branch, 0, new HashMap<>(), List.of(), found);
    }
    return found;
  }

  private void extend(
      Branch rule,
      int at,
      Map<String, Bound> variables,
      List<Object> matched,
      List<List<Object>> found) {
    if (at == rule.conditions().size()) {
      found.add(matched);
      return;
    }
    if (rule.conditions().get(at) instanceof Accumulation accumulation) {
      var inner = new HashMap<>(variables);
      Totals totals = total(accumulation, inner);
      if (totals != null && holds(accumulation.constraints(), PROGRAM, totals, inner)) {
        var more = new ArrayList<>(matched);
        more.add(totals);
        extend(rule, at + 1, inner, more, found);
      }
      return;
    }
    var condition = (Pattern) rule.conditions().get(at);
    FactType type = Vocabulary.type(condition.type());
    boolean any = false;
    for (Object fact : facts) {
      if (!type.type().isInstance(fact)) {
        continue;
      }
      var inner = new HashMap<>(variables);
      if (!holds(condition.constraints(), type, fact, inner)) {
        continue;
      }
      any = true;
      if (condition.quantifier() == Quantifier.EACH) {
        if (condition.binding() != null) {
          inner.put(condition.binding(), new Bound(fact, type));
        }
        var more = new ArrayList<>(matched);
        more.add(fact);
        extend(rule, at + 1, inner, more, found);
      }
    }
    if (condition.quantifier() == Quantifier.EXISTS ? any : none(condition, any)) {
      extend(rule, at + 1, variables, matched, found);
    }
  }

  /** The totals over all facts that fit, bound; null if one has no value. */
  private Totals total(Accumulation accumulation, Map<String, Bound> variables) {
    FactType type = Vocabulary.type(accumulation.source().type());
    List<Object> fitting =
        facts.stream()
            .filter(type.type()::isInstance)
            .filter(
                fact ->
                    holds(
                        accumulation.source().constraints(), type, fact, new HashMap<>(variables)))
            .toList();
    var values = new ArrayList<Object>();
    for (RuleSyntax.Total total : accumulation.totals()) {
      List<Object> single = new ArrayList<>();
      if (total.value() != null) {
        for (Object fact : fitting) {
          Object value = value(total.value(), type, fact, variables);
          if (value != null) {
            single.add(value);
          }
        }
      }
      Object value =
          switch (total.aggregate()) {
            case COUNT -> (double) fitting.size();
            case SUM -> single.stream().mapToDouble(Double.class::cast).sum();
            case MIN -> single.isEmpty() ? null : Collections.min((List) single);
            case MAX -> single.isEmpty() ? null : Collections.max((List) single);
          };
      if (value == null) {
        return null;
      }
      values.add(value);
      variables.put(total.variable(), new Bound(value, Vocabulary.component()));
    }
    return new Totals(values);
  }

  private static boolean none(Pattern condition, boolean any) {
    return condition.quantifier() == Quantifier.NOT && !any;
  }

  private static boolean holds(
      List<Constraint> constraints, FactType type, Object fact, Map<String, Bound> variables) {
    for (Constraint constraint : constraints) {
      if (constraint.bound() != null) {
        Object value = value(constraint.bound(), type, fact, variables);
        variables.put(constraint.binding(), new Bound(value, Vocabulary.component()));
      }
      if (constraint.test() != null && !holds(constraint.test(), type, fact, variables)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(
      Test test, FactType type, Object fact, Map<String, Bound> variables) {
    if (test instanceof AllOf all) {
      return all.tests().stream().allMatch(inner -> holds(inner, type, fact, variables));
    }
    if (test instanceof AnyOf any) {
      return any.tests().stream().anyMatch(inner -> holds(inner, type, fact, variables));
    }
    if (test instanceof Negation negation) {
      return !holds(negation.test(), type, fact, variables);
    }
    if (test instanceof Truth truth) {
      return value(truth.path(), type, fact, variables) == Boolean.TRUE;
    }
    var comparison = (Comparison) test;
    return compare(
        value(comparison.left(), type, fact, variables),
        comparison.operator(),
        value(comparison.right(), type, fact, variables));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static boolean compare(Object left, RuleSyntax.Operator operator, Object right) {
    switch (operator) {
      case EQUAL:
        return left == null ? right == null : left.equals(right);
      case NOT_EQUAL:
        return left == null ? right != null : !left.equals(right);
      default:
        break;
    }
    if (left == null || right == null) {
      return false;
    }
    return switch (operator) {
      case LESS -> ((Comparable) left).compareTo(right) < 0;
      case LESS_OR_EQUAL -> ((Comparable) left).compareTo(right) <= 0;
      case GREATER -> ((Comparable) left).compareTo(right) > 0;
      case GREATER_OR_EQUAL -> ((Comparable) left).compareTo(right) >= 0;
      case CONTAINS -> ((Set<?>) left).contains(right);
      case MEMBER_OF -> ((Set<?>) right).contains(left);
      case MATCHES -> java.util.regex.Pattern.matches((String) right, (String) left);
      case STARTS_WITH -> ((String) left).startsWith((String) right);
      case ENDS_WITH -> ((String) left).endsWith((String) right);
      case LENGTH -> ((String) left).length() == (Double) right;
      default -> throw new IllegalArgumentException(operator.toString());
    };
  }

  private static Object value(
      Operand operand, FactType type, Object fact, Map<String, Bound> variables) {
    if (operand instanceof Literal literal) {
      if (literal.text() != null) {
        return literal.text();
      }
      if (literal.number() != null) {
        return literal.number();
      }
      return literal.truth() != null ? literal.truth() : literal.date();
    }
    var path = (Path) operand;
    Bound at = path.variable() == null ? new Bound(fact, type) : variables.get(path.variable());
    for (String name : path.properties()) {
      if (at.value() == null) {
        return null;
      }
      at =
          new Bound(
              at.type().properties().get(name).accessor().apply(at.value()),
              Vocabulary.component());
    }
    return at.value();
  }
}
