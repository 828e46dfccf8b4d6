// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names and codes of countries, to ISO 3166-1 alpha-2. */
final class CountryNames {
  private static final String UNKNOWN = "bom-unknown-country";
  private static final String GUESSED = "bom-guessed-country";
  private static final String EXPECTED = "; expected a code of ISO 3166-1 such as CN";
  private static final int LONGEST = 60;

  private CountryNames() {}

  /**
   * The alpha-2 code of what is written; null if there is none. A guess is noted, and where there
   * is none is a warning.
   */
  static @Nullable String read(Text country, DiagnosticLog log) {
    String exact = exact(country.value());
    if (exact != null) {
      return exact;
    }
    String written = country.value();
    String guessed = CountryGuess.of(written).code();
    if (guessed == null) {
      unknown(country, log);
    } else if (!log.again(GUESSED, written, country.location())) {
      log.add(
          Diagnostic.note(
              GUESSED,
              "read '" + written + "' as " + guessed + ": write the code",
              country.location()),
          written);
    }
    return guessed;
  }

  /** Warns about a country that isn't known. */
  private static void unknown(Text country, DiagnosticLog log) {
    String written = country.value();
    if (!log.again(UNKNOWN, written, country.location())) {
      log.add(
          Diagnostic.warning(
              UNKNOWN, "'" + written + "' " + whyUnknown(written), country.location()),
          written);
    }
  }

  private static String whyUnknown(String written) {
    List<String> candidates = CountryGuess.of(written).candidates();
    if (candidates.size() > 1) {
      return "may mean "
          + String.join(" or ", candidates)
          + ": write the code of the one that is meant";
    }
    if (candidates.size() == 1) {
      return "may or may not mean " + candidates.get(0) + ": write the code";
    }
    return "is no country"
        + (written.length() > 3 && written.length() <= LONGEST
            ? Suggestion.nearest(written, CountryTable.names())
                .map(name -> "; did you mean '" + name + "'?")
                .orElse(EXPECTED)
            : EXPECTED);
  }

  private static @Nullable String exact(String written) {
    return written.length() > LONGEST ? null : CountryTable.exact(written);
  }
}
