// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings that a person reads as one: the same rule misses the same facts in parts of one
 * assembly. Any other finding is a group of its own.
 */
record FindingGroup(List<Finding> findings) {
  private record Key(
      String rule,
      Verdict verdict,
      @Nullable String reason,
      @Nullable Component assembly,
      List<String> missing,
      int single) {}

  /** The groups in the order of their first findings. */
  static List<FindingGroup> of(List<Finding> findings) {
    Map<Key, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      var key =
          new Key(
              finding.rule(),
              finding.verdict(),
              finding.reason(),
              finding.component().parent(),
              finding.missing(),
              lacking(finding) ? -1 : groups.size());
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
    }
    return groups.values().stream().map(FindingGroup::new).toList();
  }

  private static boolean lacking(Finding finding) {
    return finding.verdict() == Verdict.UNDETERMINED || finding.verdict() == Verdict.DISCLOSE;
  }

  /** Whether it is about facts that aren't there. */
  boolean lacking() {
    return lacking(first());
  }

  Finding first() {
    return findings.get(0);
  }

  boolean single() {
    return findings.size() == 1;
  }

  /** Where in the BOM the parts are, to tell whether two groups are about the same ones. */
  List<Integer> places() {
    return findings.stream().map(finding -> finding.component().index()).toList();
  }

  /** {@code 38 parts of gateway > modem board}. */
  String parts() {
    Component assembly = first().component().parent();
    return Shown.count(findings.size(), "part")
        + (assembly == null ? "" : " of " + Shown.path(assembly));
  }

  /** The names of the parts, each once; those that occur more often with their number. */
  List<String> names() {
    var numbers = new LinkedHashMap<String, Integer>();
    findings.forEach(f -> numbers.merge(Shown.value(f.component().name()), 1, Integer::sum));
    return numbers.entrySet().stream()
        .map(name -> name.getValue() == 1 ? name.getKey() : name.getKey() + " x" + name.getValue())
        .toList();
  }
}
