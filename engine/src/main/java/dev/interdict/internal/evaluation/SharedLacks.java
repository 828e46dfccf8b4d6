// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.finding.Finding;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.model.FactField;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules of one rulebook ask about components. One of them asks for all; the others that
 * rest on the same fact are no more decided than that one.
 */
final class SharedLacks {
  private final Facts facts;

  /** The places of components by what they lack. */
  private final Map<FactField, BitSet> lacking = new EnumMap<>(FactField.class);

  /**
   * @param findings of all rules of a rulebook
   */
  SharedLacks(Facts facts, List<Finding> findings) {
    this.facts = facts;
    for (Finding finding : findings) {
      if (finding.verdict() == Verdict.UNDETERMINED) {
        for (String missing : finding.missing()) {
          FactField field = FactField.stated(missing);
          if (field != null) {
            lacking.computeIfAbsent(field, key -> new BitSet()).set(finding.component().index());
          }
        }
      }
    }
  }

  boolean isEmpty() {
    return lacking.isEmpty();
  }

  /**
   * Why a rule isn't decided although it asks nothing itself.
   *
   * @param branches of the rule
   * @param own its findings
   */
  List<String> reasons(List<Sought> branches, List<Finding> own) {
    if (branches.isEmpty()) {
      return List.of();
    }
    var told = new BitSet();
    own.forEach(finding -> told.set(finding.component().index()));
    var reasons = new ArrayList<String>();
    lacking.forEach(
        (field, places) -> {
          boolean misses =
              places.stream()
                  .filter(place -> !told.get(place))
                  .mapToObj(facts.components()::get)
                  .anyMatch(component -> misses(branches, field, component));
          if (misses) {
            reasons.add(RuleOutcome.lackReason(field));
          }
        });
    return reasons;
  }

  private static boolean misses(List<Sought> branches, FactField field, ComponentFact component) {
    return branches.stream().anyMatch(branch -> branch.misses(field, component));
  }
}
