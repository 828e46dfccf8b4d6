// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.RuleSyntax.Aggregate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Values on their way to one total, which is a {@link Range} where one of them is absent or where
 * it is open whether its fact counts. The order in which they come never matters: sums are exact
 * decimals.
 */
final class Sum {
  private final Aggregate aggregate;
  private final @Nullable Double bound;
  private final Extreme extreme;
  private int certain;
  private int all;
  private @Nullable BigDecimal least = BigDecimal.ZERO;
  private @Nullable BigDecimal most = BigDecimal.ZERO;

  /**
   * @param bound that no value is below; null if there is none
   */
  Sum(Aggregate aggregate, @Nullable Double bound) {
    this.aggregate = aggregate;
    this.bound = bound;
    this.extreme = new Extreme(aggregate == Aggregate.MIN ? -1 : 1);
  }

  /**
   * Takes the value of a fact.
   *
   * @param value null if absent, and for a count
   * @param counts whether the fact surely counts; else it is open
   */
  void add(@Nullable Object value, boolean counts) {
    all++;
    certain += counts ? 1 : 0;
    switch (aggregate) {
      case COUNT -> {}
      case SUM -> addNumber((Double) value, counts);
      case MIN, MAX -> extreme.add(value, bound, counts);
    }
  }

  private void addNumber(@Nullable Double value, boolean counts) {
    BigDecimal low = exact(value == null ? bound : value);
    BigDecimal high = exact(value);
    if (!counts) {
      low = low == null ? null : low.min(BigDecimal.ZERO);
      high = high == null ? null : high.max(BigDecimal.ZERO);
    }
    least = least == null || low == null ? null : least.add(low);
    most = most == null || high == null ? null : most.add(high);
  }

  private static @Nullable BigDecimal exact(@Nullable Double value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }

  /** A Double, a LocalDate, or a range of them; null if there is nothing to take a least of. */
  @Nullable Object result() {
    return switch (aggregate) {
      case COUNT -> Range.of((double) certain, (double) all);
      case SUM ->
          Range.of(
              least == null ? null : least.doubleValue(), most == null ? null : most.doubleValue());
      case MIN, MAX -> all == 0 ? null : extreme.result();
    };
  }

  /** Whether there is a total, whatever comes of what is open. */
  boolean sure() {
    return aggregate == Aggregate.COUNT || aggregate == Aggregate.SUM || extreme.sure();
  }
}
