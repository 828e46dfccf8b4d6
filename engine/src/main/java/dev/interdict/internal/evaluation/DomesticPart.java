// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.model.Component;
import dev.interdict.model.Origin;
import dev.interdict.model.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of a component can have been made in the United States, by its stage {@code
 * manufactured}, or {@code assembled} where no country is stated of that.
 *
 * @param least in percent
 * @param most in percent
 */
record DomesticPart(BigDecimal least, BigDecimal most) {
  static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Of a component of which no country is stated. */
  static final DomesticPart OPEN = new DomesticPart(BigDecimal.ZERO, WHOLE);

  private static final DomesticPart ALL = new DomesticPart(WHOLE, WHOLE);
  private static final DomesticPart NOTHING = new DomesticPart(BigDecimal.ZERO, BigDecimal.ZERO);

  /** The United States and its outlying areas (48 CFR 25.003). */
  private static final Set<String> DOMESTIC = Set.of("US", "PR", "GU", "VI", "AS", "MP", "UM");

  /** Shares may exceed a hundred by so much, for rounding. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.5");

  private static final int SHARE_SCALE = 9;

  static DomesticPart of(Component component) {
    DomesticPart made = of(component, Stage.MANUFACTURED);
    if (made == null) {
      made = of(component, Stage.ASSEMBLED);
    }
    return made == null ? OPEN : made;
  }

  /** Whether it isn't known how much. */
  boolean open() {
    return least.compareTo(most) < 0;
  }

  /** Null if no country is stated. Fields that contradict each other leave open which is right. */
  private static @Nullable DomesticPart of(Component component, Stage stage) {
    if (component.origins().size() == 1) {
      // As most parts have it.
      Origin only = component.origins().get(0);
      String country = only.country();
      if (only.stage() != stage || country == null) {
        return null;
      }
      if (only.share() == null) {
        return DOMESTIC.contains(country) ? ALL : NOTHING;
      }
    }
    Map<String, List<Origin>> byField = Map.of();
    for (Origin origin : component.origins()) {
      if (origin.stage() == stage) {
        byField = byField.isEmpty() ? new LinkedHashMap<>() : byField;
        byField.computeIfAbsent(origin.field(), field -> new ArrayList<>()).add(origin);
      }
    }
    DomesticPart all = null;
    for (List<Origin> parts : byField.values()) {
      if (parts.stream().anyMatch(part -> part.country() != null)) {
        DomesticPart one = of(parts);
        all =
            all == null ? one : new DomesticPart(all.least.min(one.least), all.most.max(one.most));
      }
    }
    return all;
  }

  /** Parts without a share have what the others leave. */
  private static DomesticPart of(List<Origin> parts) {
    BigDecimal domestic = BigDecimal.ZERO;
    BigDecimal unknown = BigDecimal.ZERO;
    BigDecimal rest = WHOLE;
    boolean restDomestic = false;
    boolean restForeign = false;
    boolean restUnknown = false;
    for (Origin part : parts) {
      String country = part.country();
      boolean ours = country != null && DOMESTIC.contains(country);
      if (part.share() == null) {
        restDomestic |= ours;
        restUnknown |= country == null;
        restForeign |= country != null && !ours;
      } else {
        BigDecimal share = share(part.share());
        rest = rest.subtract(share);
        domestic = ours ? domestic.add(share) : domestic;
        unknown = country == null ? unknown.add(share) : unknown;
      }
    }
    if (rest.add(ROUNDING).signum() < 0) {
      return OPEN;
    }
    rest = rest.max(BigDecimal.ZERO);
    boolean onlyDomestic = restDomestic && !restForeign && !restUnknown;
    boolean onlyForeign = restForeign && !restDomestic && !restUnknown;
    BigDecimal least = within(onlyDomestic ? domestic.add(rest) : domestic);
    BigDecimal most = domestic.add(unknown).add(onlyForeign ? BigDecimal.ZERO : rest);
    return new DomesticPart(least, within(most));
  }

  private static BigDecimal share(double percent) {
    return BigDecimal.valueOf(percent).setScale(SHARE_SCALE, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal within(BigDecimal percent) {
    return percent.max(BigDecimal.ZERO).min(WHOLE);
  }
}
