// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.CostShare;
import dev.interdict.internal.rulebook.FactNames;
import dev.interdict.rulebook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Facts of which one must be stated for a rule to be decided, and none stated in part only.
 *
 * @param needs as the manifest names them
 * @param bits those that {@link FactNames#DECIDING} has, one bit each in its order
 * @param percents of the shares in costs among them
 */
record FactGroup(List<String> needs, long bits, List<Integer> percents) {
  FactGroup {
    needs = List.copyOf(needs);
    percents = List.copyOf(percents);
  }

  /** The groups of a rule, all of which must be met. */
  static List<FactGroup> of(Rule rule) {
    return rule.decides().stream().map(FactGroup::of).toList();
  }

  private static FactGroup of(List<String> needs) {
    long bits = 0;
    for (String need : needs) {
      bits |= bit(need);
    }
    return new FactGroup(
        needs, bits, needs.stream().map(FactNames::usCostShare).filter(Objects::nonNull).toList());
  }

  private static long bit(String need) {
    int index = FactNames.DECIDING.indexOf(need);
    if (index < 0 && FactNames.usCostShare(need) == null) {
      throw new IllegalArgumentException("no such fact: " + need);
    }
    return index < 0 ? 0 : 1L << index;
  }

  /** All facts that some of these rules need, as bits. */
  static long asked(List<Rule> rules) {
    long asked = 0;
    for (Rule rule : rules) {
      for (FactGroup group : of(rule)) {
        asked |= group.bits;
      }
    }
    return asked;
  }

  /**
   * Whether every group has a fact that is stated, and none of which a part is open.
   *
   * @param stated as {@link Needs#stated} has them
   * @param open as {@link Needs#open} has them
   */
  static boolean decided(List<FactGroup> groups, ComponentFact fact, long stated, long open) {
    // Asked of every component by every rule, where an iterator shows.
    for (int i = 0; i < groups.size(); i++) {
      FactGroup group = groups.get(i);
      if ((group.bits & open) != 0 || !group.some(fact, stated)) {
        return false;
      }
    }
    return true;
  }

  /**
   * What all groups that aren't met lack, in the order of the rule; of a group that fails for its
   * open facts alone, the fields of those.
   */
  static List<String> missing(List<FactGroup> groups, ComponentFact fact, long stated, long open) {
    var missing = new ArrayList<String>();
    for (FactGroup group : groups) {
      boolean some = group.some(fact, stated);
      for (String need : group.needs) {
        if (!some || (open & bit(need)) != 0) {
          for (String field : Needs.fields(need, fact)) {
            if (!missing.contains(field)) {
              missing.add(field);
            }
          }
        }
      }
    }
    return missing;
  }

  private boolean some(ComponentFact fact, long stated) {
    if ((bits & stated) != 0) {
      return true;
    }
    CostShare share = percents.isEmpty() ? null : fact.costShare();
    return share != null && percents.stream().anyMatch(share::decides);
  }
}
