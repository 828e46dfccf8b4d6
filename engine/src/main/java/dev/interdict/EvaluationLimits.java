// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

/**
 * How much work rules may cause on one BOM. A BOM that needs more is not judged: that is an error
 * that names the rule at work. Each limit is at least 1 and at most that of {@link #MOST}.
 *
 * @param seconds from the first fact to the last hit
 * @param facts that rules can ask for: components, origins, list matches
 * @param joins how often two facts are put together by rules with several patterns
 * @param hits ways in which rules hold
 * @param findings of all rules
 */
public record EvaluationLimits(int seconds, int facts, int joins, int hits, int findings) {
  /**
   * What holds where nobody says otherwise. Drools keeps every pair that a join puts together, so
   * that limit is the one that keeps memory.
   */
  public static final EvaluationLimits DEFAULT =
      new EvaluationLimits(120, 20_000_000, 5_000_000, 20_000_000, 20_000_000);

  /** How far each can be raised. */
  public static final EvaluationLimits MOST =
      new EvaluationLimits(86_400, 500_000_000, 500_000_000, 500_000_000, 500_000_000);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is below 1 or above its most
   */
  public EvaluationLimits {
    require("seconds", seconds, 86_400);
    require("facts", facts, 500_000_000);
    require("joins", joins, 500_000_000);
    require("hits", hits, 500_000_000);
    require("findings", findings, 500_000_000);
  }

  private static void require(String limit, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(limit + " is " + value + ", not from 1 to " + most);
    }
  }
}
