// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.lint.LintSubject.RuleTests;
import dev.interdict.internal.rulebook.RulebookPlaces;
import dev.interdict.rulebook.Rule;
import java.util.List;

/**
 * Rules that no test shows at work, and rules that none shows at rest. A near miss is a test of the
 * rule in which it is judged (its roles and its day let it) and says nothing at all, not even
 * {@code UNDETERMINED}.
 */
final class TestLint {
  private final LintSubject subject;
  private final RulebookPlaces places;
  private final List<Diagnostic> found;

  TestLint(LintSubject subject, List<Diagnostic> found) {
    this.subject = subject;
    this.places = subject.places();
    this.found = found;
  }

  void run() {
    List<String> rules = subject.compiled().rulebook().rules().stream().map(Rule::id).toList();
    rules.forEach(this::rule);
    for (String folder : places.folders("tests")) {
      boolean canary = subject.compiled().canary().name().startsWith("tests/" + folder);
      if (!rules.contains(folder) && !canary) {
        found.add(
            places.warning(
                "lint-stray-tests",
                "rulebook.xml has no rule '"
                    + folder
                    + "', so these tests count for none; name the folder after a rule",
                "tests/" + folder));
      }
    }
  }

  private void rule(String rule) {
    RuleTests tests = subject.tests().get(rule);
    if (tests == null) {
      warn(
          "lint-no-test",
          "the rule has no test, so nobody knows whether it works; write tests/"
              + rule
              + "/what-a-user-gets/ with bom.cdx.json, case.properties and expected.txt",
          rule);
      return;
    }
    if (!tests.reported()) {
      warn(
          "lint-never-reported",
          "no test in tests/"
              + rule
              + " sees the rule report anything; add a BOM on which it has to",
          rule);
    }
    if (!tests.nearMiss()) {
      warn(
          "lint-no-near-miss",
          "no test in tests/"
              + rule
              + " shows what the rule must leave alone; add a BOM that is almost, but not quite, a"
              + " case of it, judged for its roles and on its day, on which it says nothing",
          rule);
    }
  }

  private void warn(String code, String message, String rule) {
    found.add(places.warningAtRule(code, rule + ": " + message, rule));
  }
}
