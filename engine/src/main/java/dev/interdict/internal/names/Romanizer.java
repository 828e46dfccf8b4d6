// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import java.text.Normalizer;

/** Brings one text to Latin letters. */
final class Romanizer {
  private static final int ASCII = 0x80;
  private static final int SOKUON = 'ッ';
  private static final int MIDDLE_DOT = '・';
  private static final int FIRST_HIRAGANA = 'ぁ';
  private static final int LAST_HIRAGANA = 'ゖ';
  private static final int FIRST_KATAKANA = 'ァ';
  private static final int LAST_KATAKANA = 'ヺ';

  private final ScriptTables tables = ScriptTables.get();
  private final StringBuilder latin;
  private final int[] characters;
  private boolean afterHan;

  Romanizer(String text) {
    characters = new int[text.codePointCount(0, text.length())];
    for (int i = 0, from = 0; i < characters.length; i++) {
      int c = text.codePointAt(from);
      characters[i] = plain(c);
      from += Character.charCount(c);
    }
    latin = new StringBuilder(text.length() * 2);
  }

  String romanized() {
    for (int i = 0; i < characters.length; ) {
      i += romanize(i);
    }
    return latin.toString();
  }

  /** Lower case, katakana for hiragana; without its marks if it has no reading with them. */
  private int plain(int c) {
    int lower = Character.toLowerCase(c);
    if (lower < ASCII || Hangul.syllable(lower) || !tables.reading(lower).isEmpty()) {
      return lower;
    }
    if (lower >= FIRST_HIRAGANA && lower <= LAST_HIRAGANA) {
      return lower - FIRST_HIRAGANA + FIRST_KATAKANA;
    }
    if (lower == MIDDLE_DOT || Character.isSpaceChar(lower)) {
      return ' ';
    }
    return Normalizer.normalize(Character.toString(lower), Normalizer.Form.NFD).codePointAt(0);
  }

  /** Appends what begins at a character; how many characters that took. */
  private int romanize(int at) {
    int c = characters[at];
    if (Scripts.han(c)) {
      return romanizeHan(at);
    }
    if (c < ASCII) {
      append(Character.toString(c), false);
    } else if (Hangul.syllable(c)) {
      append(Hangul.latin(c), false);
    } else if (c == SOKUON) {
      append(consonant(at + 1), false);
    } else {
      String pair = at + 1 < characters.length ? tables.pair(c, characters[at + 1]) : "";
      append(pair.isEmpty() ? tables.reading(c) : pair, false);
      return pair.isEmpty() ? 1 : 2;
    }
    return 1;
  }

  private int romanizeHan(int at) {
    for (ScriptTables.Phrase phrase : tables.phrases(tables.simplified(characters[at]))) {
      if (opens(phrase.text(), at)) {
        append(phrase.reading(), true);
        return phrase.text().length();
      }
    }
    append(tables.reading(characters[at]), true);
    return 1;
  }

  private boolean opens(String text, int at) {
    boolean opens = at + text.length() <= characters.length;
    for (int i = 0; i < text.length() && opens; i++) {
      opens = tables.simplified(characters[at + i]) == text.charAt(i);
    }
    return opens;
  }

  /** What small tsu adds before a kana: its consonant once more. */
  private String consonant(int at) {
    int next = at < characters.length ? characters[at] : 0;
    if (next < FIRST_KATAKANA || next > LAST_KATAKANA) {
      return "";
    }
    String reading = tables.reading(next);
    if (reading.isEmpty() || "aeiou".indexOf(reading.charAt(0)) >= 0) {
      return "";
    }
    return reading.startsWith("ch") ? "t" : reading.substring(0, 1);
  }

  private void append(String piece, boolean han) {
    if (piece.isEmpty()) {
      return;
    }
    if ((han || afterHan) && inWord(piece.charAt(0)) && endsInWord()) {
      latin.append(' ');
    }
    latin.append(piece);
    afterHan = han;
  }

  private boolean endsInWord() {
    return latin.length() > 0 && inWord(latin.charAt(latin.length() - 1));
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
