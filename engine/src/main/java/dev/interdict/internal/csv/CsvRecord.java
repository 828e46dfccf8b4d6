// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.csv;

import java.util.List;

/** The cells of a line, in the order written. */
public record CsvRecord(List<CsvCell> cells) {
  public CsvRecord {
    cells = List.copyOf(cells);
  }
}
