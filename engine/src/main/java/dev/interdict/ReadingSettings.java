// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

/**
 * How BOMs are read.
 *
 * @param validateSchema whether each BOM is compared with the CycloneDX schema of its version too,
 *     which costs more than all the rest and names mistakes that change no verdict
 */
public record ReadingSettings(ReadingLimits limits, boolean validateSchema) {
  /** What holds where nobody says otherwise. */
  public static final ReadingSettings DEFAULT = new ReadingSettings(ReadingLimits.DEFAULT, false);

  /** The same, but validating if that is wanted here too; what is on stays on. */
  public ReadingSettings orValidating(boolean wanted) {
    return new ReadingSettings(limits, validateSchema || wanted);
  }
}
