// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.RuleSyntax.Aggregate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Values on their way to one total. The order in which they come never matters: sums are exact
 * decimals. Absent values are left out.
 */
final class Sum {
  private final Aggregate aggregate;
  private long count;
  private BigDecimal sum = BigDecimal.ZERO;
  private @Nullable Object extreme;

  Sum(Aggregate aggregate) {
    this.aggregate = aggregate;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  void add(@Nullable Object value) {
    if (value == null) {
      return;
    }
    switch (aggregate) {
      case COUNT -> count++;
      case SUM -> sum = sum.add(BigDecimal.valueOf((Double) value));
      case MIN -> {
        if (extreme == null || ((Comparable) value).compareTo(extreme) < 0) {
          extreme = value;
        }
      }
      case MAX -> {
        if (extreme == null || ((Comparable) value).compareTo(extreme) > 0) {
          extreme = value;
        }
      }
    }
  }

  /** A Double, or for a least and a most the value itself; null if there was none. */
  @Nullable Object result() {
    return switch (aggregate) {
      case COUNT -> (double) count;
      case SUM -> sum.doubleValue();
      case MIN, MAX -> extreme;
    };
  }
}
