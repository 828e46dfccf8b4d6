// SPDX-License-Identifier: Apache-2.0
package dev.interdict.finding;

import java.util.List;

/**
 * How one rule came out on one BOM.
 *
 * @param reasons why, in sentences; never empty for UNDECIDED, NOT_APPLICABLE and NOT_EVALUATED
 * @param findings other than UNDETERMINED
 * @param undetermined components that could not be decided
 */
public record RuleOutcome(
    String rule,
    String rulebook,
    Outcome outcome,
    List<String> reasons,
    int findings,
    int undetermined) {
  public RuleOutcome {
    reasons = List.copyOf(reasons);
  }
}
