// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * The outermost of some values on one side, as far as those that are stated tell. An absent one may
 * lie as far out as it likes, and as far in as its bound.
 */
final class Extreme {
  private final int sign;

  /** The outermost of all; null once nothing bounds it. */
  private @Nullable Object outer;

  /** The outermost of those that surely count, absent ones at their innermost. */
  private @Nullable Object inner;

  /** The innermost of all: what is left if but one of those that may count does. */
  private @Nullable Object last;

  private boolean unbounded;
  private boolean lastUnbounded;
  private boolean sure;

  /**
   * @param sign 1 for the most, -1 for the least
   */
  Extreme(int sign) {
    this.sign = sign;
  }

  /**
   * Takes a value.
   *
   * @param value null if absent
   * @param bound that no value is below; null if there is none
   * @param counts whether it surely counts
   */
  void add(@Nullable Object value, @Nullable Object bound, boolean counts) {
    Object out = value != null || sign > 0 ? value : bound;
    Object in = value != null || sign < 0 ? value : bound;
    unbounded |= out == null;
    lastUnbounded |= in == null;
    outer = further(sign, outer, out);
    last = further(-sign, last, in);
    if (counts) {
      sure = true;
      inner = further(sign, inner, in);
    }
  }

  private static @Nullable Object further(int sign, @Nullable Object one, @Nullable Object other) {
    Integer order = Range.order(one, other);
    if (order == null) {
      return one == null ? other : one;
    }
    return order * sign >= 0 ? one : other;
  }

  /** Whether at least one value surely counts. */
  boolean sure() {
    return sure;
  }

  /** The value if all that matters is stated, else a range; there must be one. */
  Object result() {
    Object far = unbounded ? null : outer;
    Object near = sure ? inner : lastUnbounded ? null : last;
    return sign > 0 ? Range.of(near, far) : Range.of(far, near);
  }
}
