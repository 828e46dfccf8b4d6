// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.csv;

import dev.interdict.internal.source.Problems;
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
  private static final int MAX_CELLS = 1_000_000;
  private static final int MAX_COLUMNS = 64;
  private static final int MAX_CELL = 64 * 1024;
  private static final int MAX_PROBLEMS = 100;

  /** The rows, and all that is wrong; after a hundred mistakes it gives up. */
  public CsvReading read(SourceText text) {
    var problems = new Problems();
    var scanner = new CsvScanner(text, MAX_COLUMNS, MAX_CELL, problems);
    List<CsvRecord> rows = new ArrayList<>();
    CsvRecord header = scanner.next();
    if (problems.anyError()) {
      // Without its header nothing can be said about the rows.
      return new CsvReading(null, List.of(), problems.all());
    }
    if (header == null) {
      problems.error(
          text, "csv-no-header", "a CSV file starts with a header row", text.range(0, 0));
    } else {
      checkHeader(text, header, problems);
      CsvRecord row = scanner.next();
      while (row != null && problems.count() < MAX_PROBLEMS) {
        if (row.cells().size() != header.cells().size()) {
          wrongCount(text, row, header.cells().size(), problems);
        } else if (rows.size() == MAX_ROWS) {
          problems.error(
              text, "csv-limit", "more than " + MAX_ROWS + " rows", row.cells().get(0).location());
          break;
        } else if ((rows.size() + 1L) * row.cells().size() > MAX_CELLS) {
          problems.error(
              text,
              "csv-limit",
              "more than " + MAX_CELLS + " cells",
              row.cells().get(0).location());
          break;
        } else {
          rows.add(row);
        }
        row = scanner.next();
      }
    }
    return new CsvReading(header, rows, problems.all());
  }

  /**
   * All rows, the first one too, whatever the number of their cells.
   *
   * @param most rows; more are a problem, and not read
   */
  public List<CsvRecord> records(SourceText text, int most, Problems problems) {
    var scanner = new CsvScanner(text, MAX_COLUMNS, MAX_CELL, problems);
    List<CsvRecord> rows = new ArrayList<>();
    CsvRecord row = scanner.next();
    while (row != null) {
      if (rows.size() == most) {
        problems.error(
            text, "csv-limit", "more than " + most + " rows", row.cells().get(0).location());
        break;
      }
      rows.add(row);
      row = scanner.next();
    }
    return rows;
  }

  private static void checkHeader(SourceText text, CsvRecord header, Problems problems) {
    Set<String> names = new HashSet<>();
    for (CsvCell cell : header.cells()) {
      if (!names.add(cell.value())) {
        problems.error(
            text,
            "csv-duplicate-column",
            "the column '" + cell.value() + "' stands twice",
            cell.location());
      }
    }
  }

  private static void wrongCount(SourceText text, CsvRecord row, int expected, Problems problems) {
    CsvCell first = row.cells().get(0);
    CsvCell last = row.cells().get(row.cells().size() - 1);
    problems.error(
        text,
        "csv-cell-count",
        "%s cells where the header has %s; a cell with a comma needs quotes"
            .formatted(row.cells().size(), expected),
        text.range(first.start(), last.end()));
  }
}
