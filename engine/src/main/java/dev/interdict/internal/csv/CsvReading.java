// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.csv;

import dev.interdict.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a CSV file.
 *
 * @param header null if the file has none
 * @param rows those that have as many cells as the header
 */
public record CsvReading(
    @Nullable CsvRecord header, List<CsvRecord> rows, List<Diagnostic> diagnostics) {
  public CsvReading {
    rows = List.copyOf(rows);
    diagnostics = List.copyOf(diagnostics);
  }
}
