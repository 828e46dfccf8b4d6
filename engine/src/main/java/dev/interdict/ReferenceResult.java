// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.rulebook.ReferenceData;
import java.util.List;

/**
 * What rulebooks share.
 *
 * @param reference of folders with an error among the diagnostics it has nothing
 */
public record ReferenceResult(ReferenceData reference, List<Diagnostic> diagnostics) {
  public ReferenceResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
