// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a pattern would be if its repetitions were written out, which RE2/J does: {@code
 * ((a{1000}){1000}){1000}} takes all the memory there is.
 */
public final class PatternSize {
  /** In characters. */
  public static final int MAX = 4096;

  private static final Pattern REPEATED = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

  private final String pattern;
  private int at;

  private PatternSize(String pattern) {
    this.pattern = pattern;
  }

  /** Whether a pattern, of whatever form, is longer than {@link #MAX} when written out. */
  public static boolean tooLarge(String pattern) {
    return new PatternSize(pattern).size() > MAX;
  }

  private long size() {
    Deque<Long> outer = new ArrayDeque<>();
    long group = 0;
    long atom = 0;
    Matcher repeated = REPEATED.matcher(pattern);
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '{' && repeated.region(at, pattern.length()).lookingAt()) {
        long times = Math.max(times(repeated.group(1)), times(repeated.group(2)));
        group = capped(group + capped(atom * Math.max(0, times - 1)));
        atom = capped(atom * Math.max(1, times));
        at = repeated.end();
        continue;
      }
      if (c == '(') {
        outer.push(group);
        group = 1;
        atom = 0;
        at++;
      } else if (c == ')') {
        atom = group + 1;
        group = capped(atom + (outer.isEmpty() ? 0 : outer.pop()));
        at++;
      } else {
        skipAtom(c);
        atom = 1;
        group++;
      }
    }
    while (!outer.isEmpty()) {
      group = capped(group + outer.pop());
    }
    return group;
  }

  /** Goes behind a character, an escape or a class. */
  private void skipAtom(char c) {
    at++;
    if (c == '\\') {
      boolean named = at < pattern.length() && "pPx".indexOf(pattern.charAt(at)) >= 0;
      at++;
      if (named && at < pattern.length() && pattern.charAt(at) == '{') {
        int close = pattern.indexOf('}', at);
        at = close < 0 ? pattern.length() : close + 1;
      }
    }
  }

  private static long times(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  private static long capped(long size) {
    return Math.min(size, Integer.MAX_VALUE);
  }
}
