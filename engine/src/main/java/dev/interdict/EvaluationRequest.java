// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.diagnostic.Diagnostic;
import java.util.List;

/**
 * One run: which BOMs, under which rulebooks, for whom, on which day.
 *
 * @param boms in the order in which reports list them
 * @param rulebooks empty: all shipped ones
 * @param reading how the BOMs are read
 * @param diagnostics what was already found wrong while the request was put together; part of the
 *     result
 */
public record EvaluationRequest(
    List<BomSource> boms,
    List<RulebookChoice> rulebooks,
    ProgramSettings program,
    Enforcement enforcement,
    ReadingSettings reading,
    List<Diagnostic> diagnostics) {
  public EvaluationRequest {
    boms = List.copyOf(boms);
    rulebooks = List.copyOf(rulebooks);
    diagnostics = List.copyOf(diagnostics);
  }
}
