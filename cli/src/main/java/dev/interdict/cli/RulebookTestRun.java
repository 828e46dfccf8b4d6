// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.ExitCode;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.rulebook.Rule;
import dev.interdict.testing.ExpectationUpdate;
import dev.interdict.testing.JUnitXml;
import dev.interdict.testing.RulebookFolders;
import dev.interdict.testing.RulebookTester;
import dev.interdict.testing.TestReport;
import dev.interdict.testing.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One {@code interdict rulebook test}: arguments to tests to text and exit code. */
final class RulebookTestRun {
  private static final int FAILED = ExitCode.ERROR_FINDINGS.code();

  private final Surroundings surroundings;
  private final List<String> out = new ArrayList<>();

  /** The arguments, unchecked. */
  record Arguments(
      List<String> folders,
      List<String> rules,
      boolean update,
      @Nullable String junit,
      boolean coverage) {}

  RulebookTestRun(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  int run(Arguments arguments) {
    String junit = arguments.junit();
    Path junitFile = junit == null ? null : Values.file("--junit", surroundings.directory(), junit);
    RulebookTester tester =
        RulebookTester.open(RulebookFolders.choose(surroundings.directory(), arguments.folders()));
    List<String> rules = Values.words("--rule", arguments.rules());
    checkRules(rules, tester);
    TestReport report = tester.run(rules);
    report.suites().stream()
        .flatMap(suite -> suite.diagnostics().stream())
        .map(Diagnostic::render)
        .forEach(surroundings::say);
    int code = arguments.update() ? update(tester, report) : result(report);
    if (arguments.coverage()) {
      out.addAll(report.coverage());
    }
    out.add(arguments.update() ? updated(report) : report.summary());
    Output.lines(surroundings, out);
    report.notRun().forEach(sentence -> surroundings.say("interdict: " + sentence));
    boolean written = junitFile == null || write(report, junitFile, String.valueOf(junit));
    return written && report.notRun().isEmpty() ? code : ExitCode.NOT_JUDGED.code();
  }

  private static String updated(TestReport report) {
    int differ = report.failures().size();
    if (report.results().isEmpty()) {
      return report.summary();
    }
    return report.results().size()
        + " tests were run; "
        + (differ == 0
            ? "nothing differs."
            : differ + (differ == 1 ? " differs" : " differ") + "; see above.");
  }

  private int result(TestReport report) {
    for (TestResult failure : report.failures()) {
      out.addAll(TestReport.describe(failure));
      out.add("");
    }
    return report.failures().isEmpty() ? ExitCode.JUDGED.code() : FAILED;
  }

  private int update(RulebookTester tester, TestReport report) {
    ExpectationUpdate update = tester.update(report);
    update.changed().forEach(file -> out.add("rewritten: " + file));
    for (String file : update.emptied()) {
      surroundings.say(
          "WARNING " + file + " now expects that nothing is found at all; is that what you want?");
    }
    update.kept().forEach(sentence -> out.add("not rewritten: " + sentence));
    update.unwritten().forEach(sentence -> surroundings.say("interdict: " + sentence));
    if (!update.unwritten().isEmpty()) {
      return ExitCode.NOT_JUDGED.code();
    }
    return update.kept().isEmpty() ? ExitCode.JUDGED.code() : FAILED;
  }

  private static void checkRules(List<String> rules, RulebookTester tester) {
    List<String> known =
        tester.rulebooks().stream()
            .flatMap(rulebook -> rulebook.rules().stream())
            .map(Rule::id)
            .toList();
    for (String rule : rules) {
      if (!known.contains(rule) && !known.isEmpty()) {
        throw new UsageException(
            "--rule: no rulebook here has a rule '" + rule + "'; " + Nearest.orKnown(rule, known));
      }
    }
  }

  private boolean write(TestReport report, Path file, String name) {
    try {
      JUnitXml.write(report, file);
      return true;
    } catch (IOException e) {
      surroundings.say("interdict: --junit: '" + name + "' can't be written: " + e.getMessage());
      return false;
    }
  }
}
