// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.summary;

import dev.interdict.EvaluationResult.BomResult;
import dev.interdict.diagnostic.Printable;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rules that stay open although no part is undetermined.
 *
 * @param byReason which rules each reason keeps open
 */
record UndecidedRules(Set<String> rules, TreeMap<String, Set<String>> byReason, int boms) {
  private static final int LONGEST_REASON = 120;

  static UndecidedRules of(List<BomResult> boms) {
    var rules = new TreeSet<String>();
    var byReason = new TreeMap<String, Set<String>>();
    for (BomResult bom : boms) {
      for (var rule : bom.rules()) {
        if (rule.outcome() == Outcome.UNDECIDED) {
          rules.add(rule.rule());
          for (String reason : rule.reasons()) {
            byReason
                .computeIfAbsent(RuleOutcome.reasonWithoutPlace(reason), r -> new HashSet<>())
                .add(rule.rule());
          }
        }
      }
    }
    return new UndecidedRules(rules, byReason, boms.size());
  }

  String words() {
    if (rules.isEmpty()) {
      return "";
    }
    String text =
        rules.size() == 1
            ? "; 1 rule can't be decided"
            : "; " + rules.size() + " rules can't be decided";
    return text + mainReason().map(reason -> because(reason, rules.size())).orElse("");
  }

  /** The reason that keeps most rules open, the first of them in the alphabet. */
  private Optional<String> mainReason() {
    return byReason.entrySet().stream()
        .max(
            Comparator.<Map.Entry<String, Set<String>>>comparingInt(r -> r.getValue().size())
                .thenComparing(Map.Entry.<String, Set<String>>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }

  private String because(String reason, int all) {
    int some = byReason.getOrDefault(reason, Set.of()).size();
    return (some < all ? ", " + some + " of them: " : ": ") + sentence(reason);
  }

  private String sentence(String reason) {
    if (RuleOutcome.isIncompleteReason(reason) && boms > 1) {
      return "a BOM isn't declared complete";
    }
    String text =
        Printable.text(reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason);
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
  }
}
