// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

import dev.interdict.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A value that decided something.
 *
 * @param name as the rule calls it, such as {@code country} or {@code $m.listedOn}
 * @param value null if absent; several are separated by commas
 * @param field the field of the BOM or the program that states it, null if it was worked out
 * @param location where in the BOM it stands, null if it stands in none
 * @param byDefault whether nobody stated it and a default was taken
 */
public record ExplainedValue(
    String name,
    Kind kind,
    @Nullable String value,
    @Nullable String field,
    @Nullable SourceLocation location,
    boolean byDefault) {
  /** What kind of value it is. */
  public enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    DATE,
    /** Several texts. */
    TEXTS,
    /** A component, by its path. */
    COMPONENT,
    /** A total that is known in part only: {@code 70 or more}, {@code 2 to 5}, {@code unknown}. */
    RANGE
  }
}
