// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interdict.internal.language.CostShare;
import dev.interdict.model.Cost;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The bounds of a share in costs hold whatever is stated later, and no narrower ones would: tried
 * with every completion out of a few costs, quantities and parts made at home.
 */
final class CostShareProperties {
  private static final List<BigDecimal> COSTS =
      decimals("0", "0.1", "0.35", "1", "65", "1000000000000");
  private static final List<BigDecimal> QUANTITIES = decimals("0", "1", "3", "1000000000000");
  private static final List<BigDecimal> PARTS = decimals("0", "30", "65", "100");
  private static final int MOST_OPEN = 4;

  /** A component; null is not stated. */
  private record Item(BigDecimal cost, BigDecimal quantity, BigDecimal least, BigDecimal most) {}

  /** The exact shares of all completions that cost anything: the part and the whole. */
  private record Share(BigDecimal domestic, BigDecimal whole) {
    /** Whether it exceeds a percent. */
    boolean exceeds(int percent) {
      return domestic.compareTo(whole.multiply(BigDecimal.valueOf(percent))) > 0;
    }

    double percent() {
      return domestic.divide(whole, MathContext.DECIMAL128).doubleValue();
    }
  }

  @Property(tries = 150, seed = "20261122")
  void no_completion_leaves_the_bounds_or_changes_what_is_settled(@ForAll long seed) {
    check(new Random(seed));
  }

  @Property(tries = 50)
  void no_completion_leaves_the_bounds_on_fresh_seeds(@ForAll long seed) {
    check(new Random(seed));
  }

  @Example
  void every_answer_is_given_often() {
    int[] answers = new int[3];
    for (int seed = 0; seed < 500; seed++) {
      CostShare share = share(items(new Random(seed)));
      answers[share.least() > 65 ? 0 : share.most() <= 65 ? 1 : 2]++;
    }
    assertThat(answers[0]).isGreaterThan(30);
    assertThat(answers[1]).isGreaterThan(60);
    assertThat(answers[2]).isGreaterThan(60);
  }

  private static void check(Random random) {
    List<Item> items = items(random);
    CostShare share = share(items);
    var completed = new ArrayList<Share>();
    complete(items, 0, BigDecimal.ZERO, BigDecimal.ZERO, completed);
    assertThat(share.least()).isBetween(0.0, share.most());
    assertThat(share.most()).isLessThanOrEqualTo(100.0);
    for (Share one : completed) {
      double percent = one.percent();
      assertThat(percent)
          .as("%s %s", items, share)
          .isBetween(share.least() - 1e-11, share.most() + 1e-11);
      for (int threshold = 1; threshold <= 100; threshold++) {
        if (share.decides(threshold)) {
          assertThat(one.exceeds(threshold))
              .as("%s: %s of %s in %s", threshold, one, items, share)
              .isEqualTo(share.least() > threshold);
        }
      }
    }
    if (!completed.isEmpty()) {
      // The dearest cost of the pool comes near to what any cost could do.
      double least = completed.stream().mapToDouble(Share::percent).min().orElseThrow();
      double most = completed.stream().mapToDouble(Share::percent).max().orElseThrow();
      assertThat(least).as("%s", items).isCloseTo(share.least(), within(1e-3));
      assertThat(most).as("%s", items).isCloseTo(share.most(), within(1e-3));
    }
    if (share.missing().isEmpty()) {
      assertThat(share.least()).as("%s", items).isEqualTo(share.most());
    }
  }

  private static CostShare share(List<Item> items) {
    var tally = new CostTally();
    for (Item item : items) {
      tally.add(
          item.cost() == null ? null : new Cost(item.cost(), null),
          item.quantity() == null ? null : item.quantity().doubleValue(),
          new DomesticPart(item.least(), item.most()));
    }
    return tally.share();
  }

  private static void complete(
      List<Item> items, int at, BigDecimal domestic, BigDecimal whole, List<Share> completed) {
    if (at == items.size()) {
      if (whole.signum() > 0) {
        completed.add(new Share(domestic, whole));
      }
      return;
    }
    Item item = items.get(at);
    for (BigDecimal cost : item.cost() == null ? COSTS : List.of(item.cost())) {
      for (BigDecimal quantity : item.quantity() == null ? QUANTITIES : List.of(item.quantity())) {
        for (BigDecimal part : List.of(item.least(), item.most())) {
          BigDecimal amount = cost.multiply(quantity);
          complete(
              items, at + 1, domestic.add(amount.multiply(part)), whole.add(amount), completed);
        }
      }
    }
  }

  private static List<Item> items(Random random) {
    var items = new ArrayList<Item>();
    int open = 0;
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      boolean costless = open < MOST_OPEN && random.nextInt(4) == 0;
      open += costless ? 1 : 0;
      boolean uncounted = open < MOST_OPEN && random.nextInt(6) == 0;
      open += uncounted ? 1 : 0;
      BigDecimal part = one(random, PARTS);
      boolean anywhere = random.nextInt(5) == 0;
      items.add(
          new Item(
              costless ? null : one(random, COSTS.subList(0, 5)),
              uncounted ? null : one(random, QUANTITIES.subList(0, 3)),
              anywhere ? BigDecimal.ZERO : part,
              anywhere ? one(random, PARTS) : part));
    }
    return items;
  }

  private static <T> T one(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static List<BigDecimal> decimals(String... texts) {
    return java.util.Arrays.stream(texts).map(BigDecimal::new).toList();
  }
}
