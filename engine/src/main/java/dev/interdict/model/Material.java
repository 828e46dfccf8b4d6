// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
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

  private static final int LONGEST = 40;

  private static final Map<String, Material> BY_WORD =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Material::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word used in BOMs and rules. */
  public String word() {
    return word;
  }

  /** Other names for the same, without blanks and marks; a magnet's grade may follow. */
  private static final Map<String, Material> BY_NAME =
      Map.ofEntries(
          Map.entry("neodymium", NDFEB),
          Map.entry("neodymiumironboron", NDFEB),
          Map.entry("ndironboron", NDFEB),
          Map.entry("samariumcobalt", SMCO),
          Map.entry("smco5", SMCO),
          Map.entry("sm2co17", SMCO),
          Map.entry("tungstenheavyalloy", TUNGSTEN),
          Map.entry("aluminum", ALUMINIUM),
          Map.entry("opticalglass", OPTICAL_GLASS));

  private static final Pattern MARKS = Pattern.compile("[\\s_.–-]+");
  private static final Pattern GRADE = Pattern.compile("(?:magnets?)?(?:n\\d\\d[a-z]{0,2})?$");

  /** The material of a word in any case, or of another name for it; null if there is none. */
  public static @Nullable Material of(String word) {
    String lower = word.strip().toLowerCase(Locale.ROOT);
    Material exact = BY_WORD.get(lower);
    if (exact != null || lower.length() > LONGEST) {
      return exact;
    }
    String bare = GRADE.matcher(MARKS.matcher(lower).replaceAll("")).replaceFirst("");
    Material named = BY_WORD.get(bare);
    return named == null || named == NONE ? BY_NAME.get(bare) : named;
  }

  /** All words, in the order of their documentation. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Material::word).toList();
  }
}
