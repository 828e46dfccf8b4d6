// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operand;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Truth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Conditions to functions. What an absent value does: it equals null and differs from every value;
 * every other comparison with it is false.
 */
final class TestInterpreter {
  private final FactType type;
  private final Patterns patterns;
  private final Efforts.@Nullable Effort effort;

  /**
   * @param type of the pattern's fact
   * @param patterns those before it
   * @param effort of the rule; null where no limit holds, as in explanations
   */
  TestInterpreter(FactType type, Patterns patterns, Efforts.@Nullable Effort effort) {
    this.type = type;
    this.patterns = patterns;
    this.effort = effort;
  }

  TestFunction interpret(Test test) {
    if (test instanceof AllOf all) {
      TestFunction none = ofConstants(all.tests(), Operator.NOT_EQUAL);
      if (none != null) {
        return none;
      }
      TestFunction[] parts = parts(all.tests());
      return (self, earlier) -> {
        for (TestFunction part : parts) {
          if (!part.holds(self, earlier)) {
            return false;
          }
        }
        return true;
      };
    }
    if (test instanceof AnyOf any) {
      TestFunction one = ofConstants(any.tests(), Operator.EQUAL);
      TestFunction several = one == null ? ofConstants(any.tests(), Operator.CONTAINS) : one;
      if (several != null) {
        return several;
      }
      TestFunction[] parts = parts(any.tests());
      return (self, earlier) -> {
        for (TestFunction part : parts) {
          if (part.holds(self, earlier)) {
            return true;
          }
        }
        return false;
      };
    }
    if (test instanceof Negation negation) {
      TestFunction inner = interpret(negation.test());
      return (self, earlier) -> !inner.holds(self, earlier);
    }
    if (test instanceof Truth truth) {
      BiFunction<Object, Object[], @Nullable Object> value = value(truth.path());
      return (self, earlier) -> Boolean.TRUE.equals(value.apply(self, earlier));
    }
    return comparison((Comparison) test);
  }

  private TestFunction[] parts(List<Test> tests) {
    return tests.stream().map(this::interpret).toArray(TestFunction[]::new);
  }

  /**
   * One value against several constants, as {@code in}, {@code not in} and a chain of {@code
   * contains} write it: the value is worked out once. Null if the tests are anything else.
   *
   * @param operator of all of them: equality and containment with one of the constants, inequality
   *     with all of them
   */
  private @Nullable TestFunction ofConstants(List<Test> tests, Operator operator) {
    Path path = null;
    var constants = new HashSet<Object>();
    for (Test test : tests) {
      Object constant =
          test instanceof Comparison c
                  && c.operator() == operator
                  && c.right() instanceof Literal literal
                  && (path == null || path.equals(c.left()))
              ? constant(literal)
              : null;
      if (constant == null) {
        return null;
      }
      path = ((Comparison) test).left();
      constants.add(constant);
    }
    if (path == null) {
      return null;
    }
    BiFunction<Object, Object[], @Nullable Object> value = value(path);
    return switch (operator) {
      case EQUAL ->
          (self, earlier) -> {
            Object found = value.apply(self, earlier);
            return found != null && constants.contains(found);
          };
      case NOT_EQUAL ->
          (self, earlier) -> {
            Object found = value.apply(self, earlier);
            return found == null || !constants.contains(found);
          };
      case CONTAINS ->
          (self, earlier) ->
              value.apply(self, earlier) instanceof Collection<?> found
                  && !found.isEmpty() // as the materials of most parts are
                  && !Collections.disjoint(found, constants);
      default -> throw new IllegalArgumentException("not for " + operator);
    };
  }

  private TestFunction comparison(Comparison comparison) {
    BiFunction<Object, Object[], @Nullable Object> left = value(comparison.left());
    Object constant = comparison.right() instanceof Literal literal ? constant(literal) : null;
    TestFunction simple = constant == null ? null : ofConstant(comparison, left, constant);
    if (simple != null) {
      return simple;
    }
    BiFunction<Object, Object[], @Nullable Object> right = value(comparison.right());
    return switch (comparison.operator()) {
      case EQUAL ->
          (self, earlier) -> Objects.equals(left.apply(self, earlier), right.apply(self, earlier));
      case NOT_EQUAL ->
          (self, earlier) -> !Objects.equals(left.apply(self, earlier), right.apply(self, earlier));
      case LESS -> ordered(left, right, order -> order < 0);
      case LESS_OR_EQUAL -> ordered(left, right, order -> order <= 0);
      case GREATER -> ordered(left, right, order -> order > 0);
      case GREATER_OR_EQUAL -> ordered(left, right, order -> order >= 0);
      case CONTAINS ->
          (self, earlier) ->
              left.apply(self, earlier) instanceof Collection<?> set
                  && contains(set, right.apply(self, earlier));
      case MEMBER_OF ->
          (self, earlier) ->
              right.apply(self, earlier) instanceof Collection<?> set
                  && contains(set, left.apply(self, earlier));
      case STARTS_WITH -> texts(left, right, String::startsWith);
      case ENDS_WITH -> texts(left, right, String::endsWith);
      case LENGTH ->
          (self, earlier) ->
              left.apply(self, earlier) instanceof String text
                  && right.apply(self, earlier) instanceof Double length
                  && text.length() == length;
      case MATCHES -> throw new IllegalArgumentException("'matches' needs a literal");
    };
  }

  /** A value against a constant, as most conditions are; null where the general way is as good. */
  private @Nullable TestFunction ofConstant(
      Comparison comparison, BiFunction<Object, Object[], @Nullable Object> left, Object constant) {
    return switch (comparison.operator()) {
      case EQUAL -> (self, earlier) -> constant.equals(left.apply(self, earlier));
      case NOT_EQUAL -> (self, earlier) -> !constant.equals(left.apply(self, earlier));
      case CONTAINS ->
          (self, earlier) ->
              left.apply(self, earlier) instanceof Collection<?> set && set.contains(constant);
      case MATCHES -> {
        var pattern = new TextPattern((String) constant);
        yield (self, earlier) ->
            left.apply(self, earlier) instanceof String text && pattern.matches(text, effort);
      }
      default -> null;
    };
  }

  private static boolean contains(Collection<?> set, @Nullable Object value) {
    return value != null && set.contains(value);
  }

  private static TestFunction texts(
      BiFunction<Object, Object[], @Nullable Object> left,
      BiFunction<Object, Object[], @Nullable Object> right,
      BiFunction<String, String, Boolean> test) {
    return (self, earlier) ->
        left.apply(self, earlier) instanceof String text
            && right.apply(self, earlier) instanceof String other
            && test.apply(text, other);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static TestFunction ordered(
      BiFunction<Object, Object[], @Nullable Object> left,
      BiFunction<Object, Object[], @Nullable Object> right,
      java.util.function.IntPredicate test) {
    return (self, earlier) ->
        left.apply(self, earlier) instanceof Comparable one
            && right.apply(self, earlier) instanceof Comparable other
            && test.test(one.compareTo(other));
  }

  BiFunction<Object, Object[], @Nullable Object> value(Operand operand) {
    if (operand instanceof Path path) {
      Patterns.Place place = patterns.resolve(path);
      Function<Object, @Nullable Object> way =
          Values.along(place.index() < 0 ? type : patterns.type(place.index()), place.properties());
      int index = place.index();
      return index < 0
          ? (self, earlier) -> way.apply(self)
          : (self, earlier) -> way.apply(earlier[index]);
    }
    Object constant = constant((Literal) operand);
    return (self, earlier) -> constant;
  }

  static @Nullable Object constant(Literal literal) {
    if (literal.text() != null) {
      return literal.text();
    }
    if (literal.number() != null) {
      return literal.number();
    }
    return literal.truth() != null ? literal.truth() : literal.date();
  }
}
