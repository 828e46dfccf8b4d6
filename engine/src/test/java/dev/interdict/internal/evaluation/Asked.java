// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.EvaluationLimits;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Report;
import dev.interdict.internal.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The rules of a text, asked in the engine's way and in the plainest way. */
public final class Asked {
  private final List<RuleSyntax> rules;
  private final RuleBase base;

  private Asked(List<RuleSyntax> rules) {
    this.rules = rules;
    base = RuleBase.of(rules);
  }

  /**
   * @throws IllegalArgumentException with the messages, if the checker refuses the text
   */
  public static Asked of(String text) {
    RuleParsing parsing = new DrlRuleParser().parse(new SourceText("rules.drl", text));
    if (!parsing.diagnostics().isEmpty()) {
      throw new IllegalArgumentException(
          parsing.diagnostics().stream()
              .map(d -> d.render())
              .collect(java.util.stream.Collectors.joining("\n", "", "\n" + text)));
    }
    return new Asked(parsing.rules());
  }

  /** How many rules there are. */
  public int size() {
    return rules.size();
  }

  /** What the engine reports about facts, sorted; as often as it does. */
  public List<String> engine(List<Object> facts) {
    return engine(facts, true);
  }

  /** What it reports, or would if what is open about totals came out so. */
  public List<String> enginePerhaps(List<Object> facts) {
    return engine(facts, false);
  }

  private List<String> engine(List<Object> facts, boolean certain) {
    Map<Object, Integer> positions = positions(facts);
    var lines = new ArrayList<String>();
    for (RuleHit hit : base.ask(facts, EvaluationLimits.DEFAULT)) {
      if (hit.certain() != (certain || !hasTotals(hit.branch()))) {
        continue;
      }
      Report report = hit.branch().report();
      int match = hit.match() == null ? -1 : positions.get(hit.match());
      lines.add(
          line(
              hit.rule().name(),
              positions.get(hit.component()),
              match,
              report.verdict(),
              report.reason()));
    }
    Collections.sort(lines);
    return lines;
  }

  /** What loop within loop reports, in the same form. */
  public List<String> loops(List<Object> facts) {
    return loops(facts, false);
  }

  /** What it reports, or would if what is open about totals came out so. */
  public List<String> loopsPerhaps(List<Object> facts) {
    return loops(facts, true);
  }

  private List<String> loops(List<Object> facts, boolean perhaps) {
    Map<Object, Integer> positions = positions(facts);
    var naive = new NaiveEvaluator(facts);
    var lines = new ArrayList<String>();
    for (RuleSyntax rule : rules) {
      for (RuleSyntax.Branch branch : rule.branches()) {
        Report report = branch.report();
        List<String> bindings =
            branch.conditions().stream().filter(Asked::isFact).map(Asked::binding).toList();
        int component = bindings.indexOf(report.component());
        int match = report.match() == null ? -1 : bindings.indexOf(report.match());
        for (NaiveEvaluator.Found found : naive.ways(branch)) {
          if (!found.certain() && !perhaps) {
            continue;
          }
          List<Object> matched = found.facts();
          lines.add(
              line(
                  rule.name(),
                  positions.get(matched.get(component)),
                  match < 0 ? -1 : positions.get(matched.get(match)),
                  report.verdict(),
                  report.reason()));
        }
      }
    }
    Collections.sort(lines);
    return lines;
  }

  /** A report in one line: the facts by their position, -1 for none. */
  public static String line(String rule, int component, int match, Object verdict, String reason) {
    return rule + " #" + component + " #" + match + " " + verdict + " " + reason;
  }

  /** Whether what may hold of a branch is told apart from what does. */
  static boolean hasTotals(RuleSyntax.Branch branch) {
    return branch.conditions().stream().anyMatch(RuleSyntax.Accumulation.class::isInstance);
  }

  /** Whether a condition puts a fact among those that satisfy the rule. */
  private static boolean isFact(Condition condition) {
    return !(condition instanceof Pattern pattern) || pattern.quantifier() == Quantifier.EACH;
  }

  private static String binding(Condition condition) {
    return condition instanceof Pattern pattern ? String.valueOf(pattern.binding()) : "";
  }

  private static Map<Object, Integer> positions(List<Object> facts) {
    var positions = new IdentityHashMap<Object, Integer>();
    for (int i = 0; i < facts.size(); i++) {
      positions.put(facts.get(i), i);
    }
    return positions;
  }
}
