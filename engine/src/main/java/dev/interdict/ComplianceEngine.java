// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

/**
 * Judges bills of materials: the one place that wires reading, matching, evaluation and
 * disposition. Immutable and safe for use by several threads; rulebooks are compiled once per
 * engine.
 */
public final class ComplianceEngine {
  /**
   * Judges what the request names. User mistakes are diagnostics in the result, never exceptions.
   */
  public EvaluationResult evaluate(EvaluationRequest request) {
    if (request.boms().isEmpty()) {
      throw new IllegalArgumentException("no BOM");
    }
    return java.util.Objects.requireNonNull(null);
  }
}
