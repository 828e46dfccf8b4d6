// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

import org.jspecify.annotations.Nullable;

/**
 * A fact that a rule needs to be decided.
 *
 * @param fact such as {@code maker} or {@code origin:assembled}
 * @param field where in the BOM or the program it would stand, such as {@code manufacturer.name}
 * @param known what is stated where the state is PARTLY, such as {@code US=60;unknown=40}; else
 *     null
 */
public record DecisiveFact(String fact, String field, State state, @Nullable String known) {
  /** How much of it is stated. */
  public enum State {
    STATED,
    PARTLY,
    MISSING
  }
}
