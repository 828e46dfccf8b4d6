// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.model.Program;
import dev.interdict.rulebook.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Rules made ready for Drools, once for each set of branches that programs leave possible. Programs
 * are few: an editor or a build has one. Safe for several threads.
 */
final class RuleBases {
  private static final int REMEMBERED = 32;
  private final List<RuleSyntax> rules;
  private final LiveBranches branches;
  private final Map<BitSet, RuleBase> bases = new ConcurrentHashMap<>();

  /** As BOM after BOM is asked for one program. */
  private volatile @Nullable Live last;

  /** What one program leaves possible. */
  private record Live(Program program, List<String> rulebooks, BitSet branches) {}

  /**
   * @param branches of the same rules
   */
  RuleBases(List<RuleSyntax> rules, LiveBranches branches) {
    this.rules = List.copyOf(rules);
    this.branches = branches;
  }

  /** The branches of some rulebooks that a program leaves possible. */
  BitSet live(Program program, Applicability applicability, List<String> rulebooks) {
    Live known = last;
    if (known == null || !known.program.equals(program) || !known.rulebooks.equals(rulebooks)) {
      known = new Live(program, rulebooks, branches.of(program, applicability, rulebooks));
      last = known;
    }
    return known.branches;
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
