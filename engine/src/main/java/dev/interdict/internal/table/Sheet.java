// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import java.util.List;

/**
 * The cells of a table in reading order, without comments and empty rows.
 *
 * @param file the path as reports print it, with the sheet's name where there is one
 * @param rows the header first; each has at least one cell
 */
public record Sheet(String file, List<List<Cell>> rows) {
  public static final int MAX_ROWS = 2_000;
  public static final int MAX_COLUMNS = 64;

  /** Characters. */
  public static final int MAX_CELL = 4_096;

  public Sheet {
    rows = rows.stream().map(List::copyOf).toList();
  }
}
