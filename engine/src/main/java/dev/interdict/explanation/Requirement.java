// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

import java.util.List;

/**
 * Something that a rulebook's manifest demands before a rule's conditions count.
 *
 * @param demanded the words of which one must fit: roles, a day, functions, types, a position
 * @param holds NO also where the BOM doesn't show it; the value is then absent
 * @param found what was compared with the demand
 */
public record Requirement(
    Kind kind, List<String> demanded, Holds holds, List<ExplainedValue> found) {
  /** What is demanded. */
  public enum Kind {
    /** The program has one of these roles, or the rule binds everybody ({@code *}). */
    ROLE,
    /** The rule's first day lies within the horizon. */
    HORIZON,
    /** The rule hasn't ended. */
    UNTIL,
    /** The act itself, such as the award of a contract, doesn't lie before the rule's first day. */
    GOVERNING_DAY,
    /** The component is the end item, or is not. */
    POSITION,
    /** The component is of one of these CycloneDX types. */
    TYPE,
    /** The component has one of these functions. */
    FUNCTION
  }

  public Requirement {
    demanded = List.copyOf(demanded);
    found = List.copyOf(found);
  }
}
