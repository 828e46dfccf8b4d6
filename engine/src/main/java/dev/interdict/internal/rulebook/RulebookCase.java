// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One folder of a rulebook's {@code tests/}: a BOM, a program and what must come out.
 *
 * @param bom the text of {@code bom.cdx.json}
 * @param expected the lines of {@code expected.txt}
 */
public record RulebookCase(
    String bom,
    LocalDate asOf,
    List<String> roles,
    Map<String, String> set,
    List<String> expected) {
  public RulebookCase {
    roles = List.copyOf(roles);
    set = Collections.unmodifiableMap(new TreeMap<>(set));
    expected = List.copyOf(expected);
  }
}
