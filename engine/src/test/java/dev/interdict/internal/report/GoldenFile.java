// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that holds what a test expects; {@code -Dupdate.expected} writes it anew. */
final class GoldenFile {
  private static final int SHOWN = 20;

  private final Path path;

  GoldenFile(String name) {
    this.path = Path.of("src", "test", "resources", "report", name);
  }

  String read() throws IOException {
    return Files.readString(path);
  }

  void mustEqual(String actual) throws IOException {
    if (System.getProperty("update.expected") != null) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, actual);
    }
    String expected = Files.exists(path) ? read() : "";
    if (!expected.equals(actual)) {
      fail(path + " differs; -Dupdate.expected takes it over\n" + differences(expected, actual));
    }
  }

  private static String differences(String expected, String actual) {
    List<String> before = List.of(expected.split("\n", -1));
    List<String> after = List.of(actual.split("\n", -1));
    int start = 0;
    while (start < Math.min(before.size(), after.size())
        && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(before.size(), after.size()) - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    return lines("-", before, start, end) + lines("+", after, start, end);
  }

  private static String lines(String sign, List<String> lines, int start, int end) {
    var text = new StringBuilder();
    int last = lines.size() - end;
    for (int i = start; i < Math.min(last, start + SHOWN); i++) {
      text.append(sign).append(' ').append(i + 1).append(": ").append(lines.get(i)).append('\n');
    }
    if (last > start + SHOWN) {
      text.append(sign).append(" and ").append(last - start - SHOWN).append(" more\n");
    }
    return text.toString();
  }
}
