// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The rows that the tables have besides ICU's. */
final class ScriptRows {
  private static final Path FOLDER =
      Path.of(System.getProperty("interdict.root", ".."), "engine/src/generator/scripts");
  private static final Pattern ROW = Pattern.compile("(\\S+)=(\\S*)");

  private ScriptRows() {}

  static Map<String, String> of(String file) {
    try {
      var rows = new LinkedHashMap<String, String>();
      for (String line : Files.readAllLines(FOLDER.resolve(file))) {
        ROW.matcher(line.replaceFirst("#.*", ""))
            .results()
            .forEach(row -> rows.put(row.group(1), row.group(2)));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
