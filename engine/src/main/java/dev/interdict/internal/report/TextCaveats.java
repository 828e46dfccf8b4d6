// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.EvaluationResult;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.Rule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the rules that were applied, and their lists, can never decide: each caveat once. */
final class TextCaveats {
  private static final Set<Outcome> APPLIED =
      Set.of(Outcome.FINDINGS, Outcome.UNDECIDED, Outcome.CLEAR);

  private TextCaveats() {}

  static void write(TextPage page, EvaluationResult result) {
    Map<String, Set<String>> caveats = caveats(result);
    if (caveats.isEmpty()) {
      return;
    }
    page.blank();
    page.line("What no parts list can settle");
    caveats.forEach(
        (caveat, owners) -> page.wrapped("  - ", caveat + " (" + String.join(", ", owners) + ")"));
  }

  private static Map<String, Set<String>> caveats(EvaluationResult result) {
    Set<String> applied =
        result.boms().stream()
            .flatMap(bom -> bom.rules().stream())
            .filter(rule -> APPLIED.contains(rule.outcome()))
            .map(RuleOutcome::rule)
            .collect(Collectors.toSet());
    var caveats = new LinkedHashMap<String, Set<String>>();
    var lists = new TreeSet<String>();
    for (var use : result.rulebooks()) {
      for (Rule rule : use.rulebook().rules()) {
        if (applied.contains(rule.id())) {
          lists.addAll(rule.lists());
          add(caveats, rule.caveats(), rule.id());
        }
      }
    }
    for (var use : result.rulebooks()) {
      for (EntityList list : use.rulebook().lists()) {
        if (lists.contains(list.id())) {
          add(caveats, list.caveats(), "list " + list.id());
        }
      }
    }
    return caveats;
  }

  private static void add(Map<String, Set<String>> caveats, List<String> texts, String owner) {
    for (String text : texts) {
      caveats
          .computeIfAbsent(Shown.prose(text), t -> new LinkedHashSet<>())
          .add(Shown.value(owner));
    }
  }
}
