// SPDX-License-Identifier: Apache-2.0
package dev.interdict.facts;

import dev.interdict.diagnostic.Diagnostic;
import java.util.List;

/**
 * What came of reading a facts file.
 *
 * @param facts without any fact if there is an error among the diagnostics
 */
public record FactsReading(SuppliedFacts facts, List<Diagnostic> diagnostics) {
  public FactsReading {
    diagnostics = List.copyOf(diagnostics);
  }
}
