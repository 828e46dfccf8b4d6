// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import dev.interdict.internal.source.Edits;

/** How alike two words are: 1 the same, 0 not alike. Slips of the pen count, other words don't. */
final class WordSimilarity {
  /** A word cut off by a field of fixed length, or abbreviated. */
  private static final double CUT = 0.9;

  private static final int SHORTEST_CUT = 3;
  private static final int HAN_SHARED = 4;
  private static final double HAN_START = 0.9;
  private static final double HAN_EDIT = 0.85;
  private static final int LONGEST = 40;
  private static final String VOWELS = "aeiou";

  private WordSimilarity() {}

  /**
   * @param trade whether the second word is one of a trade, which may be abbreviated
   */
  static double of(String written, String known, boolean trade) {
    if (written.equals(known)) {
      return 1;
    }
    int shorter = Math.min(written.length(), known.length());
    int longer = Math.max(written.length(), known.length());
    if (longer > LONGEST || written.charAt(0) != known.charAt(0)) {
      return 0;
    }
    if (written.charAt(0) > 0x24F) {
      return foreign(written, known, shorter, longer);
    }
    if (trade && shorter == written.length() && cut(written, known)) {
      return CUT;
    }
    int allowed = allowed(longer);
    if (longer - shorter > allowed || shorter < 4 || digits(written) || digits(known)) {
      return 0;
    }
    int distance = Edits.distance(written, known, allowed + 1);
    return distance > allowed ? 0 : 1 - (double) distance / longer;
  }

  /** A Han name cut before its trade, or with one character mistaken. */
  private static double foreign(String written, String known, int shorter, int longer) {
    if (shorter >= HAN_SHARED && (written.startsWith(known) || known.startsWith(written))) {
      return HAN_START;
    }
    if (shorter >= HAN_SHARED && longer > HAN_SHARED && Edits.distance(written, known, 2) < 2) {
      return HAN_EDIT;
    }
    return 0;
  }

  private static boolean cut(String written, String known) {
    return written.length() >= SHORTEST_CUT && known.startsWith(written);
  }

  /** How many slips a word of that length bears. */
  static int allowed(int length) {
    return length <= 3 ? 0 : length <= 7 ? 1 : length <= 12 ? 2 : 3;
  }

  /**
   * Whether two words that differ are one word with a slip, rather than two: a letter dropped,
   * doubled or swapped within it, or one vowel for another. {@code Questel} is no slip of {@code
   * Quectel}, nor {@code Ingenico} of {@code Ingenic}.
   */
  static boolean slip(String written, String known) {
    if (written.length() != known.length()) {
      return !written.startsWith(known) && !known.startsWith(written);
    }
    int differing = 0;
    boolean vowels = true;
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) != known.charAt(i)) {
        differing++;
        vowels &= vowel(written.charAt(i)) && vowel(known.charAt(i));
      }
    }
    // Two neighbours swapped differ in two places and are one edit.
    return vowels || (differing == 2 && Edits.distance(written, known, 2) == 1);
  }

  private static boolean vowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }

  private static boolean digits(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
