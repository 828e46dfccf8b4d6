// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

/**
 * How much work rules may cause on one BOM. A BOM that needs more is not judged: that is an error
 * that names the rule at work. Each limit is at least 1.
 *
 * @param seconds from the first fact to the last finding
 * @param facts that rules can ask for: components, origins, list matches
 * @param joins how often two facts are put together by rules with several patterns
 * @param hits ways in which rules hold
 * @param findings of all rules
 */
public record EvaluationLimits(int seconds, int facts, int joins, int hits, int findings) {
  /** What holds where nobody says otherwise: enough for a million components. */
  public static final EvaluationLimits DEFAULT =
      new EvaluationLimits(120, 20_000_000, 20_000_000, 20_000_000, 20_000_000);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is below 1
   */
  public EvaluationLimits {
    if (Math.min(Math.min(Math.min(seconds, facts), Math.min(joins, hits)), findings) < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
  }
}
