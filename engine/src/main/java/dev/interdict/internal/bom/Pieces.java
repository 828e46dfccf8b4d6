// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a value that may hold several identifiers. */
final class Pieces {
  /** A value that is longer, or has more pieces, is no list of identifiers, and stays whole. */
  static final int LONGEST = 1_000;

  private static final int MOST = 64;

  private static final Pattern BETWEEN =
      Pattern.compile("[;,|\\n]+|\\s(?:and|&)\\s", Pattern.CASE_INSENSITIVE);

  private static final Pattern BLANKS = Pattern.compile("[\\s/]+");

  private Pieces() {}

  /** The pieces of a value at their own places, without the blanks around them. */
  static List<Text> of(Text whole) {
    String value = whole.value();
    var pieces = new ArrayList<Text>(1);
    int from = 0;
    if (value.length() <= LONGEST) {
      Matcher between = BETWEEN.matcher(value);
      while (between.find()) {
        add(whole, from, between.start(), pieces);
        from = between.end();
      }
    }
    if (pieces.size() >= MOST) {
      pieces.clear();
      from = 0;
    }
    add(whole, from, value.length(), pieces);
    return pieces;
  }

  /** The words of a piece, between blanks and slashes; none if it is too long. */
  static List<Text> words(Text piece) {
    var words = new ArrayList<Text>(2);
    if (piece.value().length() <= LONGEST) {
      Matcher blank = BLANKS.matcher(piece.value());
      int from = 0;
      while (blank.find()) {
        add(piece, from, blank.start(), words);
        from = blank.end();
      }
      add(piece, from, piece.value().length(), words);
    }
    return words;
  }

  private static void add(Text whole, int from, int to, List<Text> pieces) {
    String value = whole.value();
    int start = from;
    int end = to;
    while (start < end && isBlank(value.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(value.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      pieces.add(whole.part(start, end));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
