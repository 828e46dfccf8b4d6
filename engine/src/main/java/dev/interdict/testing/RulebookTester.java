// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import dev.interdict.EngineException;
import dev.interdict.RulebookBench;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.rulebook.Rule;
import dev.interdict.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs the tests of rulebooks, each rulebook by itself. */
public final class RulebookTester {
  private final List<Suite> suites;

  private RulebookTester(List<Suite> suites) {
    this.suites = suites;
  }

  /**
   * The tests of all rulebooks in a folder.
   *
   * @param display the folder as messages print it
   * @throws EngineException with the diagnostics if a rulebook or a test is wrong
   */
  public static RulebookTester of(Path folder, String display) {
    RulebookTester tester = open(List.of(new RulebookFolder(folder, display)));
    List<Diagnostic> wrong =
        tester.suites.stream().flatMap(suite -> suite.diagnostics().stream()).toList();
    if (wrong.stream().anyMatch(Diagnostic::isError)) {
      throw new EngineException("the tests in " + display + " have errors", wrong);
    }
    return tester;
  }

  /**
   * The tests of the rulebooks in some folders. A rulebook that can't be read doesn't keep others
   * from being tested: its result says what is wrong.
   *
   * @throws EngineException if what rulebooks share has errors
   */
  public static RulebookTester open(List<RulebookFolder> folders) {
    var suites = new ArrayList<Suite>();
    Set<Path> seen = new TreeSet<>();
    for (RulebookFolder folder : folders) {
      for (RulebookBench.Opened opened : RulebookBench.open(folder.path(), folder.display())) {
        if (seen.add(opened.folder().toAbsolutePath().normalize())) {
          suites.add(Suite.of(opened));
        }
      }
    }
    return new RulebookTester(suites);
  }

  List<Suite> suites() {
    return suites;
  }

  /** All tests, by rulebook, rule and name. */
  public List<RulebookTest> tests() {
    return suites.stream().flatMap(suite -> suite.cases().keySet().stream()).toList();
  }

  /** The rulebooks under test that could be read. */
  public List<Rulebook> rulebooks() {
    return suites.stream()
        .map(Suite::bench)
        .filter(bench -> bench != null)
        .map(RulebookBench::rulebook)
        .toList();
  }

  /** Runs one test. */
  public TestResult run(RulebookTest test) {
    return suites.stream()
        .filter(suite -> suite.cases().containsKey(test))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such test: " + test))
        .run(test)
        .result();
  }

  /**
   * Runs the tests of some rules.
   *
   * @param rules ids; empty: all tests
   */
  public TestReport run(Collection<String> rules) {
    var results = new ArrayList<SuiteResult>();
    var notRun = new ArrayList<String>();
    for (Suite suite : suites) {
      if (!suite.readable()) {
        notRun.add("the rulebook in " + named(suite) + " or its tests have errors");
        results.add(
            new SuiteResult(
                suite.id(), suite.display(), suite.diagnostics(), List.of(), List.of()));
      } else if (rules.isEmpty() || ruleIds(suite).stream().anyMatch(rules::contains)) {
        SuiteResult result = run(suite, rules);
        results.add(result);
        if (result.results().isEmpty()) {
          notRun.add(noTest(suite, rules));
        }
      }
    }
    if (results.isEmpty()) {
      notRun.add("there is no rulebook to test");
    }
    return new TestReport(results, notRun);
  }

  /**
   * Writes what was found into each {@code expected.txt} that differs, and nothing else. What can't
   * be written so, such as the expectation of a test that is repeated for rows, is left as it is.
   */
  public ExpectationUpdate update(TestReport report) {
    var update = new ExpectationUpdate.Builder();
    for (SuiteResult result : report.suites()) {
      for (TestResult test : result.results()) {
        if (!test.passed()) {
          suites.stream()
              .filter(suite -> suite.cases().containsKey(test.test()))
              .findFirst()
              .ifPresent(suite -> update.add(suite, test));
        }
      }
    }
    return update.build();
  }

  private static SuiteResult run(Suite suite, Collection<String> rules) {
    var results = new ArrayList<TestResult>();
    Set<RulebookBench.Branch> reported = new HashSet<>();
    for (RulebookTest test : suite.cases().keySet()) {
      if (rules.isEmpty() || rules.contains(test.rule())) {
        Suite.Execution execution = suite.run(test);
        results.add(execution.result());
        reported.addAll(execution.reported());
      }
    }
    RulebookBench bench = suite.bench();
    List<RuleCoverage> coverage =
        bench == null
            ? List.of()
            : bench.branches().stream()
                .filter(branch -> rules.isEmpty() || rules.contains(branch.rule()))
                .map(branch -> new RuleCoverage(branch, reported.contains(branch)))
                .toList();
    return new SuiteResult(suite.id(), suite.display(), suite.diagnostics(), results, coverage);
  }

  private static String noTest(Suite suite, Collection<String> rules) {
    return rules.isEmpty()
        ? "the rulebook '"
            + suite.id()
            + "' has no tests; write one: "
            + (suite.display().isEmpty() ? "" : suite.display() + "/")
            + "tests/RULE/what-a-user-gets/ with bom.cdx.json, case.properties and expected.txt"
        : "the rulebook '" + suite.id() + "' has no tests of " + String.join(", ", rules);
  }

  private static List<String> ruleIds(Suite suite) {
    RulebookBench bench = suite.bench();
    return bench == null ? List.of() : bench.rulebook().rules().stream().map(Rule::id).toList();
  }

  private static String named(Suite suite) {
    return suite.display().isEmpty() ? "this folder" : suite.display();
  }
}
