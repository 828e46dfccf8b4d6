// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.RuleSyntax.Truth;
import java.util.Set;

/** What a simple test depends on: a thing that has one value at a time. */
sealed interface Term {
  /** The operators whose truth follows from how two values stand to each other. */
  Set<Operator> ORDERED =
      Set.of(
          Operator.EQUAL,
          Operator.NOT_EQUAL,
          Operator.LESS,
          Operator.LESS_OR_EQUAL,
          Operator.GREATER,
          Operator.GREATER_OR_EQUAL);

  /** The value at the end of a path. */
  record Value(Path path) implements Term {}

  /** Whether a set holds a text. */
  record Membership(Path set, Literal text) implements Term {}

  /** How two values stand to each other; of the two ways round, one is taken for both. */
  record Pair(Path one, Path other) implements Term {}

  /** Whether two values stand in a relation that has nothing to do with their order. */
  record Opaque(Comparison comparison) implements Term {}

  /** The term of a test that is a comparison or a truth. */
  static Term of(Test simple) {
    if (simple instanceof Truth truth) {
      return new Value(truth.path());
    }
    Comparison comparison = (Comparison) simple;
    if (comparison.right() instanceof Path right) {
      if (!ORDERED.contains(comparison.operator())) {
        return new Opaque(comparison);
      }
      return swapped(comparison)
          ? new Pair(right, comparison.left())
          : new Pair(comparison.left(), right);
    }
    return comparison.operator() == Operator.CONTAINS
        ? new Membership(comparison.left(), (Literal) comparison.right())
        : new Value(comparison.left());
  }

  /** Whether the sides of a comparison of two paths stand the other way round in its term. */
  static boolean swapped(Comparison comparison) {
    return comparison.right() instanceof Path right
        && right.toString().compareTo(comparison.left().toString()) < 0;
  }
}
