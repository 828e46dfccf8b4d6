// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property that rules may ask of a fact.
 *
 * @param index 1-based, unique in its fact type
 * @param values the only values there are; empty: any
 * @param always whether each fact has it, whatever a BOM leaves out
 * @param least no number is below it, whatever a BOM says; null if there is no such bound
 * @param accessor from the fact to the value: String, Double, Boolean, LocalDate, Set of String,
 *     ComponentFact, or null
 */
public record FactProperty(
    String name,
    PropertyType type,
    int index,
    List<String> values,
    boolean always,
    @Nullable Double least,
    Function<Object, @Nullable Object> accessor) {
  public FactProperty {
    values = List.copyOf(values);
  }

  /** The same property, one that no fact lacks. */
  FactProperty everywhere() {
    return new FactProperty(name, type, index, values, true, least, accessor);
  }
}
