// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.EvaluationResult;
import dev.interdict.EvaluationResult.BomResult;
import dev.interdict.EvaluationResult.RulebookUse;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.rulebook.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/**
 * A rule and how it came out on every BOM.
 *
 * @param rule null if no rulebook of the result has it
 * @param boms how many BOMs were judged
 */
record RuleStory(String id, @Nullable Rule rule, List<OnBom> outcomes, int boms) {
  private static final int NAMED_BOMS = 3;

  /** How the rule came out on one BOM. */
  record OnBom(String bom, RuleOutcome outcome) {}

  RuleStory {
    outcomes = List.copyOf(outcomes);
  }

  /** All rules of a result, by id. */
  static NavigableMap<String, RuleStory> of(EvaluationResult result) {
    var rules = new LinkedHashMap<String, Rule>();
    for (RulebookUse use : result.rulebooks()) {
      use.rulebook().rules().forEach(rule -> rules.put(rule.id(), rule));
    }
    var outcomes = new LinkedHashMap<String, List<OnBom>>();
    for (BomResult bom : result.boms()) {
      for (RuleOutcome outcome : bom.rules()) {
        outcomes
            .computeIfAbsent(outcome.rule(), id -> new ArrayList<>())
            .add(new OnBom(bom.path(), outcome));
      }
    }
    var stories = new TreeMap<String, RuleStory>();
    outcomes.forEach(
        (id, on) -> stories.put(id, new RuleStory(id, rules.get(id), on, result.boms().size())));
    return stories;
  }

  /** The title; empty if nobody knows it. */
  String title() {
    return rule == null ? "" : rule.title();
  }

  boolean has(Outcome outcome) {
    return outcomes.stream().anyMatch(on -> on.outcome().outcome() == outcome);
  }

  /** Cleared on every BOM that it binds; a BOM where it is open or found keeps it from that. */
  boolean isClear() {
    return has(Outcome.CLEAR)
        && !has(Outcome.FINDINGS)
        && !has(Outcome.UNDECIDED)
        && !has(Outcome.NOT_EVALUATED);
  }

  /** Why it came out so, each reason once, with the BOMs it is about where there are several. */
  List<String> reasons(Outcome outcome) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (OnBom on : outcomes) {
      if (on.outcome().outcome() == outcome) {
        on.outcome()
            .reasons()
            .forEach(r -> byReason.computeIfAbsent(r, k -> new ArrayList<>()).add(on.bom()));
      }
    }
    return byReason.entrySet().stream().map(e -> reason(e.getKey(), e.getValue())).toList();
  }

  private String reason(String text, List<String> of) {
    if (boms == 1) {
      return text;
    }
    if (of.size() == boms) {
      return NLS.bind(ViewMessages.row_inAll, text, boms);
    }
    String names = String.join(", ", of.subList(0, Math.min(NAMED_BOMS, of.size())));
    return NLS.bind(
        ViewMessages.row_inSome,
        text,
        of.size() <= NAMED_BOMS
            ? names
            : NLS.bind(ViewMessages.row_more, names, of.size() - NAMED_BOMS));
  }
}
