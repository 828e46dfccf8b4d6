// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import dev.interdict.internal.language.RuleSyntax.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cell asks for, before its column says what the values are.
 *
 * @param orAbsent whether an absent value will do as well
 * @param negated whether the operator is one after {@code not}
 * @param sign where the operator stands in the cell
 * @param range whether the values are the two ends of a range
 * @param values of a range: exactly two, null for an open end; else at least one, none null
 */
record CellCondition(
    boolean orAbsent,
    Operator operator,
    boolean negated,
    Span sign,
    boolean range,
    List<@Nullable Value> values) {

  /** Offsets in the cell's value; the end is exclusive. */
  record Span(int from, int to) {}

  /** One value as written. */
  record Value(String text, Form form, Span place) {}

  /** How a value is written. */
  enum Form {
    WORD,
    /** With its quotes and escapes, as in a rule. */
    QUOTED,
    /** {@code (absent)} */
    ABSENT
  }
}
