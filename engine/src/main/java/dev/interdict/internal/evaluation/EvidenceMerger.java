// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.finding.Finding;
import dev.interdict.model.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Two findings of the same rule, component and entry become one with the evidence of both. */
final class EvidenceMerger {
  /**
   * A verdict that a strong match bears out is never hidden by one that asks about a weak match.
   */
  private static final Comparator<Finding> STRONGER =
      Comparator.comparing(Finding::verdict)
          .thenComparing(Finding::effective)
          .thenComparing(Finding::message);

  private EvidenceMerger() {}

  /** The order in which Drools reports is its own: the result is the same in both. */
  static Finding merge(Finding first, Finding second) {
    boolean inOrder = STRONGER.compare(first, second) <= 0;
    Finding one = inOrder ? first : second;
    var evidence = new ArrayList<>(one.evidence());
    for (Evidence more : (inOrder ? second : first).evidence()) {
      if (!evidence.contains(more)) {
        evidence.add(more);
      }
    }
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
