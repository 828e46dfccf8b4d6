// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of a table of our own: no quotes, lines that begin with {@code #} say what it is. */
final class NameTable {
  private NameTable() {}

  /** The cells of each row below the header. */
  static List<String[]> rows(String file, int columns) {
    try (InputStream in = NameTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no table " + file);
      }
      var rows = new ArrayList<String[]>();
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      boolean header = true;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          if (!header) {
            String[] cells = line.split(",", -1);
            if (cells.length != columns) {
              throw new IllegalStateException(file + ": '" + line + "' has not " + columns);
            }
            rows.add(cells);
          }
          header = false;
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
