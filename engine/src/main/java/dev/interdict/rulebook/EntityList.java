// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that one legal act publishes.
 *
 * @param complete whether every row of the official list is here
 * @param officialRows rows of the official list, null if not known
 * @param knownTo the last day up to which the source was read
 * @param checkBy after this day the list counts as out of date
 * @param affiliates whether the act reaches companies that a listed one owns
 * @param caveats what the list can never settle
 */
public record EntityList(
    String id,
    String title,
    String edition,
    boolean complete,
    @Nullable Integer officialRows,
    LocalDate knownTo,
    LocalDate checkBy,
    boolean affiliates,
    @Nullable String url,
    List<String> caveats,
    List<ListEntry> entries) {
  public EntityList {
    caveats = List.copyOf(caveats);
    entries = List.copyOf(entries);
  }

  /** How many rows are in force on a day, those that are contested left out. */
  public int inForce(LocalDate day) {
    return (int) entries.stream().filter(entry -> entry.inForce(day)).count();
  }
}
