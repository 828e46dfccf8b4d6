// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

/** How many edits lie between two words (Damerau-Levenshtein with adjacent transpositions). */
public final class Edits {
  private Edits() {}

  /**
   * Letters added, dropped, changed or swapped with their neighbour.
   *
   * @param limit where counting stops: the answer for all that is as far or farther
   */
  public static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int columns = b.length() + 1;
    int[] beforeLast = new int[columns];
    int[] last = new int[columns];
    int[] row = new int[columns];
    for (int j = 0; j < columns; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j < columns; j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, beforeLast[j - 2] + 1);
        }
        row[j] = best;
        least = Math.min(least, best);
      }
      // A swap looks two rows back, so one row beyond the limit ends nothing yet.
      if (least > limit) {
        return limit;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[b.length()], limit);
  }
}
