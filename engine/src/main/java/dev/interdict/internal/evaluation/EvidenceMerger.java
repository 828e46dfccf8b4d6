// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.finding.Finding;
import dev.interdict.model.Evidence;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Findings of the same rule, component and entry become one with the evidence of all. */
final class EvidenceMerger {
  /**
   * A verdict that a strong match bears out is never hidden by one that asks about a weak match.
   */
  private static final Comparator<Finding> STRONGER =
      Comparator.comparing(Finding::verdict)
          .thenComparing(Finding::effective)
          .thenComparing(Finding::message);

  private EvidenceMerger() {}

  /**
   * One finding of all these; the order in which Drools reports is its own, and changes nothing.
   *
   * @param same at least one
   */
  static Finding merge(List<Finding> same) {
    if (same.size() == 1) {
      return same.get(0);
    }
    Finding one = Collections.min(same, STRONGER);
    var evidence = new LinkedHashSet<Evidence>();
    same.forEach(finding -> evidence.addAll(finding.evidence()));
    // What was matched first, then by field.
    List<Evidence> ordered =
        evidence.stream()
            .sorted(
                Comparator.comparing((Evidence e) -> e.entry() == null)
                    .thenComparing(Evidence::field)
                    .thenComparing(Evidence::value)
                    .thenComparing(Evidence::toString))
            .toList();
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
