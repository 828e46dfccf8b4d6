// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.csv;

import dev.interdict.internal.source.Day;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row whose cells are asked for by column; a wrong value is reported at its cell. */
public final class CsvRow {
  private final SourceText text;
  private final Map<String, Integer> places;
  private final CsvRecord row;
  private final Problems problems;

  CsvRow(SourceText text, Map<String, Integer> places, CsvRecord row, Problems problems) {
    this.text = text;
    this.places = places;
    this.row = row;
    this.problems = problems;
  }

  /** The value without the blanks around it; may be empty. */
  public String text(String column) {
    return cell(column).value().strip();
  }

  /** The value as it stands, blanks included. */
  public String raw(String column) {
    return cell(column).value();
  }

  /** The value; null if the cell is empty. */
  public @Nullable String optional(String column) {
    String value = text(column);
    return value.isEmpty() ? null : value;
  }

  /** The value; an error if the cell is empty. */
  public String required(String column) {
    String value = text(column);
    if (value.isEmpty()) {
      error("csv-missing-value", column, "the row needs a value for '" + column + "'");
    }
    return value;
  }

  /** A day; null if the cell is empty or holds none, the latter an error. */
  public @Nullable LocalDate date(String column) {
    String value = text(column);
    if (value.isEmpty()) {
      return null;
    }
    LocalDate day = Day.read(value);
    if (day == null) {
      error("csv-date", column, "'" + value + "' is no date; write it as 2026-11-22");
    }
    return day;
  }

  /** One of a few words; the fallback, and an error, if it is another. */
  public <T> T word(String column, Map<String, T> words, T fallback) {
    String value = required(column);
    T known = words.get(value);
    if (known == null && !value.isEmpty()) {
      unknown(column, "word", words.keySet());
    }
    return Objects.requireNonNullElse(known, fallback);
  }

  /** Reports that the value isn't among the known ones. */
  public void unknown(String column, String what, Collection<String> known) {
    if (problems.full(text)) {
      return;
    }
    String value = text(column);
    error(
        "csv-unknown-value",
        column,
        "unknown %s '%s'%s".formatted(what, value, Suggestion.orKnown(value, known)));
  }

  public void error(String code, String column, String message) {
    problems.error(text, code, message, location(column));
  }

  public SourceLocation location(String column) {
    return cell(column).location();
  }

  public Stated stated(String column) {
    return new Stated(text(column), location(column));
  }

  private CsvCell cell(String column) {
    return row.cells().get(Objects.requireNonNull(places.get(column), column));
  }
}
