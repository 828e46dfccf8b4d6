// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into its rules, so that a broken one never hides the next. A rule starts at the word
 * {@code rule} at the start of a line and reaches to the next, outside comments and strings.
 */
final class RuleSplitter {
  /** A part of the text, end exclusive. */
  record Piece(int start, int end) {}

  /**
   * The parts of a text.
   *
   * @param head what stands before the first rule
   */
  record Pieces(Piece head, List<Piece> rules) {}

  private RuleSplitter() {}

  static Pieces split(String text) {
    String bare = withoutComments(text);
    var starts = new ArrayList<Integer>();
    for (int line = 0; line < bare.length(); line = nextLine(bare, line)) {
      int first = line;
      while (first < bare.length() && (bare.charAt(first) == ' ' || bare.charAt(first) == '\t')) {
        first++;
      }
      if (bare.startsWith("rule", first)
          && first + 4 < bare.length()
          && (Character.isWhitespace(bare.charAt(first + 4)) || bare.charAt(first + 4) == '"')) {
        starts.add(first);
      }
    }
    var rules = new ArrayList<Piece>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      rules.add(new Piece(starts.get(i), end));
    }
    int headEnd = starts.isEmpty() ? text.length() : starts.get(0);
    return new Pieces(new Piece(0, headEnd), List.copyOf(rules));
  }

  /** The text with comments blanked out; every other character keeps its place. */
  static String withoutComments(String text) {
    char[] out = text.toCharArray();
    boolean quoted = false;
    for (int i = 0; i < out.length; i++) {
      char c = out[i];
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"' || c == '\n') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '/' && i + 1 < out.length && out[i + 1] == '/') {
        for (; i < out.length && out[i] != '\n' && out[i] != '\r'; i++) {
          out[i] = ' ';
        }
      } else if (c == '/' && i + 1 < out.length && out[i + 1] == '*') {
        int close = text.indexOf("*/", i + 2);
        int end = close < 0 ? out.length : close + 2;
        for (; i < end; i++) {
          if (out[i] != '\n' && out[i] != '\r') {
            out[i] = ' ';
          }
        }
        i--;
      }
    }
    return new String(out);
  }

  private static int nextLine(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at + 1;
  }
}
