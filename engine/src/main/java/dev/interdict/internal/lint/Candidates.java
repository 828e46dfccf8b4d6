// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The values of a term between which some tests can tell: each value they name, one of each gap
 * between two, and none at all. Whatever value the term has, the tests say of it what they say of
 * one of these.
 */
final class Candidates {
  /** No value at all. */
  static final Candidate ABSENT = new Candidate.Known(null);

  private final TreeSet<String> texts = new TreeSet<>();
  private final TreeSet<Double> numbers = new TreeSet<>();
  private final TreeSet<LocalDate> dates = new TreeSet<>();
  private boolean truth;

  private Candidates() {}

  /**
   * The candidates of a term.
   *
   * @param tests that are about the term and nothing else
   * @param values the only values there are; empty: any
   */
  static List<Candidate> of(Term term, Collection<Test> tests, List<String> values) {
    if (term instanceof Term.Pair) {
      return Arrays.asList(Candidate.Relation.values());
    }
    if (term instanceof Term.Membership || term instanceof Term.Opaque) {
      return List.of(new Candidate.Known(true), new Candidate.Known(false));
    }
    var named = new Candidates();
    tests.forEach(named::collect);
    return named.all(values);
  }

  private void collect(Test test) {
    if (test instanceof AllOf all) {
      all.tests().forEach(this::collect);
    } else if (test instanceof AnyOf any) {
      any.tests().forEach(this::collect);
    } else if (test instanceof Negation negation) {
      collect(negation.test());
    } else if (test instanceof Truth) {
      truth = true;
    } else if (test instanceof Comparison c
        && c.right() instanceof Literal literal
        && c.operator() != Operator.LENGTH) {
      add(Candidate.constant(literal), c.operator());
    }
  }

  private void add(@Nullable Object constant, Operator operator) {
    if (constant instanceof String text) {
      if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
        texts.add(text);
      }
    } else if (constant instanceof Double number) {
      numbers.add(number);
    } else if (constant instanceof LocalDate date) {
      dates.add(date);
    } else if (constant instanceof Boolean) {
      truth = true;
    }
  }

  private List<Candidate> all(List<String> values) {
    var all = new ArrayList<Candidate>();
    if (!values.isEmpty()) {
      values.forEach(value -> all.add(new Candidate.Known(value)));
    } else {
      texts.forEach(value -> all.add(new Candidate.Known(value)));
      around(
          numbers,
          first -> Double.NEGATIVE_INFINITY,
          (one, next) -> one / 2 + next / 2,
          last -> last < Double.POSITIVE_INFINITY ? Double.POSITIVE_INFINITY : Double.NaN,
          all);
      around(
          dates,
          first -> first.equals(LocalDate.MIN) ? first : first.minusDays(1),
          (one, next) -> one.plusDays(1),
          last -> last.equals(LocalDate.MAX) ? last : last.plusDays(1),
          all);
      if (truth) {
        all.add(new Candidate.Known(true));
        all.add(new Candidate.Known(false));
      }
      if (numbers.isEmpty() && dates.isEmpty() && !truth) {
        all.add(new Candidate.Other());
      }
    }
    all.add(ABSENT);
    return all;
  }

  private static <T extends Comparable<? super T>> void around(
      NavigableSet<T> named,
      UnaryOperator<T> before,
      BinaryOperator<T> between,
      UnaryOperator<T> behind,
      List<Candidate> all) {
    if (named.isEmpty()) {
      return;
    }
    var with = new TreeSet<>(named);
    T last = null;
    for (T value : named) {
      if (last != null) {
        T middle = between.apply(last, value);
        if (middle.compareTo(last) > 0 && middle.compareTo(value) < 0) {
          with.add(middle);
        }
      }
      last = value;
    }
    with.add(before.apply(named.first()));
    with.add(behind.apply(named.last()));
    with.forEach(value -> all.add(new Candidate.Known(value)));
  }
}
