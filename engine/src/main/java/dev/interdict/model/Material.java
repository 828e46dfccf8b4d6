// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A material whose presence in a component a BOM can state. */
public enum Material {
  NDFEB,
  SMCO,
  TANTALUM,
  TUNGSTEN,
  MOLYBDENUM,
  GALLIUM,
  GERMANIUM,
  STEEL,
  TITANIUM,
  ZIRCONIUM,
  NICKEL,
  COBALT,
  TIN,
  GOLD,
  SILICON,
  POLYSILICON,
  ALUMINIUM,
  COTTON,
  OPTICAL_GLASS,
  /** That a component holds none of the others. */
  NONE;

  private static final Map<String, Material> BY_WORD =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Material::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word used in BOMs and rules. */
  public String word() {
    return word;
  }

  /** The material of a word in any case; null if there is none. */
  public static @Nullable Material of(String word) {
    return BY_WORD.get(word.strip().toLowerCase(Locale.ROOT));
  }

  /** All words, in the order of their documentation. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Material::word).toList();
  }
}
