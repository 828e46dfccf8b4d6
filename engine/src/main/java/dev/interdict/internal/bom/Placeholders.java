// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import java.util.Locale;
import java.util.Set;

/** Words that fill a field without saying anything. */
final class Placeholders {
  private static final Set<String> WORDS =
      Set.of(
          "",
          "-",
          "--",
          "---",
          "?",
          "??",
          "???",
          ".",
          "0",
          "x",
          "xx",
          "xxx",
          "unknown",
          "n/a",
          "n.a.",
          "n.a",
          "na",
          "nil",
          "null",
          "none",
          "tbd",
          "t.b.d.",
          "tba",
          "todo",
          "generic",
          "various",
          "any",
          "not specified",
          "not available",
          "not applicable",
          "unspecified",
          "undefined",
          "oem",
          "oem module",
          "no name",
          "noname",
          "no-name",
          "to be filled by o.e.m.",
          "unknown manufacturer",
          "unknown vendor",
          "unbekannt",
          "keine angabe",
          "k.a.",
          "未知",
          "不详",
          "无");

  /** What such a word starts with: most makers don't. */
  private static final String FIRST = "-?.0xXuUnNtTgGvVaAoOkK未不无";

  private Placeholders() {}

  static boolean contains(String value) {
    String word = value.strip();
    if (!word.isEmpty() && FIRST.indexOf(word.charAt(0)) < 0) {
      return false;
    }
    return word.length() <= 24 && WORDS.contains(word.toLowerCase(Locale.ROOT));
  }
}
