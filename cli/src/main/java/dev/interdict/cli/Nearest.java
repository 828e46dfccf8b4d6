// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one was probably meant to be. */
final class Nearest {
  private Nearest() {}

  /** {@code did you mean 'x'?} for a near miss, else the known words. */
  static String orKnown(String word, List<String> known) {
    return of(word, known)
        .map(near -> "did you mean '" + near + "'?")
        .orElseGet(() -> "known: " + String.join(", ", known));
  }

  /** The word fewest edits away, if those are few for its length; the first on a tie. */
  static Optional<String> of(String word, List<String> known) {
    String typed = word.toLowerCase(Locale.ROOT);
    Optional<String> best = Optional.empty();
    int fewest = Math.max(2, Math.min(typed.length(), 60) / 3) + 1;
    for (String candidate : known) {
      int edits = edits(typed, candidate.toLowerCase(Locale.ROOT));
      if (edits < fewest) {
        best = Optional.of(candidate);
        fewest = edits;
      }
    }
    return best;
  }

  private static int edits(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 20) {
      return Integer.MAX_VALUE;
    }
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swap, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return before[b.length()];
  }
}
