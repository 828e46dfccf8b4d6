// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactProperty;
import dev.interdict.internal.language.FactType;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The values that generated facts hold and generated rules ask for: few, so that they meet, and
 * alike, so that a mix-up shows.
 */
final class Pools {
  static final List<String> TEXTS =
      List.of("a", "华为", "ab", "", "null", "1", "A", "1.0", "true", "Ünit", "O\"N", "x\\y", "a\tb");

  /** Texts of which half the parts hold one of the first few. */
  static final List<String> NAMES = TEXTS.subList(0, 6);

  static final List<String> DATES =
      List.of("2019-08-13", "2020-08-13", "2026-11-22", "2026-11-23", "2027-06-30");

  static final List<Double> NUMBERS = List.of(-1.5, 0.0, 1.0, 2.0, 2.5, 100.0, 1e12);

  static final List<String> COSTS = List.of("0", "1", "0.50", "2", "100");

  /** As a rule may write them; equal numbers in several ways. */
  static final List<String> WRITTEN =
      List.of("-1.5", "0", "-0", "0.0", "1", "1.0", "2", "2.5", "2.50", "100", "1000000000000");

  static final List<String> COUNTRIES = List.of("US", "CN", "TW", "DE");

  private static final Map<String, List<String>> BY_PROPERTY =
      Map.ofEntries(
          Map.entry("type", List.of("device", "firmware", "library")),
          Map.entry("function", List.of("passive", "camera", "cellular_module", "router_consumer")),
          Map.entry("functionGroup", List.of("telecom", "video", "other")),
          Map.entry("country", COUNTRIES),
          Map.entry("list", List.of("ndaa-889", "dod-1260h", "fcc-covered-list")),
          Map.entry("entry", List.of("cl-11", "e-1", "e-2")),
          Map.entry("group", List.of("any-use", "listed-purpose", "telecom", "uas-1709")),
          Map.entry("entity", List.of("acme", "umbrella")),
          Map.entry("listedEntity", List.of("acme", "umbrella")),
          Map.entry("basis", List.of("NAME", "OWNERSHIP")),
          Map.entry("roles", List.of("us.fed.prime", "us.dod.sub", "us.fcc.ea_applicant", "a")),
          Map.entry("originStages", List.of("manufactured", "assembled", "designed", "mined")),
          Map.entry("materials", List.of("ndfeb", "steel", "none")),
          Map.entry("specVersion", List.of("1.6", "1.7")));

  private Pools() {}

  /** Texts that a property's values, or the elements of its sets, are taken from. */
  static List<String> of(FactProperty property) {
    return property.values().isEmpty()
        ? BY_PROPERTY.getOrDefault(property.name(), NAMES)
        : property.values();
  }

  static List<String> of(FactType type, String property) {
    return of(type.properties().get(property));
  }

  static List<String> of(String property) {
    return BY_PROPERTY.getOrDefault(property, NAMES);
  }

  static <T> T one(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** One of the values, or null once in so many times. */
  static <T> T maybe(Random random, int times, List<T> values) {
    return random.nextInt(times) == 0 ? null : one(random, values);
  }
}
