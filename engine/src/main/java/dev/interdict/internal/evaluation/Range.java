// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.Certainty;
import dev.interdict.internal.language.RuleSyntax.Operator;
import org.jspecify.annotations.Nullable;

/**
 * What a total may be whose values are stated in part only: Doubles or LocalDates, both bounds
 * within.
 *
 * @param least null if it may be as little as it likes
 * @param most null if it may be as much as it likes
 */
record Range(@Nullable Object least, @Nullable Object most) {
  /** The value itself, where there is but one. */
  static Object of(@Nullable Object least, @Nullable Object most) {
    return least != null && least.equals(most) ? least : new Range(least, most);
  }

  /** Whether two values compare so, of which at least one is a range. */
  static Certainty compare(Object left, Operator operator, Object right) {
    return switch (operator) {
      case EQUAL -> apart(left, right) ? Certainty.NO : Certainty.OPEN;
      case NOT_EQUAL -> apart(left, right) ? Certainty.YES : Certainty.OPEN;
      case LESS -> less(left, right);
      case LESS_OR_EQUAL -> less(right, left).not();
      case GREATER -> less(right, left);
      case GREATER_OR_EQUAL -> less(left, right).not();
      default -> throw new IllegalArgumentException(operator + " of a total");
    };
  }

  private static boolean apart(Object one, Object other) {
    return less(one, other) == Certainty.YES || less(other, one) == Certainty.YES;
  }

  private static Certainty less(Object left, Object right) {
    Integer far = order(most(left), least(right));
    if (far != null && far < 0) {
      return Certainty.YES;
    }
    Integer near = order(least(left), most(right));
    return near != null && near >= 0 ? Certainty.NO : Certainty.OPEN;
  }

  /** Null if one of them has no bound. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static @Nullable Integer order(@Nullable Object one, @Nullable Object other) {
    return one == null || other == null ? null : ((Comparable) one).compareTo(other);
  }

  private static @Nullable Object least(Object value) {
    return value instanceof Range range ? range.least : value;
  }

  private static @Nullable Object most(Object value) {
    return value instanceof Range range ? range.most : value;
  }
}
