// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.source.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Text between rules that is none: each declaration is one mistake, however long it is. */
final class StrayText {
  private static final Pattern PACKAGE = Pattern.compile("package\\s+[\\w.]+\\s*;?");

  /** Words that open a declaration of DRL. */
  private static final Set<String> OPENING =
      Set.of("import", "global", "function", "declare", "query", "unit", "package", "dialect");

  private static final Set<String> CLOSED_BY_END = Set.of("declare", "query");

  private StrayText() {}

  /** Reports what stands in a part of a text, comments blanked out, where only rules may. */
  static void report(String bare, int start, int end, Problems problems) {
    boolean reported = false;
    boolean untilEnd = false;
    for (int at = start; at < end; ) {
      int next = at;
      while (next < end && bare.charAt(next) != '\n' && bare.charAt(next) != '\r') {
        next++;
      }
      String line = bare.substring(at, next);
      String words = line.strip();
      String first = firstWord(words);
      if (untilEnd) {
        untilEnd = !words.equals("end");
        reported = untilEnd;
      } else if (words.isEmpty() || PACKAGE.matcher(words).matches()) {
        reported = false;
      } else if (!reported || OPENING.contains(first) || named(words, first)) {
        boolean rule = isRule(first);
        int place = at + line.indexOf(words);
        problems.error(
            "rule-outside-profile",
            place,
            place + first.length(),
            rule
                ? "unknown word '" + first + "'; did you mean 'rule'?"
                : "only rules are allowed here, but found '"
                    + first
                    + "'; a rulebook needs no imports, functions, globals or declarations: "
                    + "its words are those of docs/rule-language.md");
        reported = true;
        untilEnd = (rule || CLOSED_BY_END.contains(first)) && closes(bare, next, end);
      }
      at = next + 1;
    }
  }

  private static boolean isRule(String word) {
    return !OPENING.contains(word) && Suggestion.nearest(word, List.of("rule")).isPresent();
  }

  /** Whether a line reads as {@code rulee "889-001"}. */
  private static boolean named(String words, String first) {
    return isRule(first) && words.substring(first.length()).stripLeading().startsWith("\"");
  }

  /** Whether a line of its own holds the word {@code end}. */
  private static boolean closes(String bare, int from, int end) {
    return bare.substring(from, end).lines().anyMatch(line -> line.strip().equals("end"));
  }

  private static String firstWord(String words) {
    int end = 0;
    while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
      end++;
    }
    return words.substring(0, end);
  }
}
