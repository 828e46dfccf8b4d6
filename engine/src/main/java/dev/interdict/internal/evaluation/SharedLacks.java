// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.finding.Finding;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.model.FactField;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the rules of one rulebook ask about components. One of them asks for all; the others that
 * rest on the same fact are no more decided than that one.
 */
final class SharedLacks {
  private final Facts facts;

  /** By the places of the components; of each fact the rule that asks, empty if several do. */
  private final Map<Integer, EnumMap<FactField, String>> lacking = new TreeMap<>();

  /** All facts that are asked for. */
  private final Set<FactField> asked = EnumSet.noneOf(FactField.class);

  SharedLacks(Facts facts) {
    this.facts = facts;
  }

  /** Takes in what a rule asks of one component, as a finding names it. */
  void add(String rule, ComponentFact component, Collection<String> fields) {
    fields.forEach(field -> add(rule, component, field));
  }

  /** Takes in what leaves a total of a rule open. */
  void add(String rule, Collection<Lack> lacks) {
    for (Lack lack : lacks) {
      if (lack.owner() != null) {
        add(rule, lack.owner(), lack.field());
      }
    }
  }

  private void add(String rule, ComponentFact component, String field) {
    FactField lack = FactField.stated(field);
    // How many components have no function is said apart, of each rule that it concerns.
    if (lack != null && lack != FactField.FUNCTION) {
      asked.add(lack);
      lacking
          .computeIfAbsent(component.component().index(), at -> new EnumMap<>(FactField.class))
          .merge(lack, rule, (one, other) -> one.equals(other) ? one : "");
    }
  }

  boolean isEmpty() {
    return lacking.isEmpty();
  }

  /**
   * Why a rule isn't decided by its own words: what other rules ask for and it needs too.
   *
   * @param branches of the rule
   * @param own its findings: of those components it has said something
   */
  List<String> reasons(String rule, List<Sought> branches, List<Finding> own) {
    Set<FactField> missed = missed(rule, branches, own);
    return missed.isEmpty() ? List.of() : List.of(RuleOutcome.lackReason(missed));
  }

  /** The facts that it needs and that others ask for. */
  Set<FactField> missed(String rule, List<Sought> branches, List<Finding> own) {
    Set<FactField> missed = EnumSet.noneOf(FactField.class);
    List<Sought> possible =
        branches.stream()
            .filter(branch -> branch.possible(facts.program(), facts.whole()))
            .toList();
    Set<FactField> sought = EnumSet.noneOf(FactField.class);
    possible.forEach(branch -> sought.addAll(branch.facts()));
    sought.retainAll(asked);
    var told = new BitSet();
    own.forEach(finding -> told.set(finding.component().index()));
    for (var lack : lacking.entrySet()) {
      if (sought.isEmpty()) {
        break;
      }
      if (!told.get(lack.getKey())) {
        ComponentFact component = facts.components().get(lack.getKey());
        Set<FactField> lacks = lack.getValue().keySet();
        for (var fact : lack.getValue().entrySet()) {
          if (sought.contains(fact.getKey())
              && !fact.getValue().equals(rule)
              && misses(possible, fact.getKey(), component, lacks)) {
            sought.remove(fact.getKey());
            missed.add(fact.getKey());
          }
        }
      }
    }
    return missed;
  }

  private static boolean misses(
      List<Sought> branches, FactField fact, ComponentFact component, Set<FactField> lacks) {
    // Asked of many components, where a stream shows.
    for (int i = 0; i < branches.size(); i++) {
      if (branches.get(i).misses(fact, component, lacks)) {
        return true;
      }
    }
    return false;
  }
}
