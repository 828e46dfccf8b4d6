// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import dev.interdict.model.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many companies were found that had to be, and how many that had not, at a confidence and
 * above.
 */
final class PartyScore {
  private final Confidence level;
  private final List<String> missed = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private int expected;
  private int found;
  private int right;

  PartyScore(Confidence level) {
    this.level = level;
  }

  /**
   * Takes what was found for a part.
   *
   * @param own how sure the expected company was found, null if it wasn't
   * @param others how sure any other was found, null if none was
   */
  void take(LabelledPart part, Confidence own, Confidence others) {
    boolean due = part.least() != null && part.least().compareTo(level) >= 0;
    boolean here = own != null && own.compareTo(level) >= 0;
    if (due) {
      expected++;
      found += here ? 1 : 0;
      if (!here) {
        missed.add(shown(part) + " -> " + own);
      }
    }
    boolean tooSure = here && part.neverSure() && level == Confidence.HIGH;
    if (here && !tooSure) {
      right++;
    }
    if (tooSure || (others != null && others.compareTo(level) >= 0)) {
      wrong.add(shown(part) + " -> " + (tooSure ? own : others));
    }
  }

  double recall() {
    return (double) found / expected;
  }

  double precision() {
    return (double) right / (right + wrong.size());
  }

  double f1() {
    return 2 * precision() * recall() / (precision() + recall());
  }

  List<String> missed() {
    return missed;
  }

  List<String> wrong() {
    return wrong;
  }

  private static String shown(LabelledPart part) {
    return part.kind()
        + " ["
        + part.maker()
        + "] "
        + part.name()
        + " "
        + part.identifiers()
        + " = "
        + part.entity()
        + " "
        + part.least();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-6s and above: precision %.3f (%d wrong), recall %.3f (%d of %d), F1 %.3f",
        level,
        precision(),
        wrong.size(),
        recall(),
        found,
        expected,
        f1());
  }
}
