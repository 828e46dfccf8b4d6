// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words of which a text must hold one, or a pattern can't match it: {@code silicon} and {@code
 * alumin} for {@code (?is).*\b(silicon|alumini?um)\b.*}. Most texts hold none, and that is told
 * sooner than by RE2.
 */
final class RequiredWords {
  private static final int ASCII = 0x80;
  private static final int BITS = 31;

  /** In lower case. */
  private final String[] words;

  /** By the first character of a word: the last five bits of the second one, a bit each. */
  private final int[] seconds = new int[ASCII];

  private RequiredWords(List<String> words) {
    this.words = words.toArray(String[]::new);
    for (String word : words) {
      char first = word.charAt(0);
      int second = word.length() == 1 ? -1 : bit(word.charAt(1));
      seconds[first] |= second;
      seconds[Character.toUpperCase(first)] |= second;
    }
  }

  /** Those of a pattern that looks for some words anywhere; null for any other pattern. */
  static @Nullable RequiredWords of(String regex) {
    String body = unwrapped(regex);
    if (body == null) {
      return null;
    }
    var words = new ArrayList<String>();
    for (String alternative : body.split("\\|", -1)) {
      String word = longest(alternative);
      if (word == null) {
        return null;
      }
      // A word of Han stands in no text of ASCII, and no other text is refused.
      if (ascii(word)) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return new RequiredWords(words);
  }

  /**
   * What stands between the brackets of {@code (?is).*\b(…)\b.*}; null if it is no such pattern.
   */
  private static @Nullable String unwrapped(String regex) {
    String rest = regex;
    for (String flags : List.of("(?is)", "(?si)", "(?i)", "(?s)")) {
      if (rest.startsWith(flags)) {
        rest = rest.substring(flags.length());
        break;
      }
    }
    if (!rest.startsWith(".*") || !rest.endsWith(".*") || rest.length() < 4) {
      return null;
    }
    rest = rest.substring(2, rest.length() - 2);
    rest = rest.startsWith("\\b") ? rest.substring(2) : rest;
    rest = rest.endsWith("\\b") ? rest.substring(0, rest.length() - 2) : rest;
    if (rest.startsWith("(") && rest.endsWith(")")) {
      return rest.substring(rest.startsWith("(?:") ? 3 : 1, rest.length() - 1);
    }
    return rest.indexOf('|') < 0 ? rest : null;
  }

  /**
   * The longest run of characters that are not optional; null if there is none, or if anything but
   * letters, digits, blanks, hyphens and {@code ?} after one of them stands there.
   */
  private static @Nullable String longest(String alternative) {
    String longest = "";
    var run = new StringBuilder();
    for (int i = 0; i < alternative.length(); i++) {
      char c = alternative.charAt(i);
      if (!literal(c)) {
        return null;
      }
      boolean optional = i + 1 < alternative.length() && alternative.charAt(i + 1) == '?';
      if (optional) {
        i++;
      } else {
        run.append(c);
      }
      if (run.length() > longest.length()) {
        longest = run.toString();
      }
      if (optional) {
        run.setLength(0);
      }
    }
    return longest.isEmpty() ? null : longest;
  }

  private static boolean literal(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == ' '
        || c == '-'
        || (c >= 0x4E00 && c <= 0x9FFF);
  }

  private static boolean ascii(String word) {
    return word.chars().allMatch(c -> c < ASCII);
  }

  /** Whether the pattern may match; false is certain. */
  boolean mayBeIn(String text) {
    int length = text.length();
    int second = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      // Letters of other scripts fold to those of ASCII: K is the sign of kelvin.
      if (c >= ASCII || ((second & bit(c)) != 0 && opens(text, i - 1))) {
        return true;
      }
      second = seconds[c];
    }
    return second == -1 && opens(text, length - 1);
  }

  /** The same for both cases of a letter. */
  private static int bit(char c) {
    return 1 << (c & BITS);
  }

  private boolean opens(String text, int from) {
    for (String word : words) {
      int at = 0;
      while (at < word.length()
          && from + at < text.length()
          && lower(text.charAt(from + at)) == word.charAt(at)) {
        at++;
      }
      if (at == word.length()) {
        return true;
      }
    }
    return false;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}
