// SPDX-License-Identifier: Apache-2.0
package dev.interdict.finding;

/** How a rule came out on a whole BOM. */
public enum Outcome {
  /** At least one finding other than {@link Verdict#UNDETERMINED}. */
  FINDINGS,
  /** None, but something could not be decided; always with its reasons. */
  UNDECIDED,
  /** Everything was decided. */
  CLEAR,
  /** The roles don't trigger the rule, or its date lies beyond the horizon. */
  NOT_APPLICABLE,
  /** It could not be run; with the reason. */
  NOT_EVALUATED
}
