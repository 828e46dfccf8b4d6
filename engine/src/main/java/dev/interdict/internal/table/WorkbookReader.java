// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

/**
 * Reads workbooks of spreadsheet programs. The engine has none itself: it takes the one that the
 * module {@code interdict-xlsx} offers to {@link java.util.ServiceLoader}.
 */
public interface WorkbookReader {
  /**
   * The only sheet of a workbook. Safe for use by several threads; hostile bytes give diagnostics,
   * never an exception.
   *
   * @param file the path as reports print it
   */
  SheetReading read(String file, byte[] content);
}
