// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

/**
 * A text that a pattern of part numbers fits: of alternatives the first, what may come or not once,
 * of a class a digit if it has one. Part numbers are longer than three characters and hold a digit.
 */
final class PatternSample {
  private final String pattern;
  private int at;

  private PatternSample(String pattern) {
    this.pattern = pattern;
  }

  static String of(String pattern) {
    return new PatternSample(pattern).alternatives();
  }

  private String alternatives() {
    String first = sequence();
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      sequence();
    }
    return first;
  }

  private String sequence() {
    var text = new StringBuilder();
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      String one = atom();
      text.append(one.repeat(times()));
    }
    return text.toString();
  }

  private String atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> {
        at += 2; // ?:
        String inside = alternatives();
        at++;
        yield inside;
      }
      case '[' -> {
        boolean not = pattern.charAt(at) == '^';
        int end = pattern.indexOf(']', at);
        String members = pattern.substring(at, end);
        String one = not ? "-" : members.contains("0-9") ? "0" : members.substring(0, 1);
        at = end + 1;
        yield one;
      }
      case '.' -> "1";
      case '\\' -> pattern.substring(at, ++at);
      default -> String.valueOf(c);
    };
  }

  /** Once, or the least number of times. */
  private int times() {
    if (at == pattern.length()) {
      return 1;
    }
    switch (pattern.charAt(at)) {
      case '?', '*', '+' -> {
        at++;
        return 1;
      }
      case '{' -> {
        int end = pattern.indexOf('}', at);
        String least = pattern.substring(at + 1, end).split(",", 2)[0];
        at = end + 1;
        return Integer.parseInt(least);
      }
      default -> {
        return 1;
      }
    }
  }
}
