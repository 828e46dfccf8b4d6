// SPDX-License-Identifier: Apache-2.0
package dev.interdict.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.evaluation.GeneratedRules;
import dev.interdict.internal.evaluation.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The same rules on the same facts report the same in stock Drools, which compiles them to Java, in
 * the engine, which interprets them, and in nested loops. Rulebooks are made from fixed seeds and
 * from a fresh one, which the log names: {@code -Ddifferential.seed=…} makes it again. A case is
 * one rule on one fact set; {@code -Ddifferential.cases=1000000} asks for so many.
 */
final class DifferentialIT {
  private static final long FIXED = 20261122;
  private static final int RULEBOOKS = 200;
  private static final int FRESH_RULEBOOKS = 20;
  private static final int FACT_SETS = Integer.getInteger("differential.sets", 50);

  /** So many are compiled at once. */
  private static final int BATCH = 20;

  private static final Path ROOT = Path.of(System.getProperty("interdict.root"));

  @Test
  void every_shipped_rule_means_what_it_means_in_stock_drools() throws IOException {
    var shipped = new Differential(shipped(), Words::of);
    var tally = shipped.compare(FIXED, 6_000);
    long seed = fresh();
    log("Shipped rules: " + tally);
    log("Shipped rules, fresh seed " + seed + ": " + shipped.compare(seed, 100));

    assertThat(tally.rules()).isGreaterThan(130);
    assertThat(tally.firing()).as("rules that some fact set satisfies").hasSize(tally.rules());
  }

  @Test
  void generated_rules_mean_what_they_mean_in_stock_drools() {
    var tally = Differential.Tally.NONE;
    for (int from = 0; from < RULEBOOKS; from += BATCH) {
      tally = tally.plus(compare(FIXED, from, BATCH));
    }
    log("Generated rules, fixed seed " + FIXED + ": " + tally);

    assertThat(tally.rules()).isGreaterThan(10 * RULEBOOKS);
    assertThat(tally.firing().size()).isGreaterThan(tally.rules() * 2 / 5);
  }

  @Test
  void generated_rules_of_a_fresh_seed_mean_what_they_mean_in_stock_drools() {
    long seed = fresh();
    log("Fresh seed: -Ddifferential.seed=" + seed);
    long wanted = Long.getLong("differential.cases", 0);
    long start = System.nanoTime();
    var tally = Differential.Tally.NONE;
    for (int from = 0; from < FRESH_RULEBOOKS || tally.cases() < wanted; from += BATCH) {
      tally = tally.plus(compare(seed, from, BATCH));
      if (from % (10 * BATCH) == 0) {
        log("%s after %,d s".formatted(tally, (System.nanoTime() - start) / 1_000_000_000));
      }
    }
    log("Generated rules, fresh seed " + seed + ": " + tally);

    assertThat(tally.rules()).isGreaterThan(5 * FRESH_RULEBOOKS);
  }

  private static Differential.Tally compare(long seed, int from, int count) {
    var rulebooks = new LinkedHashMap<String, String>();
    for (int i = from; i < from + count; i++) {
      rulebooks.put("g" + i, GeneratedRules.rulebook(Differential.random(seed, i), "G" + i));
    }
    return new Differential(rulebooks, rules -> Words.NONE).compare(seed + from, FACT_SETS);
  }

  /** The rules of each shipped rulebook. */
  private static Map<String, String> shipped() throws IOException {
    var rulebooks = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("rulebooks"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
        String rulebook = file.getParent().getParent().getFileName().toString();
        rulebooks.merge(
            rulebook.replaceAll("\\W", "_").replaceFirst("^", "shipped_"),
            Files.readString(file),
            String::concat);
      }
    }
    return rulebooks.entrySet().stream()
        .filter(e -> e.getValue().contains("rule \""))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static long fresh() {
    return Long.getLong("differential.seed", new SecureRandom().nextInt());
  }

  private static void log(String line) {
    System.out.println("[differential] " + line);
  }
}
