// SPDX-License-Identifier: Apache-2.0
package dev.interdict.finding;

import dev.interdict.model.Component;
import dev.interdict.model.Contradiction;
import dev.interdict.model.Evidence;
import dev.interdict.rulebook.Citation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule applies to a component.
 *
 * @param fingerprint made of rule, component identity and list entry: not of lines or wording
 * @param reason key of the rule's reason, null if the plain statement holds
 * @param effective the first day on which it holds
 * @param until the first day on which it no longer does, null if open
 * @param bom path of the BOM
 * @param sourceLine the line of the BOM that the location points at
 * @param missing the fields whose absence leaves it undetermined, or that are owed
 */
public record Finding(
    String fingerprint,
    String rule,
    String rulebook,
    String title,
    Verdict verdict,
    Level level,
    @Nullable String reason,
    LocalDate effective,
    @Nullable LocalDate until,
    String bom,
    Component component,
    String sourceLine,
    String message,
    List<Citation> citations,
    String remedy,
    List<String> missing,
    List<Evidence> evidence,
    @Nullable Contradiction contradiction,
    Disposition disposition) {
  public Finding {
    citations = List.copyOf(citations);
    missing = List.copyOf(missing);
    evidence = List.copyOf(evidence);
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("a finding without a citation: " + rule);
    }
  }
}
