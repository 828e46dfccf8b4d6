// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import dev.interdict.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file of cells.
 *
 * @param sheet null if an error forbids to read on
 */
public record SheetReading(@Nullable Sheet sheet, List<Diagnostic> diagnostics) {
  public SheetReading {
    diagnostics = List.copyOf(diagnostics);
  }
}
