// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.finding.Finding;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.finding.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Findings as {@code expected.txt} writes them: {@code PROHIBITED 889-001 gateway > EC25}, with
 * {@code from DATE} where the day lies ahead, and outcomes: {@code outcome 889-001 CLEAR}.
 */
public final class CaseLines {
  private static final String OUTCOME = "outcome ";

  private CaseLines() {}

  /** The line of a finding. */
  public static String of(Finding finding, LocalDate asOf) {
    String line = finding.verdict() + " " + finding.rule() + " " + finding.component();
    boolean ahead =
        finding.verdict() == Verdict.PROHIBITED_FROM && finding.effective().isAfter(asOf);
    return ahead ? line + " from " + finding.effective() : line;
  }

  /**
   * The lines that {@code expected.txt} would have to hold: the findings in their order, then the
   * outcomes of the rules whose outcome it asks for.
   */
  public static List<String> found(
      RulebookCase expected, Collection<Finding> findings, Collection<RuleOutcome> outcomes) {
    var lines = new ArrayList<String>();
    findings.forEach(finding -> lines.add(of(finding, expected.asOf())));
    for (String line : expected.expected()) {
      if (line.startsWith(OUTCOME)) {
        String rule = line.substring(OUTCOME.length()).split(" ", -1)[0];
        outcomes.stream()
            .filter(outcome -> outcome.rule().equals(rule))
            .forEach(outcome -> lines.add(of(outcome)));
      }
    }
    return lines;
  }

  /**
   * The lines that were expected and aren't there, each with a minus; and the others, with a plus.
   */
  public static List<String> differences(Collection<String> expected, Collection<String> found) {
    var others = new ArrayList<>(found);
    var differences = new ArrayList<String>();
    for (String line : expected) {
      if (!others.remove(line)) {
        differences.add("-" + line);
      }
    }
    others.forEach(line -> differences.add("+" + line));
    return differences;
  }

  private static String of(RuleOutcome outcome) {
    return OUTCOME + outcome.rule() + " " + outcome.outcome();
  }
}
