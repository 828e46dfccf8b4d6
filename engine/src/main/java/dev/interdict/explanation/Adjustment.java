// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

import dev.interdict.finding.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Why a satisfied rule doesn't say just what it says.
 *
 * @param to null: nothing is said at all
 * @param value what made the difference: the confidence, the day, the name of the program's field
 */
public record Adjustment(Kind kind, @Nullable Verdict to, String value) {
  /** What made the difference. */
  public enum Kind {
    /** The weakest match that the verdict rests on isn't HIGH. */
    WEAK_MATCH,
    /** The program doesn't state the day that decides whether the rule binds. */
    DAY_UNKNOWN,
    /** The first day on which it holds lies ahead. */
    DAY_AHEAD,
    /** The act itself lies before the first day on which it holds. */
    ACT_BEFORE_DAY,
    /** The BOM says that the part, or an assembly that holds it, isn't fitted. */
    NOT_FITTED,
    /** An identifier names another company than the stated maker. */
    CONTRADICTION
  }
}
