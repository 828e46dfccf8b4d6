// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.finding.Finding;
import dev.interdict.model.Evidence;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes findings of the same rule, component and entry one, with the evidence of all. */
final class EvidenceMerger {
  /**
   * A verdict that a strong match bears out is never hidden by one that asks about a weak match.
   */
  private static final Comparator<Finding> STRONGER =
      Comparator.comparing(Finding::verdict)
          .thenComparing(Finding::effective)
          .thenComparing(Finding::message)
          .thenComparing(finding -> String.join(" ", finding.missing()));

  /** What was matched first, then by field. */
  private static final Comparator<Evidence> ORDER =
      Comparator.comparing((Evidence e) -> e.entry() == null)
          .thenComparing(Evidence::field)
          .thenComparing(Evidence::value)
          .thenComparing(Evidence::toString);

  private Finding one;
  private final Set<Evidence> evidence = new HashSet<>();
  private boolean several;

  EvidenceMerger(Finding first) {
    one = first;
  }

  /** Takes in another; Drools reports in an order of its own, which changes nothing. */
  void add(Finding more) {
    if (!several) {
      evidence.addAll(one.evidence());
      several = true;
    }
    evidence.addAll(more.evidence());
    one = STRONGER.compare(one, more) <= 0 ? one : more;
  }

  Finding merged() {
    if (!several) {
      return one;
    }
    List<Evidence> ordered = evidence.stream().sorted(ORDER).toList();
    return new Finding(
        one.fingerprint(),
        one.rule(),
        one.rulebook(),
        one.title(),
        one.verdict(),
        one.level(),
        one.reason(),
        one.effective(),
        one.until(),
        one.bom(),
        one.component(),
        one.sourceLine(),
        one.message(),
        one.citations(),
        one.remedy(),
        one.missing(),
        ordered,
        one.contradiction(),
        one.disposition());
  }
}
