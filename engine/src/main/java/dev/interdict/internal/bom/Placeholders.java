// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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
          "not known",
          "unknown oem",
          "unknown maker",
          "unknown supplier",
          "none stated",
          "not stated",
          "tbc",
          "see datasheet",
          "object object",
          "desconocido",
          "inconnu",
          "unbekannt",
          "keine angabe",
          "k.a.",
          "未知",
          "不明",
          "不详",
          "无");

  /** What may stand around such a word, or alone in a field that says nothing. */
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cf}\\p{Cc}]+");
  private static final int LONGEST = 40;

  private Placeholders() {}

  /** Whether nothing is written: blanks and characters without a shape only. */
  static boolean blank(String value) {
    return value.isBlank() || (value.length() <= LONGEST && BLANKS.matcher(value).matches());
  }

  /** Whether a value says nothing: empty, marks only, or a word for "not known". */
  static boolean contains(String value) {
    if (value.length() > LONGEST) {
      return false;
    }
    String word = BLANKS.matcher(value).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    if (WORDS.contains(word)) {
      return true;
    }
    String bare = AROUND.matcher(word).replaceAll("");
    return bare.isEmpty() || WORDS.contains(bare) || WORDS.contains(bare.replace(" / ", "/"));
  }
}
