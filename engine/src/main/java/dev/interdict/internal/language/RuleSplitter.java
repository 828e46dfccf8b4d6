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

  /**
   * A text without its comments.
   *
   * @param text comments blanked out, lone CRs as LFs; every other character keeps its place
   * @param unclosed offset of a comment that is never closed, -1 if there is none
   */
  record Bare(String text, int unclosed) {}

  /**
   * @param bare a text without comments
   */
  static Pieces split(String bare) {
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
      int end = i + 1 < starts.size() ? starts.get(i + 1) : bare.length();
      rules.add(new Piece(starts.get(i), end));
    }
    int headEnd = starts.isEmpty() ? bare.length() : starts.get(0);
    return new Pieces(new Piece(0, headEnd), List.copyOf(rules));
  }

  static Bare withoutComments(String text) {
    char[] out = text.toCharArray();
    int unclosed = -1;
    boolean quoted = false;
    for (int i = 0; i < out.length; i++) {
      char c = out[i];
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"' || c == '\n' || c == '\r') {
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
        if (close < 0) {
          unclosed = i;
        }
        int end = close < 0 ? out.length : close + 2;
        for (; i < end; i++) {
          if (out[i] != '\n' && out[i] != '\r') {
            out[i] = ' ';
          }
        }
        i--;
      }
    }
    for (int i = 0; i < out.length; i++) {
      // A lone CR ends a line, which the grammar of DRL doesn't know.
      if (out[i] == '\r' && (i + 1 == out.length || out[i + 1] != '\n')) {
        out[i] = '\n';
      }
    }
    return new Bare(new String(out), unclosed);
  }

  private static int nextLine(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at + 1;
  }
}
