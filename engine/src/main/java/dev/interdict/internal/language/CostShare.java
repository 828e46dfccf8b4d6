// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import java.math.BigDecimal;
import java.util.List;

/**
 * The percent of the cost of an assembly's direct components that can be of components made in the
 * United States, whatever is stated later of what isn't now.
 *
 * <p>On the same side of every whole percent as the exact share, and equal to it where that is a
 * whole percent; else within a trillionth.
 *
 * @param least 0 to 100
 * @param most not below {@code least}
 * @param missing what isn't stated and how much of it, as a finding names it; empty if all is
 */
public record CostShare(double least, double most, List<String> missing) {
  public CostShare {
    missing = List.copyOf(missing);
  }

  /** Whether it is settled that the share exceeds this percent, or that it doesn't. */
  public boolean decides(int percent) {
    return least > percent || most <= percent;
  }

  /** In percent: {@code 70}, {@code 20.5 to 60}. */
  public String shown() {
    return least == most ? shown(least) : shown(least) + " to " + shown(most);
  }

  private static String shown(double percent) {
    return percent == 0 ? "0" : BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
  }
}
