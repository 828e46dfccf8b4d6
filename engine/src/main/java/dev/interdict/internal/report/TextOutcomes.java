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

/** How each rule came out on a BOM: rules about which there is nothing more to say share a line. */
final class TextOutcomes {
  private final TextPage page;
  private final Map<String, Set<String>> rulesByReason = new LinkedHashMap<>();

  private TextOutcomes(TextPage page) {
    this.page = page;
  }

  static void write(TextPage page, List<RuleOutcome> rules) {
    if (!rules.isEmpty()) {
      new TextOutcomes(page).write(rules);
    }
  }

  private void write(List<RuleOutcome> rules) {
    for (RuleOutcome rule : rules) {
      for (String reason : rule.reasons()) {
        rulesByReason
            .computeIfAbsent(Shown.prose(reason), r -> new LinkedHashSet<>())
            .add(Shown.value(rule.rule()));
      }
    }
    page.blank();
    page.line("Rules");
    for (Outcome outcome : Outcome.values()) {
      rows(outcome, rules.stream().filter(rule -> rule.outcome() == outcome).toList());
    }
    sharedReasons();
  }

  private void rows(Outcome outcome, List<RuleOutcome> rules) {
    String prefix = "  " + outcome + " ".repeat(16 - outcome.name().length());
    var plain = new ArrayList<String>();
    for (RuleOutcome rule : rules) {
      List<String> details = details(rule);
      if (details.isEmpty()) {
        plain.add(Shown.value(rule.rule()));
      } else {
        page.wrapped(prefix + Shown.value(rule.rule()) + ": ", String.join("; ", details));
      }
    }
    if (!plain.isEmpty()) {
      page.names(prefix, plain);
    }
  }

  private List<String> details(RuleOutcome rule) {
    var details = new ArrayList<String>();
    if (rule.findings() > 0) {
      details.add(Shown.count(rule.findings(), "finding"));
    }
    if (rule.undetermined() > 0) {
      details.add(rule.undetermined() + " undetermined");
    }
    rule.reasons().stream().map(Shown::prose).filter(r -> !shared(r)).forEach(details::add);
    return details;
  }

  private boolean shared(String reason) {
    return rulesByReason.getOrDefault(reason, Set.of()).size() > 1;
  }

  private void sharedReasons() {
    boolean first = true;
    for (var reason : rulesByReason.entrySet()) {
      if (shared(reason.getKey())) {
        if (first) {
          page.line("  Reasons of several rules");
          first = false;
        }
        page.wrapped("    ", reason.getKey() + ": " + String.join(", ", reason.getValue()));
      }
    }
  }
}
