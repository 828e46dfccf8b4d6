// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.summary;

import dev.interdict.diagnostic.Printable;
import dev.interdict.model.FactField;
import java.util.Map;
import java.util.regex.Pattern;

/** A fact that a BOM or a program lacks, in the words of a sentence: "for want of a maker". */
final class MissingFact {
  private static final Map<String, String> WORDS =
      Map.of(
          "cdx:device:function", FactField.FUNCTION.noun(),
          "interdict:cost other than 0", FactField.COST.noun(),
          "end-use", "an end use",
          "contract-awarded", "a contract date",
          "first-authorised", "an authorisation date",
          "clause", "a clause");

  /** What other parts lack that a total is taken of. */
  private static final String ELSEWHERE = " of other parts";

  /** Of how many parts of an assembly it is missing. */
  private static final Pattern NUMBER = Pattern.compile(" of [0-9]+ of [0-9]+ parts?$");

  private MissingFact() {}

  /** The words for a missing field; a field without words of its own stands for itself. */
  static String words(String field) {
    String name = field.startsWith("program ") ? field.substring("program ".length()) : field;
    if (name.endsWith(ELSEWHERE)) {
      name = name.substring(0, name.length() - ELSEWHERE.length());
    }
    if (name.contains(" of ")) {
      name = NUMBER.matcher(name).replaceFirst("");
    }
    if (name.startsWith("country of manufacture")) {
      return "an origin";
    }
    if (name.startsWith("share in ")) {
      return "a share";
    }
    FactField fact =
        FactField.stated(name) == null ? FactField.named(name) : FactField.stated(name);
    if (fact != null) {
      return fact.noun();
    }
    return WORDS.getOrDefault(name, Printable.text(name));
  }
}
