// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list, with the dates it was added and removed.
 *
 * @param name as the act prints it
 * @param entity null for a row that names no company
 * @param contested whether it is open that the row was in force
 * @param removedOn first day no longer in force, null if still in force
 */
public record ListEntry(
    String list,
    String id,
    String name,
    @Nullable String entity,
    String group,
    boolean contested,
    LocalDate listedOn,
    @Nullable LocalDate removedOn,
    String citation,
    @Nullable String sourceUrl,
    Mark mark,
    String note) {
  /** Whether the row is in force on a day, and not contested. */
  public boolean inForce(LocalDate day) {
    return !contested && !listedOn.isAfter(day) && (removedOn == null || removedOn.isAfter(day));
  }
}
