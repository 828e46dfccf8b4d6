// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import dev.interdict.internal.rulebook.CaseLines;
import java.util.ArrayList;
import java.util.List;

/** Two lists of lines, whose order doesn't count, as one in unified style. */
final class LineDiff {
  /** Beyond this many pairs of lines only what differs is shown: a comparison costs each pair. */
  private static final long MOST_PAIRS = 4_000_000;

  private LineDiff() {}

  static List<String> of(List<String> expected, List<String> found) {
    if ((long) expected.size() * found.size() > MOST_PAIRS) {
      return CaseLines.differences(expected, found);
    }
    List<String> before = inOrderOf(found, expected);
    int[][] common = common(before, found);
    var lines = new ArrayList<String>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < found.size()) {
      if (i < before.size() && j < found.size() && before.get(i).equals(found.get(j))) {
        lines.add(" " + found.get(j));
        i++;
        j++;
      } else if (j == found.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add("-" + before.get(i++));
      } else {
        lines.add("+" + found.get(j++));
      }
    }
    return lines;
  }

  /** The expected lines, those that were found in the order in which they were. */
  private static List<String> inOrderOf(List<String> found, List<String> expected) {
    var unmatched = new ArrayList<>(expected);
    var matched = new ArrayList<String>();
    for (String line : found) {
      if (unmatched.remove(line)) {
        matched.add(line);
      }
    }
    var missing = new ArrayList<>(unmatched);
    var ordered = new ArrayList<String>();
    int next = 0;
    for (String line : expected) {
      boolean isMissing = missing.remove(line);
      ordered.add(isMissing ? line : matched.get(next++));
    }
    return ordered;
  }

  /** The length of the longest common part of what is left from each pair of places. */
  private static int[][] common(List<String> one, List<String> other) {
    int[][] length = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        length[i][j] =
            one.get(i).equals(other.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }
}
