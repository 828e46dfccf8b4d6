// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import dev.interdict.internal.csv.CsvCell;
import dev.interdict.internal.csv.CsvReader;
import dev.interdict.internal.csv.CsvRecord;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** CSV to a sheet. A row's number is that of its line, comments and empty lines counted. */
final class CsvSheet {
  /** Read before the table's own limit tells which row is too many. */
  private static final int MAX_ROWS = 5 * Sheet.MAX_ROWS;

  private CsvSheet() {}

  static SheetReading read(SourceText text) {
    var problems = new Problems();
    var rows = new ArrayList<List<Cell>>();
    for (CsvRecord record : new CsvReader().records(text, MAX_ROWS, problems)) {
      List<Cell> row = row(record, text);
      if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(row);
      }
    }
    return new SheetReading(new Sheet(text.file(), rows), problems.all());
  }

  private static List<Cell> row(CsvRecord record, SourceText text) {
    int start = record.cells().get(0).start();
    int line = text.range(start, start).line();
    var row = new ArrayList<Cell>();
    for (CsvCell cell : record.cells()) {
      row.add(cell(cell, line, row.size() + 1, text));
    }
    return row;
  }

  private static Cell cell(CsvCell cell, int line, int column, SourceText text) {
    String stripped = cell.value().strip();
    boolean asWritten = cell.end() - cell.start() == cell.value().length();
    int start = cell.start();
    int end = cell.end();
    if (asWritten && !stripped.isEmpty()) {
      start += cell.value().indexOf(stripped);
      end = start + stripped.length();
    }
    return new Cell(line, column, Cell.Kind.TEXT, stripped, text, start, end);
  }
}
