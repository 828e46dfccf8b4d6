// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.summary;

import dev.interdict.diagnostic.Printable;
import java.util.Map;
import java.util.regex.Pattern;

/** A fact that a BOM or a program lacks, in the words of a sentence: "for want of a maker". */
final class MissingFact {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("maker", "a maker"),
          Map.entry("manufacturer.name", "a maker"),
          Map.entry("die-maker", "a die maker"),
          Map.entry("interdict:dieMaker", "a die maker"),
          Map.entry("function", "a function"),
          Map.entry("interdict:function", "a function"),
          Map.entry("cdx:device:function", "a function"),
          Map.entry("part-number", "a part number"),
          Map.entry("interdict:mpn", "a part number"),
          Map.entry("fcc-id", "an FCC ID"),
          Map.entry("end-use", "an end use"),
          Map.entry("contract-awarded", "a contract date"),
          Map.entry("first-authorised", "an authorisation date"),
          Map.entry("quantity", "a quantity"),
          Map.entry("cdx:device:quantity", "a quantity"),
          Map.entry("cost", "a cost"),
          Map.entry("interdict:cost", "a cost"),
          Map.entry("material", "a material"),
          Map.entry("interdict:material", "a material"),
          Map.entry("fab", "a fab"),
          Map.entry("interdict:fab", "a fab"),
          Map.entry("clause", "a clause"),
          Map.entry("interdict:cost other than 0", "a cost"));

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
    if (name.startsWith("origin:") || name.startsWith("interdict:origin:")) {
      return "an origin";
    }
    return WORDS.getOrDefault(name, Printable.text(name));
  }
}
