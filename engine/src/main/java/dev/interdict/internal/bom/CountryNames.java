// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Suggestion;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and codes of countries, to ISO 3166-1 alpha-2. */
final class CountryNames {
  /** Each code to its one instance, since a BOM may repeat it a million times. */
  private static final Map<String, String> CODES =
      Arrays.stream(Locale.getISOCountries())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));

  private static final String UNKNOWN = "bom-unknown-country";
  private static final String EXPECTED = "; expected a code of ISO 3166-1 such as CN";
  private static final int LONGEST = 60;

  /** What people write besides the official English name; keys in normal form. */
  private static final Map<String, String> COMMON =
      Map.ofEntries(
          Map.entry("prc", "CN"),
          Map.entry("pr china", "CN"),
          Map.entry("peoples republic of china", "CN"),
          Map.entry("mainland china", "CN"),
          Map.entry("china mainland", "CN"),
          Map.entry("中国", "CN"),
          Map.entry("中國", "CN"),
          Map.entry("roc", "TW"),
          Map.entry("republic of china", "TW"),
          Map.entry("taiwan province of china", "TW"),
          Map.entry("taiwan roc", "TW"),
          Map.entry("chinese taipei", "TW"),
          Map.entry("台湾", "TW"),
          Map.entry("台灣", "TW"),
          Map.entry("hong kong", "HK"),
          Map.entry("hongkong", "HK"),
          Map.entry("hong kong sar", "HK"),
          Map.entry("香港", "HK"),
          Map.entry("macau", "MO"),
          Map.entry("macao", "MO"),
          Map.entry("us", "US"),
          Map.entry("united states of america", "US"),
          Map.entry("america", "US"),
          Map.entry("uk", "GB"),
          Map.entry("great britain", "GB"),
          Map.entry("england", "GB"),
          Map.entry("scotland", "GB"),
          Map.entry("wales", "GB"),
          Map.entry("korea", "KR"),
          Map.entry("republic of korea", "KR"),
          Map.entry("korea republic of", "KR"),
          Map.entry("korea south", "KR"),
          Map.entry("rok", "KR"),
          Map.entry("dprk", "KP"),
          Map.entry("korea north", "KP"),
          Map.entry("russian federation", "RU"),
          Map.entry("viet nam", "VN"),
          Map.entry("czech republic", "CZ"),
          Map.entry("turkey", "TR"),
          Map.entry("turkiye", "TR"),
          Map.entry("holland", "NL"),
          Map.entry("deutschland", "DE"),
          Map.entry("uae", "AE"),
          Map.entry("burma", "MM"),
          Map.entry("myanmar", "MM"),
          Map.entry("iran islamic republic of", "IR"),
          Map.entry("ivory coast", "CI"),
          Map.entry("日本", "JP"));

  private CountryNames() {}

  /** The alpha-2 code of a code or an English name in any case; null if it is none. */
  static @Nullable String code(String written) {
    String code = CODES.get(written);
    if (code == null) {
      code = CODES.get(written.strip().toUpperCase(Locale.ROOT));
    }
    if (code != null || written.length() > LONGEST) {
      return code;
    }
    String normal = normal(written);
    String common = COMMON.get(normal);
    return common != null ? common : Official.NAMES.get(normal);
  }

  /** Warns about a country that isn't known. */
  static void unknown(Text country, DiagnosticLog log) {
    String written = country.value();
    if (log.again(UNKNOWN, written, country.location())) {
      return;
    }
    String way =
        written.length() > 3 && written.length() <= LONGEST
            ? Suggestion.nearest(written, Official.WRITTEN)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse(EXPECTED)
            : EXPECTED;
    log.add(
        Diagnostic.warning(UNKNOWN, "'" + written + "' is no country" + way, country.location()),
        written);
  }

  private static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[.'’]", "")
        .replaceAll("[,()\\s]+", " ")
        .replace("&", "and")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^the ", "");
  }

  /** The English names and alpha-3 codes; loaded only once a BOM writes one. */
  private static final class Official {
    static final Map<String, String> NAMES = names();
    static final Set<String> WRITTEN = written();

    private static Map<String, String> names() {
      var names = new HashMap<String, String>();
      for (String code : Locale.getISOCountries()) {
        var country = new Locale.Builder().setRegion(code).build();
        names.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
        names.put(normal(country.getDisplayCountry(Locale.ENGLISH)), code);
      }
      return Map.copyOf(names);
    }

    private static Set<String> written() {
      var written = new java.util.HashSet<String>();
      for (String code : Locale.getISOCountries()) {
        written.add(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH));
      }
      return Set.copyOf(written);
    }
  }
}
