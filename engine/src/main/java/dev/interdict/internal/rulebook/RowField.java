// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.rulebook.ListEntry;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a case that is repeated for the rows of a list can ask of a row. */
enum RowField {
  ID("id", true),
  NAME("name", true),
  ENTITY("entity", true),
  GROUP("group", true),
  STATUS("status", true),
  LISTED_ON("listed-on", true),
  REMOVED_ON("removed-on", true),
  MARK("mark", true),
  CITATION("citation", true),
  /** The last day before the row came into force. */
  DAY_BEFORE("day-before", false),
  /** The last day on which the row was in force. */
  LAST_DAY("last-day", false);

  private final String word;
  private final boolean column;

  RowField(String word, boolean column) {
    this.word = word;
    this.column = column;
  }

  /** As files write it: a column of the list, or what follows from one. */
  String word() {
    return word;
  }

  /** The value of a row; null if it has none. */
  @Nullable String of(ListEntry row) {
    LocalDate removed = row.removedOn();
    String found =
        switch (this) {
          case ID -> row.id();
          case NAME -> row.name();
          case ENTITY -> row.entity();
          case GROUP -> row.group();
          case STATUS -> row.contested() ? "contested" : "listed";
          case LISTED_ON -> row.listedOn().toString();
          case REMOVED_ON -> removed == null ? null : removed.toString();
          case MARK -> row.mark().name();
          case CITATION -> row.citation();
          case DAY_BEFORE -> row.listedOn().minusDays(1).toString();
          case LAST_DAY -> removed == null ? null : removed.minusDays(1).toString();
        };
    return found == null || found.isEmpty() ? null : found;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(RowField::word).toList();
  }

  /** The columns by which rows can be chosen. */
  static List<String> columns() {
    return Arrays.stream(values()).filter(field -> field.column).map(RowField::word).toList();
  }

  static RowField named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
