// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of a table of our own: no quotes, lines that begin with {@code #} say what it is. */
final class NameTable {
  private NameTable() {}

  /** The cells of each row below the header. */
  static List<String[]> rows(String file, int columns) {
    String text = text(file);
    var rows = new ArrayList<String[]>();
    boolean header = true;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      if (text.charAt(start) != '#') {
        if (!header) {
          rows.add(cells(text, start, end, columns));
        }
        header = false;
      }
      start = end + 1;
    }
    return rows;
  }

  private static String[] cells(String text, int start, int end, int columns) {
    String[] cells = new String[columns];
    int from = start;
    for (int i = 0; i < columns; i++) {
      int comma = i + 1 == columns ? end : text.indexOf(',', from);
      if (comma < 0 || comma > end) {
        throw new IllegalStateException("not " + columns + ": " + text.substring(start, end));
      }
      cells[i] = text.substring(from, comma);
      from = comma + 1;
    }
    return cells;
  }

  private static String text(String file) {
    try (InputStream in = NameTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no table " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
