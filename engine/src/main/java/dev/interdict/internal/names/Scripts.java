// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import java.util.Locale;

/**
 * Names across scripts. Han reads as Mandarin in pinyin without tones, whatever the language;
 * Cyrillic by BGN/PCGN (Касперский: {@code kasperskiy}), Greek by ELOT 743, kana by Hepburn without
 * long vowels, Hangul by Revised Romanization syllable by syllable. Texts are expected in NFKC:
 * full-width letters and marks that stand apart from their letter aren't known here.
 */
public final class Scripts {
  private static final int FIRST_HAN = 0x2E80;

  private Scripts() {}

  /** The simplified form of a traditional or Japanese character; any other as it is. */
  public static int simplified(int codePoint) {
    return codePoint < FIRST_HAN ? codePoint : ScriptTables.get().simplified(codePoint);
  }

  /** Whether it is a Han character, of whatever language. */
  public static boolean han(int codePoint) {
    return codePoint >= FIRST_HAN
        && Character.isValidCodePoint(codePoint)
        && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  /**
   * The text in lower-case ASCII: one blank around each Han syllable, other scripts letter by
   * letter, ASCII as it is, white space as blanks. What has no reading is left out. At most eight
   * times as long as the text, in linear time.
   */
  public static String latin(String text) {
    return ascii(text) ? text.toLowerCase(Locale.ROOT) : new Romanizer(text).romanized();
  }

  /** The text with those Latin letters in ASCII that are no letter with a mark: ß, æ, ø, ł. */
  public static String folded(String text) {
    if (ascii(text)) {
      return text;
    }
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String letters = c < 0x80 || !latin(c) ? "" : ScriptTables.get().reading(c);
      folded.append(letters.isEmpty() ? String.valueOf(c) : letters);
    }
    return folded.toString();
  }

  private static boolean latin(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
