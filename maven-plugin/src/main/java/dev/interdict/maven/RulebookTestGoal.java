// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Level;
import dev.interdict.testing.ExpectationUpdate;
import dev.interdict.testing.JUnitXml;
import dev.interdict.testing.RulebookFolder;
import dev.interdict.testing.RulebookFolders;
import dev.interdict.testing.RulebookLinter;
import dev.interdict.testing.RulebookTester;
import dev.interdict.testing.TestReport;
import dev.interdict.testing.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@code test-rulebooks}.
 *
 * @param asOf the day on which lists have to be fresh
 * @param file gets the results as JUnit XML
 */
record RulebookTestGoal(
    Path basedir,
    List<String> folders,
    boolean update,
    boolean coverage,
    Lint lint,
    LocalDate asOf,
    Path file) {

  /** What is done about what can't be meant. */
  enum Lint {
    OFF,
    WARN,
    FAIL;

    static Lint of(String word) throws MojoExecutionException {
      for (Lint known : values()) {
        if (known.name().toLowerCase(Locale.ROOT).equals(word.strip())) {
          return known;
        }
      }
      throw new MojoExecutionException(
          "lint: '" + word + "' is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
    }
  }

  RulebookTestGoal {
    folders = List.copyOf(folders);
  }

  /** The day named; today where none is. */
  static LocalDate day(@Nullable String word, LocalDate today) throws MojoExecutionException {
    try {
      return word == null ? today : LocalDate.parse(word.strip());
    } catch (DateTimeException e) {
      throw new MojoExecutionException("asOf: '" + word + "' is no date; write it as " + today, e);
    }
  }

  void run(BuildLog log) throws MojoExecutionException, MojoFailureException, IOException {
    List<RulebookFolder> chosen = RulebookFolders.choose(basedir, folders);
    RulebookTester tester = RulebookTester.open(chosen);
    TestReport report = tester.run(List.of());
    JUnitXml.write(report, file);
    List<Diagnostic> lints = lint == Lint.OFF ? List.of() : RulebookLinter.lint(chosen, asOf);
    report.suites().stream()
        .flatMap(suite -> suite.diagnostics().stream())
        .filter(diagnostic -> !lints.contains(diagnostic))
        .forEach(diagnostic -> write(log, diagnostic));
    lints.forEach(diagnostic -> write(log, diagnostic));
    if (coverage) {
      report.coverage().forEach(line -> log.write(LogLine.note(line)));
    }
    List<String> kept = update ? update(log, tester.update(report)) : failures(log, report);
    log.write(LogLine.note(report.summary()));
    String see = "; see " + DisplayPath.of(basedir, file);
    if (!report.notRun().isEmpty()) {
      throw new MojoExecutionException(String.join("; ", report.notRun()) + see);
    }
    if (!kept.isEmpty()) {
      throw new MojoFailureException(
          (kept.size() == 1 ? "1 test" : kept.size() + " tests")
              + " of rulebooks failed. Correct the rule, or the expected.txt named above (with"
              + " -Dinterdict.update it is rewritten)"
              + see);
    }
    if (lint == Lint.FAIL && !lints.isEmpty()) {
      throw new MojoFailureException(
          (lints.size() == 1 ? "1 warning" : lints.size() + " warnings")
              + " about rulebooks, and lint is 'fail'. Correct what is named above, or set"
              + " -Dinterdict.lint=warn");
    }
  }

  private static List<String> failures(BuildLog log, TestReport report) {
    for (TestResult failure : report.failures()) {
      TestReport.describe(failure).forEach(line -> log.write(new LogLine(Level.ERROR, line)));
    }
    return report.failures().stream().map(failure -> failure.test().toString()).toList();
  }

  private static List<String> update(BuildLog log, ExpectationUpdate update)
      throws MojoExecutionException {
    update.changed().forEach(name -> log.write(LogLine.note("rewritten: " + name)));
    for (String name : update.emptied()) {
      log.write(
          new LogLine(
              Level.WARNING,
              name + " now expects that nothing is found at all; is that what you want?"));
    }
    update
        .kept()
        .forEach(sentence -> log.write(new LogLine(Level.ERROR, "not rewritten: " + sentence)));
    if (!update.unwritten().isEmpty()) {
      throw new MojoExecutionException(String.join("; ", update.unwritten()));
    }
    return update.kept();
  }

  private static void write(BuildLog log, Diagnostic diagnostic) {
    DiagnosticLines.rendered(diagnostic).forEach(log::write);
  }
}
