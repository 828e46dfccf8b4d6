// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import java.util.Collection;

/**
 * Tells at a glance that a text is none of a few words: by its length and its first letter. Almost
 * every maker's name is told so, a hundred thousand times a BOM.
 */
final class PlainWords {
  /** By length, a bit for each letter or digit with which a word of that length begins. */
  private final long[] first;

  PlainWords(Collection<String> words) {
    first = new long[words.stream().mapToInt(String::length).max().orElse(0) + 1];
    for (String word : words) {
      if (!word.isEmpty()) {
        first[word.length()] |= bit(word.charAt(0));
      }
    }
  }

  /**
   * True only for a text of Latin letters, digits and plain marks between them that is none of the
   * words in any case; false says nothing.
   */
  boolean excludes(String value) {
    int whole = value.length();
    int length = value.endsWith(".") ? whole - 1 : whole; // as in "Ltd."
    if (length == 0
        || bit(value.charAt(0)) == 0
        || bit(value.charAt(length - 1)) == 0
        || mayBegin(value, length)
        || mayBegin(value, whole)) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      char c = value.charAt(i);
      if (bit(c) == 0 && ".-,&".indexOf(c) < 0 && !accented(c) && !single(value, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayBegin(String value, int length) {
    return length < first.length && (first[length] & bit(value.charAt(0))) != 0;
  }

  private static boolean accented(char c) {
    return c >= 'À' && c <= 'ž' && c != '×' && c != '÷';
  }

  private static boolean single(String value, int at) {
    return value.charAt(at) == ' ' && value.charAt(at - 1) != ' ';
  }

  /** A bit of its own for each ASCII letter, whatever its case, and each digit; 0 for the rest. */
  private static long bit(char c) {
    if (c >= '0' && c <= '9') {
      return 1L << (c - '0');
    }
    int letter = (c | 0x20) - 'a';
    return letter >= 0 && letter < 26 && c < 128 ? 1L << (10 + letter) : 0;
  }
}
