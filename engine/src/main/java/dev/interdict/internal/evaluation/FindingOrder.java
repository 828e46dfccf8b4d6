// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.finding.Finding;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** The one order of findings: verdict, component path, rule, list entry, place. */
final class FindingOrder {
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::verdict)
          .thenComparing(f -> f.component().path(), FindingOrder::paths)
          .thenComparing(Finding::rule)
          .thenComparing(FindingOrder::entry)
          .thenComparing(f -> f.component().index());

  private FindingOrder() {}

  private static int paths(List<String> one, List<String> other) {
    Iterator<String> a = one.iterator();
    Iterator<String> b = other.iterator();
    while (a.hasNext() && b.hasNext()) {
      int order = a.next().compareTo(b.next());
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(a.hasNext(), b.hasNext());
  }

  private static String entry(Finding finding) {
    return finding.evidence().stream()
        .filter(e -> e.entry() != null)
        .map(e -> e.list() + "/" + e.entry())
        .findFirst()
        .orElse("");
  }
}
