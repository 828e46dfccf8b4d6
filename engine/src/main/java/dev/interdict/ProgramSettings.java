// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.model.Stated;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The circumstances as a user states them, unchecked.
 *
 * @param roles ids of roles, or {@code all}
 * @param set program fields by name, such as {@code end-use}
 * @param setNames the keys of {@code set} that stand in a file, and where
 */
public record ProgramSettings(
    LocalDate asOf,
    int horizonDays,
    List<Stated> roles,
    Map<String, Stated> set,
    List<Stated> setNames) {
  /** How far ahead a coming ban is announced unless the user says otherwise: two years. */
  public static final int DEFAULT_HORIZON_DAYS = 730;

  public ProgramSettings {
    roles = List.copyOf(roles);
    set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    setNames = List.copyOf(setNames);
  }

  /** Circumstances whose fields stand in no file. */
  public ProgramSettings(
      LocalDate asOf, int horizonDays, List<Stated> roles, Map<String, Stated> set) {
    this(asOf, horizonDays, roles, set, List.of());
  }
}
