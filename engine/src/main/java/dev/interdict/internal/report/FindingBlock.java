// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A group as the text report prints it, with the rules that say the same of the same parts and have
 * nothing to add: their law and remedy stand further up.
 */
record FindingBlock(FindingGroup group, List<String> alsoUnder) {
  /** What groups have in common that say the same of the same parts. */
  private record Lack(
      Verdict verdict, List<Integer> places, List<String> missing, List<Evidence> evidence) {}

  /** What a rule has said once it was printed in full. */
  private record Told(String rule, String message, Object citations, String remedy) {}

  static List<FindingBlock> of(List<Finding> findings) {
    var blocks = new ArrayList<FindingBlock>();
    Map<Lack, FindingBlock> byLack = new HashMap<>();
    Set<Told> told = new HashSet<>();
    for (FindingGroup group : FindingGroup.of(findings)) {
      Finding first = group.first();
      boolean news =
          told.add(new Told(first.rule(), first.message(), first.citations(), first.remedy()));
      FindingBlock same = group.lacking() ? byLack.get(lack(group)) : null;
      if (same != null && !news) {
        same.alsoUnder.add(first.rule());
      } else {
        var block = new FindingBlock(group, new ArrayList<>());
        blocks.add(block);
        byLack.putIfAbsent(lack(group), block);
      }
    }
    return blocks;
  }

  private static Lack lack(FindingGroup group) {
    Finding first = group.first();
    return new Lack(first.verdict(), group.places(), first.missing(), first.evidence());
  }
}
