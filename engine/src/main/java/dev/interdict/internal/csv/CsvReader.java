// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.csv;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * RFC 4180, strictly: comma, header row, {@code "} around a cell that holds a comma, a quote or a
 * line break, {@code ""} for a quote. Lines that start with {@code #}, and empty lines, between
 * rows are skipped. Blanks belong to the cell.
 */
public final class CsvReader {
  private static final int MAX_ROWS = 1_000_000;
  private static final int MAX_COLUMNS = 64;
  private static final int MAX_CELL = 64 * 1024;
  private static final int MAX_PROBLEMS = 100;

  /** The rows, and all that is wrong; after a hundred mistakes it gives up. */
  public CsvReading read(SourceText text) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    var scanner = new CsvScanner(text, MAX_COLUMNS, MAX_CELL, diagnostics);
    List<CsvRecord> rows = new ArrayList<>();
    CsvRecord header = scanner.next();
    if (header == null) {
      diagnostics.add(
          Diagnostic.error(
              "csv-no-header", "a CSV file starts with a header row", text.range(0, 0)));
    } else {
      checkHeader(header, diagnostics);
      CsvRecord row = scanner.next();
      while (row != null && diagnostics.size() < MAX_PROBLEMS) {
        if (row.cells().size() != header.cells().size()) {
          diagnostics.add(wrongCount(text, row, header.cells().size()));
        } else if (rows.size() == MAX_ROWS) {
          diagnostics.add(
              Diagnostic.error(
                  "csv-limit", "more than " + MAX_ROWS + " rows", row.cells().get(0).location()));
          break;
        } else {
          rows.add(row);
        }
        row = scanner.next();
      }
    }
    return new CsvReading(header, rows, diagnostics.stream().map(text::show).toList());
  }

  private static void checkHeader(CsvRecord header, List<Diagnostic> diagnostics) {
    Set<String> names = new HashSet<>();
    for (CsvCell cell : header.cells()) {
      if (!names.add(cell.value())) {
        diagnostics.add(
            Diagnostic.error(
                "csv-duplicate-column",
                "the column '" + cell.value() + "' stands twice",
                cell.location()));
      }
    }
  }

  private static Diagnostic wrongCount(SourceText text, CsvRecord row, int expected) {
    CsvCell first = row.cells().get(0);
    CsvCell last = row.cells().get(row.cells().size() - 1);
    return Diagnostic.error(
        "csv-cell-count",
        "%s cells where the header has %s; a cell with a comma needs quotes"
            .formatted(row.cells().size(), expected),
        text.range(first.start(), last.end()));
  }
}
