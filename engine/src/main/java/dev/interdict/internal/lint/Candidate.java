// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import com.google.re2j.Pattern;
import dev.interdict.internal.language.Certainty;
import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Truth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One value that a term can have, or all values of a kind that no test tells apart. */
sealed interface Candidate {
  /** A value; null for none. */
  record Known(@Nullable Object value) implements Candidate {}

  /** Some value that no test names. */
  record Other() implements Candidate {}

  /** How two values stand to each other. */
  enum Relation implements Candidate {
    EQUAL,
    LESS,
    GREATER,
    /** Different, and neither is the lesser, most often because one is absent. */
    APART,
    BOTH_ABSENT
  }

  /** Whether a test over the candidate's term alone holds. */
  default Certainty holds(Test test) {
    if (test instanceof AllOf all) {
      return all.tests().stream().map(this::holds).reduce(Certainty.YES, Certainty::and);
    }
    if (test instanceof AnyOf any) {
      return any.tests().stream().map(this::holds).reduce(Certainty.NO, Certainty::or);
    }
    if (test instanceof Negation negation) {
      return holds(negation.test()).not();
    }
    if (test instanceof Truth) {
      return this instanceof Known known
          ? Certainty.of(Boolean.TRUE.equals(known.value()))
          : Certainty.OPEN;
    }
    Comparison comparison = (Comparison) test;
    if (this instanceof Relation relation) {
      return related(relation, comparison);
    }
    if (comparison.right() instanceof Path) {
      return Certainty.of(this instanceof Known known && Boolean.TRUE.equals(known.value()));
    }
    Literal literal = (Literal) comparison.right();
    return this instanceof Known known
        ? known(known.value(), comparison.operator(), literal)
        : other(comparison.operator());
  }

  private static Certainty related(Relation relation, Comparison comparison) {
    boolean swapped = Term.swapped(comparison);
    Relation less = swapped ? Relation.GREATER : Relation.LESS;
    Relation greater = swapped ? Relation.LESS : Relation.GREATER;
    boolean equal = relation == Relation.EQUAL || relation == Relation.BOTH_ABSENT;
    return switch (comparison.operator()) {
      case EQUAL -> Certainty.of(equal);
      case NOT_EQUAL -> Certainty.of(!equal);
      case LESS -> Certainty.of(relation == less);
      case LESS_OR_EQUAL -> Certainty.of(relation == less || relation == Relation.EQUAL);
      case GREATER -> Certainty.of(relation == greater);
      case GREATER_OR_EQUAL -> Certainty.of(relation == greater || relation == Relation.EQUAL);
      default -> Certainty.OPEN;
    };
  }

  private static Certainty other(Operator operator) {
    return switch (operator) {
      case EQUAL -> Certainty.NO;
      case NOT_EQUAL -> Certainty.YES;
      default -> Certainty.OPEN;
    };
  }

  private static Certainty known(@Nullable Object value, Operator operator, Literal literal) {
    Object constant = constant(literal);
    return switch (operator) {
      case EQUAL -> Certainty.of(Objects.equals(value, constant));
      case NOT_EQUAL -> Certainty.of(!Objects.equals(value, constant));
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordered(value, operator, constant);
      // The value of a membership is whether it holds.
      case CONTAINS -> Certainty.of(Boolean.TRUE.equals(value));
      case MATCHES ->
          value instanceof String text && literal.text() != null
              ? Certainty.of(Pattern.compile(literal.text()).matches(text))
              : Certainty.NO;
      case STARTS_WITH ->
          Certainty.of(
              value instanceof String text
                  && constant instanceof String start
                  && text.startsWith(start));
      case ENDS_WITH ->
          Certainty.of(
              value instanceof String text && constant instanceof String end && text.endsWith(end));
      case LENGTH ->
          Certainty.of(
              value instanceof String text
                  && constant instanceof Double length
                  && text.length() == length);
      case MEMBER_OF -> value == null ? Certainty.NO : Certainty.OPEN;
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Certainty ordered(
      @Nullable Object value, Operator operator, @Nullable Object constant) {
    if (!(value instanceof Comparable one) || !(constant instanceof Comparable other)) {
      return Certainty.NO;
    }
    if (one.getClass() != other.getClass()) {
      return Certainty.OPEN;
    }
    int order = one.compareTo(other);
    return Certainty.of(
        switch (operator) {
          case LESS -> order < 0;
          case LESS_OR_EQUAL -> order <= 0;
          case GREATER -> order > 0;
          default -> order >= 0;
        });
  }

  /** The value of a literal; null for {@code null}. */
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
