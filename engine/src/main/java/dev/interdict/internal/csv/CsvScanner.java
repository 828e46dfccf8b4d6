// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.csv;

import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Characters to records. After a mistake it goes on with the next line. */
final class CsvScanner {
  private final SourceText source;
  private final String text;
  private final int maxColumns;
  private final int maxCell;
  private final Problems problems;
  private int at;
  private boolean broken;

  CsvScanner(SourceText source, int maxColumns, int maxCell, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.maxColumns = maxColumns;
    this.maxCell = maxCell;
    this.problems = problems;
  }

  /** The next record without a mistake in it; null at the end. */
  @Nullable CsvRecord next() {
    while (true) {
      skipToRecord();
      if (at >= text.length()) {
        return null;
      }
      broken = false;
      CsvRecord row = row();
      if (!broken) {
        return row;
      }
      skipLine();
      if (problems.count() >= 100) {
        return null;
      }
    }
  }

  private CsvRecord row() {
    List<CsvCell> cells = new ArrayList<>();
    while (true) {
      cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (broken || at >= text.length()) {
        return new CsvRecord(cells);
      }
      if (text.charAt(at) != ',') {
        return new CsvRecord(cells);
      }
      if (cells.size() == maxColumns) {
        fail("csv-limit", "more than " + maxColumns + " columns", at, at + 1);
        return new CsvRecord(cells);
      }
      at++;
    }
  }

  private CsvCell plain() {
    int start = at;
    while (at < text.length() && ",\n\r".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '"') {
        fail(
            "csv-quote",
            "a quote inside a cell without quotes; write the cell in quotes, the quote as \"\"",
            at,
            at + 1);
        break;
      }
      at++;
    }
    return cell(text.substring(start, at), start, at);
  }

  private CsvCell quoted() {
    int start = ++at;
    var value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '"') {
        value.append(c);
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        value.append('"');
        at += 2;
      } else {
        int end = at++;
        if (at < text.length() && ",\n\r".indexOf(text.charAt(at)) < 0) {
          fail("csv-quote", "text behind the closing quote of a cell", at, at + 1);
        }
        return cell(value.toString(), start, end);
      }
    }
    fail("csv-quote", "a quote that is never closed", start - 1, start);
    return cell(value.toString(), start, at);
  }

  private CsvCell cell(String value, int start, int end) {
    if (value.length() > maxCell) {
      fail("csv-limit", "a cell of more than " + maxCell + " characters", start, start);
    } else if (value.indexOf('\0') >= 0) {
      fail("csv-nul", "a NUL character in a cell", start, end);
    }
    return new CsvCell(value, source, start, end);
  }

  private void skipToRecord() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        skipLine();
      } else if (c == '\n' || c == '\r') {
        at++;
      } else {
        return;
      }
    }
  }

  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  private void fail(String code, String message, int start, int end) {
    if (!broken) {
      problems.error(source, code, message, source.range(start, end));
      broken = true;
    }
  }
}
