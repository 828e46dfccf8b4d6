// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;

/**
 * A cell, wherever it was written.
 *
 * @param row 1-based, as a spreadsheet counts
 * @param column 1-based
 * @param value without the blanks around it; a day as {@code 2027-06-30}
 * @param text what the offsets count in: the whole CSV file, or this cell's own text
 * @param start of the value in the text
 * @param end behind the value
 */
public record Cell(
    int row, int column, Kind kind, String value, SourceText text, int start, int end) {
  /** What a spreadsheet says that a cell holds. */
  public enum Kind {
    /** Characters, of which the column decides what they are: all that CSV has. */
    TEXT("text"),
    NUMBER("a number"),
    DATE("a date"),
    TRUTH("true or false");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As messages say it. */
    public String words() {
      return words;
    }
  }

  /** A cell of a workbook: a place of its own, since a workbook has no lines. */
  public static Cell of(String sheet, int row, int column, Kind kind, String value) {
    String stripped = value.strip();
    var text = new SourceText(sheet + "!" + name(row, column), stripped);
    return new Cell(row, column, kind, stripped, text, 0, stripped.length());
  }

  /** As people call it: {@code C7}. */
  public String name() {
    return name(row, column);
  }

  /** As people call the cell of a 1-based row and column. */
  public static String name(int row, int column) {
    return letters(column) + row;
  }

  static String letters(int column) {
    var letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  boolean isEmpty() {
    return value.isEmpty();
  }

  SourceLocation location() {
    return text.range(start, end);
  }

  /** The place of a part of the value; of all of it where quotes within it were doubled. */
  SourceLocation part(int from, int to) {
    return end - start == value.length() ? text.range(start + from, start + to) : location();
  }
}
