// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactProperty;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.PropertyType;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Aggregate;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rule means, in the plainest words: one loop within another, no index, no sharing. Written
 * from docs/rule-language.md: of a condition it asks whether it may hold and whether it may fail.
 */
final class NaiveEvaluator {
  /** Not asked of totals: all of them are variables. */
  private static final FactType PROGRAM = Vocabulary.type("Program");

  private final List<Object> facts;

  /**
   * A fact or value.
   *
   * @param value null if absent; a {@link Span} for a total
   * @param type what a fact is read as
   * @param kind of a value
   */
  private record Bound(Object value, FactType type, PropertyType kind) {
    boolean total() {
      return value instanceof Span;
    }
  }

  /** All that a total can be; a date is the number of its day. */
  private record Span(double least, double most, boolean date) {
    boolean below(Span other) {
      return most < other.least;
    }

    boolean single() {
      return least == most;
    }

    private Object end(double end) {
      return Double.isInfinite(end)
          ? null
          : date ? (Object) LocalDate.ofEpochDay((long) end) : (Object) end;
    }

    Object shown() {
      return single() ? end(least) : new Range(end(least), end(most));
    }
  }

  /** What may become of a condition. */
  private record May(boolean hold, boolean fail) {
    static final May SURELY = new May(true, false);
    static final May TURN_OUT_EITHER_WAY = new May(true, true);

    static May surely(boolean holds) {
      return new May(holds, !holds);
    }
  }

  /** The facts of a way in which a rule holds, or may hold. */
  record Found(List<Object> facts, boolean certain) {}

  NaiveEvaluator(List<Object> facts) {
    this.facts = facts;
  }

  /** The facts of each way in which the rule's conditions surely hold. */
  List<List<Object>> ask(RuleSyntax rule) {
    var found = new ArrayList<List<Object>>();
    rule.branches().forEach(branch -> found.addAll(ask(branch)));
    return found;
  }

  /** The facts of each way in which one branch surely holds. */
  List<List<Object>> ask(Branch branch) {
    return ways(branch).stream().filter(Found::certain).map(Found::facts).toList();
  }

  /** Each way in which one branch holds or may hold. */
  List<Found> ways(Branch branch) {
    var found = new ArrayList<Found>();
    extend(branch, 0, new HashMap<>(), List.of(), true, found);
    return found;
  }

  private void extend(
      Branch rule,
      int at,
      Map<String, Bound> variables,
      List<Object> matched,
      boolean certain,
      List<Found> found) {
    if (at == rule.conditions().size()) {
      found.add(new Found(matched, certain));
      return;
    }
    if (rule.conditions().get(at) instanceof Accumulation accumulation) {
      var inner = new HashMap<>(variables);
      Totals totals = total(accumulation, inner);
      if (totals != null) {
        May may = asked(accumulation.constraints(), PROGRAM, totals, inner, true);
        if (may.hold()) {
          boolean sure = certain && !may.fail() && totals.sure();
          extend(rule, at + 1, inner, plus(matched, totals), sure, found);
        }
      }
      return;
    }
    var condition = (Pattern) rule.conditions().get(at);
    FactType type = Vocabulary.type(condition.type());
    boolean perhaps = false;
    boolean surely = false;
    for (Object fact : facts) {
      if (!type.type().isInstance(fact)) {
        continue;
      }
      var inner = new HashMap<>(variables);
      May may = asked(condition.constraints(), type, fact, inner, false);
      if (!may.hold()) {
        continue;
      }
      perhaps = true;
      surely |= !may.fail();
      if (condition.quantifier() == Quantifier.EACH) {
        if (condition.binding() != null) {
          inner.put(condition.binding(), new Bound(fact, type, PropertyType.COMPONENT));
        }
        extend(rule, at + 1, inner, plus(matched, fact), certain && !may.fail(), found);
      }
    }
    if (condition.quantifier() == Quantifier.EXISTS && perhaps) {
      extend(rule, at + 1, variables, matched, certain && surely, found);
    }
    if (condition.quantifier() == Quantifier.NOT && !surely) {
      extend(rule, at + 1, variables, matched, certain && !perhaps, found);
    }
  }

  private static List<Object> plus(List<Object> matched, Object fact) {
    var more = new ArrayList<>(matched);
    more.add(fact);
    return more;
  }

  /** The totals over all facts that fit, bound; null if one has no value. */
  private Totals total(Accumulation accumulation, Map<String, Bound> variables) {
    FactType type = Vocabulary.type(accumulation.source().type());
    var fitting = new ArrayList<Object>();
    var perhaps = new ArrayList<Object>();
    for (Object fact : facts) {
      if (type.type().isInstance(fact)) {
        May may =
            asked(accumulation.source().constraints(), type, fact, new HashMap<>(variables), true);
        if (may.hold()) {
          (may.fail() ? perhaps : fitting).add(fact);
        }
      }
    }
    var shown = new ArrayList<Object>();
    var bound = new HashMap<String, Bound>();
    boolean sure = true;
    for (RuleSyntax.Total total : accumulation.totals()) {
      List<Span> certain = spans(total, type, fitting, variables);
      List<Span> open = spans(total, type, perhaps, variables);
      boolean extreme = total.aggregate() == Aggregate.MIN || total.aggregate() == Aggregate.MAX;
      if (extreme && certain.isEmpty() && open.isEmpty()) {
        return null;
      }
      sure &= !extreme || !certain.isEmpty();
      Span span =
          switch (total.aggregate()) {
            case COUNT -> new Span(certain.size(), certain.size() + open.size(), false);
            case SUM -> sum(certain, open);
            case MAX -> most(certain, open);
            case MIN -> negative(most(negative(certain), negative(open)));
          };
      shown.add(span.shown());
      bound.put(total.variable(), new Bound(span, null, PropertyType.NUMBER));
    }
    variables.putAll(bound);
    return new Totals(shown, sure, Totals.Lacks.NONE);
  }

  /** The value of each fact; all that it can be, if it is absent. */
  private List<Span> spans(
      RuleSyntax.Total total, FactType type, List<Object> from, Map<String, Bound> variables) {
    var spans = new ArrayList<Span>();
    for (Object fact : from) {
      if (total.value() == null) {
        spans.add(new Span(1, 1, false));
        continue;
      }
      Bound bound = value(total.value(), type, fact, variables);
      boolean date = bound.kind() == PropertyType.DATE;
      if (bound.value() == null) {
        spans.add(new Span(floor(total.value(), type), Double.POSITIVE_INFINITY, date));
      } else {
        double value =
            bound.value() instanceof LocalDate day ? day.toEpochDay() : (Double) bound.value();
        spans.add(new Span(value, value, date));
      }
    }
    return spans;
  }

  /** Quantities, shares and depths are never negative. */
  private static double floor(Path path, FactType type) {
    String last = path.properties().get(path.properties().size() - 1);
    return Set.of("quantity", "share", "depth").contains(last) ? 0 : Double.NEGATIVE_INFINITY;
  }

  /** Sums as decimals, in which 0.1 + 0.2 is 0.3 in whatever order. */
  private static Span sum(List<Span> certain, List<Span> open) {
    List<Double> least = new ArrayList<>(certain.stream().map(Span::least).toList());
    List<Double> most = new ArrayList<>(certain.stream().map(Span::most).toList());
    for (Span span : open) {
      least.add(Math.min(0, span.least()));
      most.add(Math.max(0, span.most()));
    }
    return new Span(sum(least), sum(most), false);
  }

  /** Of ends that are infinite on one side only. */
  private static double sum(List<Double> ends) {
    for (double end : ends) {
      if (Double.isInfinite(end)) {
        return end;
      }
    }
    return ends.stream()
        .map(BigDecimal::valueOf)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
  }

  /** The most is at least that of what surely counts; what only may count can but raise it. */
  private static Span most(List<Span> certain, List<Span> open) {
    boolean date = (certain.isEmpty() ? open : certain).get(0).date();
    double most = Double.NEGATIVE_INFINITY;
    double least = certain.isEmpty() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    for (Span span : certain) {
      most = Math.max(most, span.most());
      least = Math.max(least, span.least());
    }
    for (Span span : open) {
      most = Math.max(most, span.most());
      least = certain.isEmpty() ? Math.min(least, span.least()) : least;
    }
    return new Span(least, most, date);
  }

  private static List<Span> negative(List<Span> spans) {
    return spans.stream().map(NaiveEvaluator::negative).toList();
  }

  private static Span negative(Span span) {
    return new Span(0 - span.most(), 0 - span.least(), span.date());
  }

  private static May asked(
      List<Constraint> constraints,
      FactType type,
      Object fact,
      Map<String, Bound> variables,
      boolean accumulated) {
    boolean certain = true;
    for (Constraint constraint : constraints) {
      if (constraint.bound() != null) {
        variables.put(constraint.binding(), value(constraint.bound(), type, fact, variables));
      }
      if (constraint.test() != null) {
        May may = may(constraint.test(), type, fact, variables, accumulated);
        if (!may.hold()) {
          return may;
        }
        certain &= !may.fail();
      }
    }
    return certain ? May.SURELY : May.TURN_OUT_EITHER_WAY;
  }

  private static May may(
      Test test, FactType type, Object fact, Map<String, Bound> variables, boolean accumulated) {
    if (test instanceof AllOf all) {
      List<May> parts =
          all.tests().stream().map(t -> may(t, type, fact, variables, accumulated)).toList();
      return new May(parts.stream().allMatch(May::hold), parts.stream().anyMatch(May::fail));
    }
    if (test instanceof AnyOf any) {
      List<May> parts =
          any.tests().stream().map(t -> may(t, type, fact, variables, accumulated)).toList();
      return new May(parts.stream().anyMatch(May::hold), parts.stream().allMatch(May::fail));
    }
    if (test instanceof Negation negation) {
      May inner = may(negation.test(), type, fact, variables, accumulated);
      return new May(inner.fail(), inner.hold());
    }
    if (test instanceof Truth truth) {
      return May.surely(value(truth.path(), type, fact, variables).value() == Boolean.TRUE);
    }
    var comparison = (Comparison) test;
    Bound left = value(comparison.left(), type, fact, variables);
    Bound right = value(comparison.right(), type, fact, variables);
    boolean asksForNull = Literal.NULL.equals(comparison.right());
    boolean concerned = accumulated || left.total() || right.total();
    if (asksForNull
        || !concerned
        || left.kind() == PropertyType.COMPONENT
        || left.kind() == PropertyType.TRUTH) {
      return May.surely(compare(left.value(), comparison.operator(), right.value()));
    }
    if (left.value() == null || right.value() == null) {
      return May.TURN_OUT_EITHER_WAY;
    }
    return left.total() || right.total()
        ? may(left.value(), comparison.operator(), right.value())
        : May.surely(compare(left.value(), comparison.operator(), right.value()));
  }

  private static May may(Object left, RuleSyntax.Operator operator, Object right) {
    Span one = span(left);
    Span other = span(right);
    return switch (operator) {
      case EQUAL, LENGTH ->
          new May(
              !one.below(other) && !other.below(one),
              !(one.single() && other.single() && one.least() == other.least()));
      case NOT_EQUAL -> {
        May equal = may(left, RuleSyntax.Operator.EQUAL, right);
        yield new May(equal.fail(), equal.hold());
      }
      case LESS -> new May(one.least() < other.most(), one.most() >= other.least());
      case GREATER -> new May(one.most() > other.least(), one.least() <= other.most());
      case LESS_OR_EQUAL -> new May(one.least() <= other.most(), one.most() > other.least());
      case GREATER_OR_EQUAL -> new May(one.most() >= other.least(), one.least() < other.most());
      default -> throw new IllegalArgumentException(operator.toString());
    };
  }

  private static Span span(Object value) {
    if (value instanceof Span span) {
      return span;
    }
    double number =
        value instanceof LocalDate day
            ? day.toEpochDay()
            : value instanceof String text ? text.length() : (Double) value;
    return new Span(number, number, value instanceof LocalDate);
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

  private static Bound value(
      Operand operand, FactType type, Object fact, Map<String, Bound> variables) {
    if (operand instanceof Literal literal) {
      return new Bound(constant(literal), null, null);
    }
    var path = (Path) operand;
    Bound at =
        path.variable() == null
            ? new Bound(fact, type, PropertyType.COMPONENT)
            : variables.get(path.variable());
    for (String name : path.properties()) {
      FactType owner = at.type() == null ? Vocabulary.component() : at.type();
      FactProperty property = owner.properties().get(name);
      Object value = at.value() == null ? null : property.accessor().apply(at.value());
      at = new Bound(value, null, property.type());
    }
    return at;
  }

  private static Object constant(Literal literal) {
    if (literal.text() != null) {
      return literal.text();
    }
    if (literal.number() != null) {
      return literal.number();
    }
    return literal.truth() != null ? literal.truth() : literal.date();
  }
}
