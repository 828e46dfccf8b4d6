// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.facts.SuppliedFacts;

/**
 * How BOMs are read, and how much work they may cause.
 *
 * @param validateSchema whether each BOM is compared with the CycloneDX schema of its version too,
 *     which costs more than all the rest and names mistakes that change no verdict
 * @param evaluation how long and how much rules may work on one BOM
 * @param facts from outside, where BOMs state nothing
 */
public record ReadingSettings(
    ReadingLimits limits,
    boolean validateSchema,
    EvaluationLimits evaluation,
    SuppliedFacts facts) {
  /** What holds where nobody says otherwise. */
  public static final ReadingSettings DEFAULT =
      new ReadingSettings(ReadingLimits.DEFAULT, false, EvaluationLimits.DEFAULT);

  /** Settings without facts from outside. */
  public ReadingSettings(
      ReadingLimits limits, boolean validateSchema, EvaluationLimits evaluation) {
    this(limits, validateSchema, evaluation, SuppliedFacts.NONE);
  }

  /** Settings with the usual limits of evaluation. */
  public ReadingSettings(ReadingLimits limits, boolean validateSchema) {
    this(limits, validateSchema, EvaluationLimits.DEFAULT);
  }

  /** The same, but validating if that is wanted here too; what is on stays on. */
  public ReadingSettings orValidating(boolean wanted) {
    return new ReadingSettings(limits, validateSchema || wanted, evaluation, facts);
  }

  /** The same with other facts. */
  public ReadingSettings with(SuppliedFacts others) {
    return new ReadingSettings(limits, validateSchema, evaluation, others);
  }
}
