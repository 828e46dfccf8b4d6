// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.explanation.ExplainedValue;
import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operand;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Truth;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What a constraint comes to if all that is known is what an explanation shows of it. */
public final class ShownValues {
  /** A whole component: which one it is, isn't shown. */
  private static final Object COMPONENT = new Object();

  private final List<ExplainedValue> values;

  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private ShownValues(List<ExplainedValue> values) {
    this.values = values;
  }

  /**
   * Whether the test holds; empty if it turns on which component a fact is about, or on a total
   * that isn't known.
   */
  public static Optional<Boolean> holds(Test test, List<ExplainedValue> values) {
    try {
      return Optional.of(new ShownValues(values).holds(test));
    } catch (Unknown e) {
      return Optional.empty();
    }
  }

  private boolean holds(Test test) {
    if (test instanceof AllOf all) {
      boolean holds = true;
      for (Test inner : all.tests()) {
        holds &= holds(inner);
      }
      return holds;
    }
    if (test instanceof AnyOf any) {
      boolean holds = false;
      for (Test inner : any.tests()) {
        holds |= holds(inner);
      }
      return holds;
    }
    if (test instanceof Negation negation) {
      return !holds(negation.test());
    }
    if (test instanceof Truth truth) {
      return Boolean.TRUE.equals(value(truth.path()));
    }
    var comparison = (Comparison) test;
    Object left = value(comparison.left());
    Object right = value(comparison.right());
    if (left == COMPONENT && right != null || right == COMPONENT && left != null) {
      throw new Unknown();
    }
    return NaiveEvaluator.compare(left, comparison.operator(), right);
  }

  private Object value(Operand operand) {
    if (operand instanceof Literal literal) {
      return TestInterpreter.constant(literal);
    }
    Path path = (Path) operand;
    String properties = String.join(".", path.properties());
    String name =
        path.variable() == null
            ? properties
            : properties.isEmpty() ? path.variable() : path.variable() + "." + properties;
    ExplainedValue shown =
        values.stream()
            .filter(value -> value.name().equals(name))
            .findFirst()
            .orElseThrow(Unknown::new);
    String text = shown.value();
    if (text == null) {
      return null;
    }
    return switch (shown.kind()) {
      case TEXT -> text;
      case NUMBER -> Double.valueOf(text);
      case TRUTH -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case TEXTS ->
          text.isEmpty()
              ? new LinkedHashSet<String>()
              : new LinkedHashSet<>(Arrays.asList(text.split(", ", -1)));
      case COMPONENT -> COMPONENT;
      case RANGE -> throw new Unknown();
    };
  }
}
