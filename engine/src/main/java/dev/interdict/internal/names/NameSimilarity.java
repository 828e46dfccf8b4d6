// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

/**
 * How alike two names are, from 0 to 1: the weight of the words that both have, less that of words
 * which only one has. What a written name has beyond the known one counts twice as much as what it
 * leaves out; a differing number or two places that differ say that it is another company.
 */
final class NameSimilarity {
  private static final double EXTRA = 0.8;
  private static final double MISSING = 0.4;
  private static final double OTHER_NUMBER = 0.5;
  private static final double NUMBER_ALONE = 0.85;
  private static final double OTHER_PLACE = 0.92;
  private static final double OTHER_FORM = 0.95;
  private static final double JOINED = 0.95;

  /** A word of so few letters that differs is another word, unless more speaks for it. */
  private static final int SHORT = 6;

  private static final int SURE = 9;

  /** What a short name may leave out of a longer one: a word of groups. */
  private static final double LITTLE = 0.2;

  private final ComparedName written;
  private final ComparedName known;
  private final boolean[] used;
  private double matched;
  private double lost;
  private double extra;
  private boolean exactDistinctive;
  private boolean exactOther;
  private int inexact;
  private int shortest = Integer.MAX_VALUE;
  private boolean slips = true;
  private boolean number;

  private NameSimilarity(ComparedName written, ComparedName known) {
    this.written = written;
    this.known = known;
    this.used = new boolean[known.size()];
  }

  static double of(ComparedName written, ComparedName known) {
    return new NameSimilarity(written, known).reckon();
  }

  private double reckon() {
    for (int i = 0; i < written.size(); i++) {
      i += align(i);
    }
    if (!exactDistinctive && (inexact == 0 || !believable())) {
      return 0;
    }
    double missing = 0;
    boolean knownNumber = false;
    for (int j = 0; j < used.length; j++) {
      if (!used[j]) {
        missing += known.weight(j);
        knownNumber |= number(known.words().get(j));
      }
    }
    if (missing > LITTLE && written.size() == 1 && written.words().get(0).length() <= SHORT) {
      return 0;
    }
    double score =
        matched / (matched + lost + EXTRA * extra + (bare() ? EXTRA : MISSING) * missing);
    if (number && knownNumber) {
      score *= OTHER_NUMBER;
    } else if (number != knownNumber) {
      score *= NUMBER_ALONE;
    }
    if (otherPlaces()) {
      score *= OTHER_PLACE;
    }
    if (written.normal().legalClass().contradicts(known.normal().legalClass())) {
      score *= OTHER_FORM;
    }
    return score;
  }

  /** Aligns a word with the known word most like it; returns how many words more it took. */
  private int align(int i) {
    String word = written.words().get(i);
    int best = -1;
    double likeness = 0;
    for (int j = 0; j < used.length; j++) {
      if (!used[j]) {
        double one = WordSimilarity.of(word, known.words().get(j), !known.distinctive(j));
        if (one > likeness) {
          likeness = one;
          best = j;
        }
      }
    }
    if (likeness < 1) {
      int joined = joined(i);
      if (joined > 0) {
        return joined;
      }
    }
    if (best < 0) {
      extra += written.weight(i);
      number |= number(word);
      return 0;
    }
    take(i, best, likeness);
    return 0;
  }

  private void take(int i, int j, double likeness) {
    used[j] = true;
    double weight = (written.weight(i) + known.weight(j)) / 2;
    matched += weight * likeness;
    lost += weight * (1 - likeness);
    String word = written.words().get(i);
    if (!known.distinctive(j)) {
      exactOther |= likeness >= 1;
    } else if (likeness >= 1) {
      exactDistinctive = true;
    } else {
      inexact++;
      shortest = Math.min(shortest, Math.min(word.length(), known.words().get(j).length()));
      slips &= WordSimilarity.slip(word, known.words().get(j));
    }
  }

  /** Two written words that are one known word, or one that is two: {@code Hua Wei, TPLink}. */
  private int joined(int i) {
    String word = written.words().get(i);
    for (int j = 0; j < used.length; j++) {
      if (!used[j] && i + 1 < written.size()) {
        String next = written.words().get(i + 1);
        String one = known.words().get(j);
        if (one.length() == word.length() + next.length()
            && one.startsWith(word)
            && one.endsWith(next)) {
          join(j, j, one.length());
          return 1;
        }
      }
      if (j + 1 < used.length && !used[j] && !used[j + 1]) {
        String first = known.words().get(j);
        String second = known.words().get(j + 1);
        if (word.length() == first.length() + second.length()
            && word.startsWith(first)
            && word.endsWith(second)) {
          join(j, j + 1, word.length());
          return 0;
        }
      }
    }
    return 0;
  }

  private void join(int from, int to, int length) {
    double weight = 0;
    boolean distinctive = false;
    for (int j = from; j <= to; j++) {
      used[j] = true;
      weight += known.weight(j);
      distinctive |= known.distinctive(j);
    }
    matched += weight * JOINED;
    lost += weight * (1 - JOINED);
    if (distinctive) {
      inexact++;
      shortest = Math.min(shortest, length);
    } else {
      exactOther = true;
    }
  }

  /**
   * Whether what the known name has beyond the written one tells it apart: a name of one word is
   * many companies' ({@code Continental}), and so is one of words of trades alone.
   */
  private boolean bare() {
    return written.size() == 1 || !known.normal().distinctive();
  }

  /** Whether words that are only alike are enough: long ones, or with another word beside them. */
  private boolean believable() {
    if (exactOther || (inexact > 1 && shortest > SHORT)) {
      return true;
    }
    return shortest > SHORT && (slips || shortest >= SURE);
  }

  private boolean otherPlaces() {
    return !written.normal().places().isEmpty()
        && !known.normal().places().isEmpty()
        && java.util.Collections.disjoint(written.normal().places(), known.normal().places());
  }

  private static boolean number(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
