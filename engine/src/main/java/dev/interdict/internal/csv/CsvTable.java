// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.csv;

import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A CSV file whose columns are known: any order, none missing, none unknown. */
public final class CsvTable {
  private CsvTable() {}

  /**
   * The rows of a file; none if a column is missing.
   *
   * @param columns the names that the header must hold
   */
  public static List<CsvRow> read(SourceText text, List<String> columns, Problems problems) {
    CsvReading reading = new CsvReader().read(text);
    problems.addAll(reading.diagnostics());
    CsvRecord header = reading.header();
    if (header == null) {
      return List.of();
    }
    CsvCell first = header.cells().get(0);
    if (header.cells().size() == 1 && first.value().matches("(?s).*[;\t].*")) {
      problems.error(
          text,
          "csv-separator",
          "cells are separated by commas, not by "
              + (first.value().indexOf(';') >= 0 ? "semicolons" : "tabs"),
          first.location());
      return List.of();
    }
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < header.cells().size(); i++) {
      CsvCell cell = header.cells().get(i);
      if (columns.contains(cell.value())) {
        places.put(cell.value(), i);
      } else {
        problems.error(
            text,
            "csv-unknown-column",
            "unknown column '" + cell.value() + "'" + Suggestion.orKnown(cell.value(), columns),
            cell.location());
      }
    }
    boolean whole = true;
    for (String column : columns) {
      if (!places.containsKey(column)) {
        whole = false;
        problems.error(
            text,
            "csv-missing-column",
            "the column '" + column + "' is missing",
            header.cells().get(0).location());
      }
    }
    List<CsvRow> rows = new ArrayList<>();
    if (whole) {
      for (CsvRecord row : reading.rows()) {
        rows.add(new CsvRow(text, places, row, problems));
      }
    }
    return rows;
  }
}
