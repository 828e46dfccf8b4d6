// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How each rule came out on a BOM: rules by outcome, then each reason once. */
final class TextOutcomes {
  private static final Set<Outcome> NOT_RUN = Set.of(Outcome.NOT_APPLICABLE, Outcome.NOT_EVALUATED);

  private final TextPage page;
  private final List<RuleOutcome> rules;
  private final RuleRanges ranges;

  private TextOutcomes(TextPage page, List<RuleOutcome> rules) {
    this.page = page;
    this.rules = rules;
    this.ranges = new RuleRanges(rules);
  }

  static void write(TextPage page, List<RuleOutcome> rules) {
    if (!rules.isEmpty()) {
      new TextOutcomes(page, rules).write();
    }
  }

  private void write() {
    page.blank();
    page.line("Rules");
    for (Outcome outcome : Outcome.values()) {
      List<RuleOutcome> same = rules.stream().filter(r -> r.outcome() == outcome).toList();
      String prefix = "  " + outcome + " ".repeat(16 - outcome.name().length());
      if (NOT_RUN.contains(outcome)) {
        byReason(same)
            .forEach(
                (reason, of) ->
                    page.wrapped(
                        prefix, String.join(", ", ranges.of(of)) + ": " + Shown.prose(reason)));
      } else if (!same.isEmpty()) {
        page.names(prefix, counted(same));
      }
    }
    reasons(rules.stream().filter(rule -> !NOT_RUN.contains(rule.outcome())).toList());
  }

  /** Rules with something to count, then the others. */
  private List<String> counted(List<RuleOutcome> same) {
    var names = new ArrayList<String>();
    var others = new ArrayList<RuleOutcome>();
    for (RuleOutcome rule : same) {
      if (rule.findings() + rule.undetermined() == 0) {
        others.add(rule);
      } else {
        names.add(Shown.value(rule.rule()) + " (" + counts(rule) + ")");
      }
    }
    names.addAll(ranges.of(others));
    return names;
  }

  private static String counts(RuleOutcome rule) {
    if (rule.undetermined() == 0) {
      return Integer.toString(rule.findings());
    }
    String undetermined = rule.undetermined() + " undetermined";
    return rule.findings() == 0 ? undetermined : rule.findings() + " and " + undetermined;
  }

  private void reasons(List<RuleOutcome> run) {
    Map<String, Set<RuleOutcome>> byReason = byReason(run);
    if (byReason.isEmpty()) {
      return;
    }
    page.line("  Reasons and notes");
    byReason.forEach(
        (reason, of) ->
            page.wrapped(
                "  - ",
                Shown.prose(reason)
                    + " ("
                    + (of.size() == run.size() && run.size() > 1
                        ? "every rule that was applied"
                        : String.join(", ", ranges.of(of)))
                    + ")"));
  }

  /** The number of undetermined components is counted already. */
  private static Map<String, Set<RuleOutcome>> byReason(List<RuleOutcome> rules) {
    var byReason = new LinkedHashMap<String, Set<RuleOutcome>>();
    for (RuleOutcome rule : rules) {
      for (String reason : rule.reasons()) {
        if (!reason.equals(RuleOutcome.undeterminedReason(rule.undetermined()))) {
          byReason.computeIfAbsent(reason, r -> new LinkedHashSet<>()).add(rule);
        }
      }
    }
    return byReason;
  }
}
