// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

/**
 * Turns away what the generated parser of DRL can't bear: it descends once for each bracket, tries
 * every way to read nested ones, and reads texts across lines. Looks at brackets and quotes only.
 */
final class RuleGuard {
  static final int MAX_LENGTH = 65_536;
  private static final int MAX_ROUND = 16;
  private static final int MAX_OTHER = 2;
  private static final int MAX_NEGATIONS = 16;
  private static final int MAX_STEPS = 16;

  private final Problems problems;
  private final String source;
  private final int base;

  RuleGuard(Problems problems, String source, int base) {
    this.problems = problems;
    this.source = source;
    this.base = base;
  }

  /** Whether the rule can be handed to the parser; if not, the reason is a problem. */
  boolean admits() {
    if (source.length() > MAX_LENGTH) {
      return refuse(0, 4, "a rule has at most " + MAX_LENGTH + " characters");
    }
    int round = 0;
    int other = 0;
    int negations = 0;
    int steps = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '"') {
        int end = endOfText(i);
        if (end < 0) {
          return refuse(i, lineEnd(i), "this text is never closed: a \" is missing on this line");
        }
        if (end - i - 1 > LiteralReader.MAX_TEXT) {
          return refuse(i, end + 1, "a text has at most " + LiteralReader.MAX_TEXT + " characters");
        }
        i = end;
      } else if (c == '\'') {
        return refuse(i, i + 1, "write a text in double quotes: \"text\"");
      } else if (c == '(' || c == ')') {
        round = Math.max(0, round + (c == '(' ? 1 : -1));
      } else if (c == '[' || c == '{') {
        other++;
      } else if (c == ']' || c == '}') {
        other = Math.max(0, other - 1);
      }
      negations = c == '!' ? negations + 1 : Character.isWhitespace(c) ? negations : 0;
      steps = c == '.' ? steps + 1 : Character.isJavaIdentifierPart(c) ? steps : 0;
      if (round > MAX_ROUND
          || other > MAX_OTHER
          || negations > MAX_NEGATIONS
          || steps > MAX_STEPS) {
        return refuse(i, i + 1, "this is nested too deeply; write a simpler condition");
      }
    }
    return true;
  }

  private boolean refuse(int start, int end, String message) {
    problems.error("rule-syntax", base + start, base + end, message);
    return false;
  }

  /** The closing quote of the text that opens at an offset; -1 if its line ends before. */
  private int endOfText(int open) {
    for (int i = open + 1; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '"') {
        return i;
      }
      if (c == '\n' || c == '\r') {
        return -1;
      }
      if (c == '\\') {
        i++;
      }
    }
    return -1;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
