// SPDX-License-Identifier: Apache-2.0
package dev.interdict.differential.facts;

import dev.interdict.finding.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The global {@code findings} of stock rules. */
public final class Findings {
  /** What a rule reported; match and reason are null if it gave none. */
  public record Report(
      String rule, Verdict verdict, Component component, ListMatch match, String reason) {}

  private final List<Report> reports = new ArrayList<>();
  private String rule;

  public void firing(String name) {
    rule = name;
  }

  public List<Report> reports() {
    return List.copyOf(reports);
  }

  public void report(Verdict verdict, Component component) {
    report(verdict, component, null, null);
  }

  public void report(Verdict verdict, Component component, String reason) {
    report(verdict, component, null, reason);
  }

  public void report(Verdict verdict, Component component, ListMatch match) {
    report(verdict, component, match, null);
  }

  public void report(Verdict verdict, Component component, ListMatch match, String reason) {
    reports.add(new Report(rule, verdict, component, match, reason));
  }
}
