// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import java.text.Normalizer;
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
          "#ref!",
          "#value!",
          "#name?",
          "#null!",
          "#div/0!",
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

  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}\\u2800]+");

  /** What has no shape, be it called a letter (Hangul fillers) or not. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0]+");

  private static final int LONGEST = 40;

  private static final PlainWords PLAIN = new PlainWords(WORDS);

  private Placeholders() {}

  /** Whether nothing is written: blanks and characters without a shape only. */
  static boolean blank(String value) {
    return value.isBlank() || (!isAscii(value) && visible(value).isEmpty());
  }

  /** Whether a value says nothing: empty, marks only, or a word for "not known". */
  static boolean contains(String value) {
    if (PLAIN.excludes(value)) {
      return false;
    }
    String seen = isAscii(value) ? value : visible(value);
    if (seen.length() > LONGEST) {
      return seen.codePoints().noneMatch(Character::isLetterOrDigit);
    }
    String word = BLANKS.matcher(seen).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    if (WORDS.contains(word)) {
      return true;
    }
    String bare = AROUND.matcher(word).replaceAll("");
    return bare.isEmpty() || WORDS.contains(bare) || WORDS.contains(bare.replace(" / ", "/"));
  }

  /** In ordinary width, without what can't be seen. */
  static String visible(String value) {
    String plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
    return BLANKS.matcher(INVISIBLE.matcher(plain).replaceAll("")).replaceAll(" ").strip();
  }

  private static boolean isAscii(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0x7e) {
        return false;
      }
    }
    return true;
  }
}
