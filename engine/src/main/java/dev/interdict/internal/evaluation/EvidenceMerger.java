// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.finding.Finding;
import dev.interdict.model.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Two findings of the same rule, component and entry become one with the evidence of both. */
final class EvidenceMerger {
  private EvidenceMerger() {}

  static Finding merge(Finding one, Finding other) {
    var evidence = new ArrayList<>(one.evidence());
    for (Evidence more : other.evidence()) {
      if (!evidence.contains(more)) {
        evidence.add(more);
      }
    }
    // The order in which Drools reports is its own: what was matched first, then by field.
    List<Evidence> ordered =
        evidence.stream()
            .sorted(
                Comparator.comparing((Evidence e) -> e.entry() == null)
                    .thenComparing(Evidence::field)
                    .thenComparing(Evidence::value))
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
