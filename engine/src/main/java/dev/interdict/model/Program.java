// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances under which a BOM is judged.
 *
 * @param asOf the day of the act that is judged
 * @param horizonDays how far ahead a coming ban is announced
 * @param roles given roles, sorted
 * @param impliedRoles those that follow from them, sorted
 * @param everyRole whether judged for every role there is ({@code --role all})
 * @param set the fields that were stated, by name
 * @param defaults the fields that were not, with the value taken; absent where unknown
 */
public record Program(
    LocalDate asOf,
    int horizonDays,
    List<String> roles,
    List<String> impliedRoles,
    boolean everyRole,
    Map<String, String> set,
    Map<String, String> defaults) {
  public Program {
    roles = List.copyOf(roles);
    impliedRoles = List.copyOf(impliedRoles);
    set = java.util.Collections.unmodifiableMap(new TreeMap<>(set));
    defaults = java.util.Collections.unmodifiableMap(new TreeMap<>(defaults));
  }

  /** The value of a field, stated or default; null if unknown. */
  public @Nullable String value(String field) {
    String stated = set.get(field);
    return stated != null ? stated : defaults.get(field);
  }

  /** A date field; null if unknown. */
  public @Nullable LocalDate date(String field) {
    String value = value(field);
    return value == null ? null : LocalDate.parse(value);
  }

  /** A number field; null if unknown. */
  public @Nullable Double number(String field) {
    String value = value(field);
    return value == null ? null : Double.valueOf(value);
  }

  /** A yes-or-no field; false if unknown. */
  public boolean flag(String field) {
    return "true".equals(value(field));
  }
}
