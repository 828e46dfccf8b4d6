// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.program;

import dev.interdict.internal.source.Day;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a program.
 *
 * @param values the only words there are; empty where the kind decides
 */
record ProgramField(String name, Kind kind, List<String> values) {
  enum Kind {
    WORD,
    TEXT,
    DATE,
    NUMBER,
    YES_NO
  }

  private static final List<String> YES_NO = List.of("true", "false");

  static final List<ProgramField> ALL =
      List.of(
          new ProgramField(
              "end-use",
              Kind.WORD,
              List.of(
                  "public-safety",
                  "government-facility",
                  "critical-infrastructure",
                  "national-security",
                  "none",
                  "unknown")),
          new ProgramField("contract-awarded", Kind.DATE, List.of()),
          new ProgramField("first-authorised", Kind.DATE, List.of()),
          new ProgramField("model-year", Kind.NUMBER, List.of()),
          new ProgramField("gvwr-lb", Kind.NUMBER, List.of()),
          new ProgramField("funding", Kind.TEXT, List.of()),
          new ProgramField("critical-system", Kind.YES_NO, YES_NO),
          new ProgramField("clause", Kind.WORD, List.of("52.204-25", "52.240-91", "unknown")),
          new ProgramField("accept-incomplete", Kind.YES_NO, YES_NO));

  /** What is wrong with a value; null if nothing is. */
  @Nullable String problem(String value) {
    return switch (kind) {
      case WORD, YES_NO ->
          values.contains(value)
              ? null
              : "'"
                  + value
                  + "' is no value of "
                  + name
                  + dev.interdict.internal.source.Suggestion.orKnown(value, values);
      case TEXT -> value.isBlank() ? name + " is empty" : null;
      case DATE -> Day.read(value) != null ? null : "'" + value + "' is no date; write 2027-06-30";
      case NUMBER ->
          value.matches("\\d{1,9}(\\.\\d{1,3})?") ? null : "'" + value + "' is no number";
    };
  }
}
