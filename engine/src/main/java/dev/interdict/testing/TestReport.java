// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import dev.interdict.RulebookBench.Branch;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run of tests came to.
 *
 * @param suites one for each rulebook
 * @param notRun in sentences, what could not be tested; a run in which anything could not is no
 *     success
 */
public record TestReport(List<SuiteResult> suites, List<String> notRun) {
  public TestReport {
    suites = List.copyOf(suites);
    notRun = List.copyOf(notRun);
  }

  /** All tests that were run. */
  public List<TestResult> results() {
    return suites.stream().flatMap(suite -> suite.results().stream()).toList();
  }

  public List<TestResult> failures() {
    return results().stream().filter(result -> !result.passed()).toList();
  }

  /** Whether everything could be tested, and every test passed. */
  public boolean passed() {
    return notRun.isEmpty() && failures().isEmpty();
  }

  /** A failed test: its name, its file, and what was expected and found. */
  public static List<String> describe(TestResult failure) {
    var lines = new ArrayList<String>();
    lines.add("FAILED " + failure.test());
    if (failure.errors().isEmpty()) {
      lines.add("  --- expected by " + failure.file());
      lines.add("  +++ found");
    } else {
      lines.add("  the BOM could not be judged:");
    }
    failure.diff().forEach(line -> lines.add("  " + line));
    return lines;
  }

  /** {@code 3 of 216 tests of 4 rulebooks failed}. */
  public String summary() {
    int all = results().size();
    if (all == 0) {
      return notRun.isEmpty() ? "No test was run." : "No test was run: see above.";
    }
    int failed = failures().size();
    long rulebooks = suites.stream().filter(suite -> !suite.results().isEmpty()).count();
    String tests = count(all, "test") + " of " + count(Math.toIntExact(rulebooks), "rulebook");
    return failed == 0
        ? tests + (all == 1 ? ": it passed." : ": all passed.")
        : tests + ": " + failed + " failed.";
  }

  /** For each rulebook: how many of its rules a test saw reporting, and where the others are. */
  public List<String> coverage() {
    var lines = new ArrayList<String>();
    for (SuiteResult suite : suites) {
      if (suite.coverage().isEmpty()) {
        continue;
      }
      List<RuleCoverage> never =
          suite.coverage().stream().filter(covered -> !covered.reported()).toList();
      boolean branches = suite.coverage().stream().anyMatch(each -> each.branch().of() > 1);
      int all = suite.coverage().size();
      lines.add(
          "%s: %s of %s %s reported by a test"
              .formatted(
                  suite.rulebook(),
                  all - never.size(),
                  branches
                      ? count(all, "branch of its rules", "branches of its rules")
                      : count(all, "rule"),
                  all == 1 ? "is" : "are"));
      for (RuleCoverage covered : never) {
        Branch branch = covered.branch();
        lines.add(
            "  never: %s %s%s"
                .formatted(
                    branch.place(),
                    branch.rule(),
                    branch.of() == 1 ? "" : ", branch " + branch.number() + " of " + branch.of()));
      }
    }
    return lines;
  }

  private static String count(int number, String word) {
    return count(number, word, word + "s");
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
