// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.model.Program;
import dev.interdict.rulebook.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which branches of rules a program leaves possible: those of rules that apply to it and whose own
 * conditions on the program hold. No fact of a BOM needs to meet the others.
 */
final class LiveBranches {
  private final List<Rule> rules;
  private final List<List<List<ProgramCondition>>> conditions = new ArrayList<>();
  private final Map<String, Integer> first = new HashMap<>();
  private final Map<String, List<List<ProgramCondition>>> byRule = new HashMap<>();

  /**
   * @param syntaxes of the rules, in the same order
   */
  LiveBranches(List<Rule> rules, List<RuleSyntax> syntaxes) {
    this.rules = List.copyOf(rules);
    int number = 0;
    for (RuleSyntax syntax : syntaxes) {
      first.put(syntax.name(), number);
      number += syntax.branches().size();
      List<List<ProgramCondition>> asked =
          syntax.branches().stream().map(ProgramCondition::of).toList();
      conditions.add(asked);
      byRule.put(syntax.name(), asked);
    }
  }

  /** By their number, counted through all rules in order: those of some rulebooks. */
  BitSet of(Program program, Applicability applicability, List<String> rulebooks) {
    var live = new BitSet();
    int number = 0;
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      boolean applies = rulebooks.contains(rule.rulebook()) && applicability.whyNot(rule) == null;
      for (List<ProgramCondition> branch : conditions.get(i)) {
        live.set(
            number++, applies && branch.stream().allMatch(condition -> condition.holds(program)));
      }
    }
    return live;
  }

  /**
   * Whether what a program states excludes each branch of a rule: then no fact of a BOM can matter
   * to it. What a program leaves unstated excludes nothing.
   */
  boolean excluded(String rule, Program program) {
    return Objects.requireNonNull(byRule.get(rule)).stream()
        .allMatch(branch -> branch.stream().anyMatch(condition -> condition.excludes(program)));
  }

  /** The number of a rule's branch. */
  int number(String rule, int branch) {
    return Objects.requireNonNull(first.get(rule)) + branch;
  }
}
