// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.CostShare;
import dev.interdict.model.Cost;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what the direct components of one assembly cost: in exact decimals, for a share of 65
 * percent must not depend on how a sum is rounded.
 *
 * <p>A component whose cost or quantity isn't stated can cost anything. As it does, the share of
 * the whole moves from that of the others towards that of the component, and so lies between both.
 */
final class CostTally {
  /** What an assembly lacks of which it isn't stated which components it holds. */
  static final String COMPONENTS = "a full list of its components";

  private static final int SCALE = 12;
  private static final BigDecimal NEXT = BigDecimal.ONE.movePointLeft(SCALE);
  private static final MathContext SHOWN = new MathContext(15);

  private BigDecimal total = BigDecimal.ZERO;

  /** A hundred times what is surely, and what may be, of the United States. */
  private BigDecimal surely = BigDecimal.ZERO;

  private BigDecimal perhaps = BigDecimal.ZERO;

  private @Nullable BigDecimal least;
  private @Nullable BigDecimal most;
  private @Nullable String currency;
  private int parts;
  private int withoutCost;
  private int withoutQuantity;
  private int withoutCountry;
  private boolean gap;

  void add(@Nullable Cost cost, @Nullable Double quantity, DomesticPart domestic) {
    parts++;
    currency = currency == null && cost != null ? cost.currency() : currency;
    boolean none = quantity != null && quantity == 0;
    if (none || (cost != null && cost.amount().signum() == 0)) {
      return;
    }
    if (cost != null && quantity != null) {
      BigDecimal amount = cost.amount().multiply(BigDecimal.valueOf(quantity));
      total = total.add(amount);
      surely = surely.add(amount.multiply(domestic.least()));
      perhaps = perhaps.add(amount.multiply(domestic.most()));
      return;
    }
    withoutCost += cost == null ? 1 : 0;
    withoutQuantity += quantity == null ? 1 : 0;
    withoutCountry += domestic.open() ? 1 : 0;
    least = least == null ? domestic.least() : least.min(domestic.least());
    most = most == null ? domestic.most() : most.max(domestic.most());
  }

  /** There are components that nobody knows. */
  void gap() {
    gap = true;
  }

  CostShare share() {
    boolean some = total.signum() > 0;
    if (gap || (!some && least == null)) {
      return new CostShare(0, 100, missing());
    }
    double low = least == null ? 100 : least.doubleValue();
    double high = most == null ? 0 : most.doubleValue();
    return new CostShare(
        some ? Math.min(low, percent(surely)) : low,
        some ? Math.max(high, percent(perhaps)) : high,
        missing());
  }

  private double percent(BigDecimal hundredfold) {
    BigDecimal percent = hundredfold.divide(total, SCALE, RoundingMode.HALF_EVEN);
    BigDecimal whole = percent.setScale(0, RoundingMode.HALF_EVEN);
    if (percent.compareTo(whole) == 0) {
      // Rounding must not carry a share over a threshold, or onto it.
      int side = hundredfold.compareTo(total.multiply(whole));
      percent = whole.add(NEXT.multiply(BigDecimal.valueOf(side)));
    }
    return percent.doubleValue();
  }

  private List<String> missing() {
    var missing = new ArrayList<String>();
    if (gap) {
      missing.add(COMPONENTS);
    }
    if (withoutCost > 0) {
      missing.add(Cost.FIELD + of(withoutCost));
    }
    if (withoutQuantity > 0) {
      missing.add(Needs.field("quantity") + of(withoutQuantity));
    }
    BigDecimal open = perhaps.subtract(surely);
    if (open.signum() > 0) {
      String code = currency == null ? "" : currency + " ";
      missing.add(
          "country of manufacture of parts worth "
              + code
              + shown(open.movePointLeft(2))
              + " of "
              + shown(total));
    }
    if (withoutCountry > 0) {
      missing.add("country of manufacture" + of(withoutCountry));
    }
    if (missing.isEmpty() && total.signum() <= 0) {
      missing.add(Cost.FIELD + " other than 0");
    }
    return missing;
  }

  private String of(int some) {
    return " of " + some + " of " + parts + (parts == 1 ? " part" : " parts");
  }

  /** With two decimals, or as many as there are. */
  private static String shown(BigDecimal amount) {
    BigDecimal plain = amount.round(SHOWN).stripTrailingZeros();
    return plain.setScale(Math.max(2, plain.scale())).toPlainString();
  }
}
