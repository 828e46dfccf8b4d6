// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import dev.interdict.rulebook.ListEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "This component's party, identifier or part number is that entry."
 *
 * @param entity the company matched, which the listed company may own
 * @param evidence strongest first, never empty
 */
public record ListMatch(
    Component component,
    ListEntry entry,
    String entity,
    MatchSubject subject,
    MatchBasis basis,
    Confidence confidence,
    List<Evidence> evidence,
    @Nullable Contradiction contradiction) {
  public ListMatch {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a match without evidence: " + entry.id());
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
