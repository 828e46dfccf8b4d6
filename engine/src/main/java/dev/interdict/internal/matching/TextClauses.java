// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The clauses of a part's name or description: what stands between commas, brackets, and dashes or
 * slashes with blanks around them. Of each, what stands before the first preposition is its head:
 * "LTE module" in "LTE module for cameras". A preposition is a word of its own: there is none in
 * "system-on-chip", nor a comma in "0,1 µF".
 */
final class TextClauses {
  private static final int LONGEST_TEXT = 400;
  private static final int MOST = 4;
  private static final int LONGEST_PREPOSITION = 5;
  private static final String SEPARATORS = ",;:()[]{}|~\n\t（），；：、。【】";
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "for", "with", "w", "without", "w/o", "on", "to", "of", "from", "incl", "via", "für",
          "mit", "zu", "zum", "zur", "von", "auf", "ohne", "aus", "pour", "avec", "sans", "de",
          "du", "des", "d'", "para", "con", "sin", "del", "por", "per", "di", "della", "dello",
          "da", "senza", "dla", "do", "z", "ze", "na", "od");

  /**
   * One clause.
   *
   * @param head what stands before its first preposition
   * @param whole all of it
   */
  record Clause(String head, String whole) {}

  private TextClauses() {}

  /** The first clauses of a text that aren't blank, four at most. */
  static List<Clause> of(String text) {
    int length = Math.min(text.length(), LONGEST_TEXT);
    var clauses = new ArrayList<Clause>(2);
    int start = 0;
    int head = -1;
    for (int i = 0; i <= length && clauses.size() < MOST; i++) {
      if (i == length || separates(text, i, length)) {
        String whole = text.substring(start, i);
        if (!whole.isBlank()) {
          clauses.add(new Clause(head < 0 ? whole : text.substring(start, head), whole));
        }
        start = i + 1;
        head = -1;
      } else if (head < 0 && startsWord(text, i, start) && preposition(text, i, length)) {
        head = i;
        if (text.substring(start, i).isBlank()) {
          // "for LTE module" tells of no part but the one it belongs to; read as if it were that.
          head = -1;
          start = wordEnd(text, i, length);
        }
      }
    }
    return clauses;
  }

  /** Whether a clause ends at a place. */
  static boolean ends(String text, int at) {
    return at >= text.length() || separates(text, at, text.length());
  }

  /** Where the clause ends that a place is in. */
  static int end(String text, int from) {
    int at = from;
    while (!ends(text, at)) {
      at++;
    }
    return at;
  }

  /** Where the word ends that begins at a place. */
  static int wordEnd(String text, int at) {
    return wordEnd(text, at, text.length());
  }

  static boolean isPreposition(String word) {
    return PREPOSITIONS.contains(word);
  }

  private static boolean separates(String text, int i, int length) {
    char c = text.charAt(i);
    if (c == '/' || c == '-' || c == '–' || c == '—') {
      return i > 0 && blank(text.charAt(i - 1)) && i + 1 < length && blank(text.charAt(i + 1));
    }
    if (SEPARATORS.indexOf(c) < 0) {
      return false;
    }
    boolean number =
        (c == ',' || c == ':')
            && i > 0
            && i + 1 < length
            && digit(text.charAt(i - 1))
            && digit(text.charAt(i + 1));
    return !number;
  }

  private static boolean startsWord(String text, int i, int start) {
    return !blank(text.charAt(i)) && (i == start || blank(text.charAt(i - 1)));
  }

  private static int wordEnd(String text, int i, int length) {
    int end = i;
    while (end < length && !blank(text.charAt(end)) && SEPARATORS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean preposition(String text, int i, int length) {
    char first = Character.toLowerCase(text.charAt(i));
    if (first == 'w' && i + 1 < length && text.charAt(i + 1) == '/') {
      return true;
    }
    if (first == 'd' && i + 1 < length && "'’".indexOf(text.charAt(i + 1)) >= 0) {
      return true;
    }
    int end = wordEnd(text, i, length);
    // "L. W. Acme" and "0603 W": a capital alone is no preposition.
    return end - i <= LONGEST_PREPOSITION + 2
        && (end - i > 1 || Character.isLowerCase(text.charAt(i)))
        && PREPOSITIONS.contains(text.substring(i, end).toLowerCase(Locale.ROOT));
  }

  static boolean blank(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u3000';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
