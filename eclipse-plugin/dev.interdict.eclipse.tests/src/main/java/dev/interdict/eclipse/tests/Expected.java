// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding as {@code interdict check} reports it in JSON. The workbench has no JSON parser to
 * lend, and our own would test itself; the report's fixed order of members is enough.
 */
record Expected(
    String fingerprint,
    String rule,
    String verdict,
    int line,
    int column,
    int endColumn,
    String message) {
  private static final Pattern FINDING =
      Pattern.compile(
          "\"fingerprint\"\\s*:\\s*\"(\\w+)\",\\s*\"rule\"\\s*:\\s*\"([^\"]+)\".*?"
              + "\"verdict\"\\s*:\\s*\"(\\w+)\".*?\"line\"\\s*:\\s*(\\d+),\\s*\"column\"\\s*:\\s*(\\d+),"
              + ".*?\"endColumn\"\\s*:\\s*(\\d+),.*?\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"",
          Pattern.DOTALL);

  static List<Expected> read() throws IOException {
    String json = Files.readString(Path.of(System.getProperty("tests.expected", "")));
    var all = new ArrayList<Expected>();
    for (Matcher found = FINDING.matcher(json); found.find(); ) {
      all.add(
          new Expected(
              found.group(1),
              found.group(2),
              found.group(3),
              Integer.parseInt(found.group(4)),
              Integer.parseInt(found.group(5)),
              Integer.parseInt(found.group(6)),
              found.group(7).replace("\\\"", "\"").replace("\\\\", "\\")));
    }
    return all;
  }
}
