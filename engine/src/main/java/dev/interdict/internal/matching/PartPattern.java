// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import com.google.re2j.Pattern;
import dev.interdict.internal.names.NameTokens;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of part numbers: RE2, against the whole number, without regard to case. A hundred are
 * known and few are asked for, so each is compiled when the first number comes that it may fit by
 * its first character. Safe for several threads.
 */
final class PartPattern {
  private static final int ASCII = 0x80;

  private final String regex;

  /** The characters of ASCII that a fitting number starts with, in both cases; null: any. */
  private final @Nullable BitSet first;

  private volatile @Nullable Pattern compiled;
  private volatile @Nullable Set<String> words;

  /**
   * @param regex one that compiles: rows were checked for that when they were read
   */
  PartPattern(String regex) {
    this.regex = regex;
    this.first = first(regex);
  }

  boolean matches(String number) {
    // Letters of other scripts fold to those of ASCII: K is the sign of kelvin.
    if (first != null
        && !number.isEmpty()
        && number.charAt(0) < ASCII
        && !first.get(number.charAt(0))) {
      return false;
    }
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
      compiled = pattern;
    }
    return pattern.matches(number);
  }

  /** The words that it spells out, such as "pro" and "enterprise" of {@code (?:Pro|Enterprise)}. */
  Set<String> words() {
    Set<String> spelled = words;
    if (spelled == null) {
      spelled = new HashSet<>(NameTokens.of(regex));
      words = spelled;
    }
    return spelled;
  }

  /** What {@code EC2[05].*} and {@code (?:EC2|BG9[56]).*} start with; null of any other pattern. */
  private static @Nullable BitSet first(String regex) {
    if (flagged(regex)) {
      return null;
    }
    var first = new BitSet();
    boolean group = regex.startsWith("(?:");
    boolean opens = true;
    int depth = 0;
    for (int at = group ? "(?:".length() : 0; at < regex.length(); at++) {
      char c = regex.charAt(at);
      if (opens && !(literal(c) && required(regex, at + 1))) {
        return null;
      }
      if (opens) {
        first.set(Character.toLowerCase(c));
        first.set(Character.toUpperCase(c));
      }
      opens = false;
      if (c == '\\' || c == '[') {
        // What an escape or a set means is RE2's affair; a plain one is stepped over.
        at = behind(regex, at);
        if (at < 0) {
          return null;
        }
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (c == ')' && group) {
        // Behind it no other alternative may begin.
        return required(regex, at + 1) && regex.indexOf('|', at) < 0 ? first : null;
      } else if (c == '|' && depth == 0) {
        opens = true;
      }
    }
    return group || opens ? null : first;
  }

  /** Whether flags may stand in it: behind {@code (?i)} a '?' is one behind what comes before. */
  private static boolean flagged(String regex) {
    return regex.replace("(?:", "").contains("(?");
  }

  /** The last character of an escape of one, or of a set without escapes; -1 of any other. */
  private static int behind(String regex, int at) {
    if (regex.charAt(at) == '\\') {
      boolean one = at + 1 < regex.length() && !Character.isLetterOrDigit(regex.charAt(at + 1));
      return one ? at + 1 : -1;
    }
    int end = regex.indexOf(']', at);
    String set = end < 0 ? "" : regex.substring(at + 1, end);
    return set.isEmpty() || set.equals("^") || set.indexOf('[') >= 0 || set.indexOf('\\') >= 0
        ? -1
        : end;
  }

  private static boolean literal(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean required(String regex, int behind) {
    return behind >= regex.length() || "*?{".indexOf(regex.charAt(behind)) < 0;
  }
}
