// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run of tests in the XML that build servers read: a suite for each rulebook, a class for each
 * rule. It has no times, hosts or clock, so the same run gives the same bytes.
 */
public final class JUnitXml {
  private final StringBuilder xml = new StringBuilder();

  private JUnitXml() {}

  /** The whole document. */
  public static String of(TestReport report) {
    var writer = new JUnitXml();
    writer.document(report);
    return writer.xml.toString();
  }

  /**
   * Writes the document, whole or not at all; folders that are missing are made.
   *
   * @throws IOException if it can't be written
   */
  public static void write(TestReport report, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    WholeFile.write(file, of(report));
  }

  private void document(TestReport report) {
    long errors = report.suites().stream().mapToLong(JUnitXml::errors).sum();
    xml.append(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"rulebooks\" tests=\"")
        .append(report.results().size() + errors)
        .append("\" failures=\"")
        .append(report.failures().size())
        .append("\" errors=\"")
        .append(errors)
        .append("\">\n");
    report.suites().forEach(this::suite);
    xml.append("</testsuites>\n");
  }

  /** A rulebook without a test that was run is an error of its own. */
  private static long errors(SuiteResult suite) {
    return suite.results().isEmpty() ? 1 : 0;
  }

  private void suite(SuiteResult suite) {
    long failures = suite.results().stream().filter(result -> !result.passed()).count();
    xml.append("  <testsuite name=\"");
    attribute(suite.rulebook());
    xml.append("\" tests=\"")
        .append(suite.results().size() + errors(suite))
        .append("\" failures=\"")
        .append(failures)
        .append("\" errors=\"")
        .append(errors(suite))
        .append("\" skipped=\"0\" time=\"0\">\n");
    if (suite.results().isEmpty()) {
      notRun(suite);
    }
    suite.results().forEach(this::result);
    xml.append("  </testsuite>\n");
  }

  private void notRun(SuiteResult suite) {
    String message =
        suite.readable() ? "the rulebook has no tests" : "the rulebook or its tests have errors";
    open("    <testcase name=\"rulebook\" classname=\"", suite.rulebook());
    child(
        "error",
        message,
        suite.diagnostics().stream()
            .filter(Diagnostic::isError)
            .map(Diagnostic::render)
            .collect(Collectors.joining("\n")));
  }

  private void result(TestResult result) {
    xml.append("    <testcase name=\"");
    attribute(result.test().name());
    String owner = result.test().rulebook() + "." + result.test().rule();
    if (result.passed()) {
      xml.append("\" classname=\"");
      attribute(owner);
      xml.append("\" time=\"0\"/>\n");
      return;
    }
    open("\" classname=\"", owner);
    List<String> differences = result.differences();
    child(
        "failure",
        result.errors().isEmpty()
            ? String.join("; ", differences)
            : result.errors().get(0).message(),
        String.join("\n", TestReport.describe(result)));
  }

  private void open(String before, String owner) {
    xml.append(before);
    attribute(owner);
    xml.append("\" time=\"0\">\n");
  }

  private void child(String element, String message, String text) {
    xml.append("      <").append(element).append(" message=\"");
    attribute(message);
    xml.append("\" type=\"rulebook\">");
    text(text);
    xml.append("</").append(element).append(">\n    </testcase>\n");
  }

  private void text(String text) {
    escape(text, false);
  }

  private void attribute(String text) {
    escape(text, true);
  }

  /** What XML 1.0 can't hold at all becomes the replacement character. */
  private void escape(String text, boolean attribute) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\r' -> xml.append("&#13;");
                case '\n', '\t' -> xml.append(attribute ? "&#" + c + ";" : Character.toString(c));
                default -> xml.appendCodePoint(allowed(c) ? c : 0xfffd);
              }
            });
  }

  private static boolean allowed(int c) {
    return c >= 0x20 && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff;
  }
}
