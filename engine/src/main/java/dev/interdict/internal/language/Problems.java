// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what is wrong with a text of rules, each at its place and once: a hundred mistakes at
 * most.
 */
final class Problems {
  private static final int MAX = 100;

  private final SourceText text;
  private final Set<Diagnostic> found = new LinkedHashSet<>();
  private int count;

  Problems(SourceText text) {
    this.text = text;
  }

  SourceText text() {
    return text;
  }

  /** Reports a problem of the range between two offsets. */
  void error(String code, int start, int end, String message) {
    count++;
    if (full()) {
      return;
    }
    Diagnostic diagnostic = text.show(Diagnostic.error(code, message, text.range(start, end)));
    if (found.size() < MAX || found.contains(diagnostic)) {
      found.add(diagnostic);
    } else {
      found.add(
          Diagnostic.error(
              "too-many-mistakes",
              "more than " + MAX + " mistakes; the others are not listed",
              diagnostic.location()));
    }
  }

  /** Reports a problem of the first whole word {@code word} in a range, or of the range itself. */
  void errorAtWord(String code, int start, int end, String word, String message) {
    int at = indexOfWord(word, start, end);
    if (at < 0) {
      error(code, start, end, message);
    } else {
      error(code, at, at + word.length(), message);
    }
  }

  /** How often something was reported; a mistake that several branches share counts for each. */
  int count() {
    return count;
  }

  /** Whether more mistakes are no longer listed, so that nobody need look for them. */
  boolean full() {
    return found.size() > MAX;
  }

  List<Diagnostic> found() {
    return List.copyOf(found);
  }

  /** Offset of the first whole word in a range, -1 if it isn't there. */
  int indexOfWord(String word, int start, int end) {
    String all = text.text();
    for (int at = all.indexOf(word, start); at >= 0 && at < end; at = all.indexOf(word, at + 1)) {
      int after = at + word.length();
      boolean opens = at == 0 || !wordChar(all.charAt(at - 1)) || !wordChar(word.charAt(0));
      boolean closes =
          after >= all.length()
              || !wordChar(all.charAt(after))
              || !wordChar(word.charAt(word.length() - 1));
      if (opens && closes) {
        return at;
      }
    }
    return -1;
  }

  private static boolean wordChar(char c) {
    return c == '$' || Character.isLetterOrDigit(c) || c == '_';
  }
}
