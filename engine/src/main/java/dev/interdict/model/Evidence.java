// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which field spoke, what it said, and every step from there to the row of a list.
 *
 * @param field such as {@code manufacturer.name} or {@code program end-use}
 * @param list id of the list, null if the evidence is a plain fact
 */
public record Evidence(
    String field,
    String value,
    MatchBasis basis,
    Confidence confidence,
    @Nullable String list,
    @Nullable String entry,
    @Nullable String entryName,
    @Nullable LocalDate listedOn,
    List<EvidenceStep> steps) {
  public Evidence {
    steps = List.copyOf(steps);
  }

  /** A fact that a BOM or a program states. */
  public static Evidence fact(String field, String value) {
    return new Evidence(
        field, value, MatchBasis.FACT, Confidence.HIGH, null, null, null, null, List.of());
  }
}
