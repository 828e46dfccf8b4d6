// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.finding.RuleOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Names several rules briefly: {@code 889-003, 889-008 to 889-012}. */
final class RuleRanges {
  private static final int SHORTEST = 3;

  private final List<String> ids;

  /** Ranges over the rules in the order in which they came out: none is passed over. */
  RuleRanges(List<RuleOutcome> rules) {
    this.ids = rules.stream().map(RuleOutcome::rule).toList();
  }

  List<String> of(Collection<RuleOutcome> rules) {
    var named = Set.copyOf(rules.stream().map(RuleOutcome::rule).toList());
    var ranges = new ArrayList<String>();
    for (int start = 0; start < ids.size(); ) {
      int end = start;
      while (end < ids.size()
          && named.contains(ids.get(end))
          && prefix(ids.get(end)).equals(prefix(ids.get(start)))) {
        end++;
      }
      if (end - start >= SHORTEST) {
        ranges.add(Shown.value(ids.get(start)) + " to " + Shown.value(ids.get(end - 1)));
      } else {
        ids.subList(start, end).forEach(id -> ranges.add(Shown.value(id)));
      }
      start = Math.max(end, start + 1);
    }
    return ranges;
  }

  private static String prefix(String id) {
    return id.substring(0, id.lastIndexOf('-') + 1);
  }
}
