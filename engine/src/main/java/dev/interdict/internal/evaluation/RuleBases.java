// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.model.Program;
import dev.interdict.rulebook.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rules made ready for Drools, once for each set of branches that programs leave possible. Programs
 * are few: an editor or a build has one. Safe for several threads.
 */
final class RuleBases {
  private static final int REMEMBERED = 32;
  private final List<RuleSyntax> rules;
  private final LiveBranches branches;
  private final Map<BitSet, RuleBase> bases = new ConcurrentHashMap<>();

  /**
   * @param branches of the same rules
   */
  RuleBases(List<RuleSyntax> rules, LiveBranches branches) {
    this.rules = List.copyOf(rules);
    this.branches = branches;
  }

  /** The branches of some rulebooks that a program leaves possible. */
  BitSet live(Program program, Applicability applicability, List<String> rulebooks) {
    return branches.of(program, applicability, rulebooks);
  }

  /** Of these branches and no others, as BOM after BOM is asked. */
  RuleBase of(BitSet live) {
    if (bases.size() >= REMEMBERED) {
      bases.clear();
    }
    return bases.computeIfAbsent(live, key -> RuleBase.of(rules, key));
  }

  /** Of these branches, and others if so they are ready already. */
  RuleBase covering(BitSet live) {
    for (Map.Entry<BitSet, RuleBase> ready : bases.entrySet()) {
      var lacking = (BitSet) live.clone();
      lacking.andNot(ready.getKey());
      if (lacking.isEmpty()) {
        return ready.getValue();
      }
    }
    return of(live);
  }

  /** Whether what a program states excludes a rule, whatever a BOM says. */
  boolean excluded(Rule rule, Program program) {
    return branches.excluded(rule.id(), program);
  }

  /** Whether a hit is of one of these branches. */
  boolean among(BitSet live, RuleHit hit) {
    return live.get(branches.number(hit.rule().name(), hit.at()));
  }
}
