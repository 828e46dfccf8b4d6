// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that whole texts are held against. Linear time is not little time: RE2 takes some 250
 * ns for a part number. So texts that lack the pattern's literal start or end, or the words it
 * looks for, never reach it, and texts that come again, as makers do, are remembered. It is
 * compiled for the first text that does reach it. Safe for several threads.
 */
final class TextPattern {
  private static final int REMEMBERED = 64;
  private static final int LONGEST_REMEMBERED = 128;

  /** A longer text is read under the eyes of the limits alone. */
  private static final int LONGEST_SEARCHED = 1_000;

  private final String regex;
  private volatile @Nullable Pattern compiled;
  private final String start;
  private final String end;
  private final @Nullable RequiredWords words;
  // Entries are immutable, so a thread that sees an old one or none is slower, never wrong.
  private final Known[] known = new Known[REMEMBERED];

  private record Known(String text, boolean matches) {}

  /**
   * @param regex one that compiles, as rules are checked for when they are read
   */
  TextPattern(String regex) {
    this.regex = regex;
    boolean plain = regex.indexOf('\\') < 0 && regex.indexOf('|') < 0 && !regex.contains("(?");
    start = plain ? literalStart(regex) : "";
    end = plain ? literalEnd(regex) : "";
    words = RequiredWords.of(regex);
  }

  boolean matches(String text) {
    return matches(text, null);
  }

  /**
   * Whether the whole text fits.
   *
   * @param effort counts how far the text was read; null: nobody waits for a limit
   */
  boolean matches(String text, Efforts.@Nullable Effort effort) {
    if (!text.startsWith(start) || !text.endsWith(end)) {
      return false;
    }
    if (words != null && text.length() <= LONGEST_SEARCHED && !words.mayBeIn(text)) {
      return false;
    }
    if (text.length() > LONGEST_REMEMBERED) {
      return search(text, effort);
    }
    int at = (text.hashCode() ^ (text.hashCode() >>> 16)) & (REMEMBERED - 1);
    Known last = known[at];
    if (last != null && last.text().equals(text)) {
      return last.matches();
    }
    boolean matches = search(text, effort);
    known[at] = new Known(text, matches);
    return matches;
  }

  private boolean search(String text, Efforts.@Nullable Effort effort) {
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(regex);
      compiled = pattern;
    }
    return pattern.matcher(WatchedText.of(text, effort)).matches();
  }

  /** What every matching text starts with, of a pattern without escapes, flags and alternatives. */
  private static String literalStart(String regex) {
    int length = 0;
    while (length < regex.length() && literal(regex.charAt(length))) {
      length++;
    }
    boolean optional = length < regex.length() && "*?{".indexOf(regex.charAt(length)) >= 0;
    return regex.substring(0, Math.max(0, optional ? length - 1 : length));
  }

  /** What every matching text ends with. */
  private static String literalEnd(String regex) {
    int from = regex.length();
    while (from > 0 && literal(regex.charAt(from - 1))) {
      from--;
    }
    return regex.substring(from);
  }

  private static boolean literal(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ';
  }
}
