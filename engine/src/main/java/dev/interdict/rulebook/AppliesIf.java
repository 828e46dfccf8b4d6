// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebook;

import java.util.List;

/**
 * What the BOM must show for a rule to speak about a component.
 *
 * @param functions ids of functions; empty: any, known or not
 * @param types CycloneDX types; empty: any
 */
public record AppliesIf(List<String> functions, List<String> types, Position position) {
  public AppliesIf {
    functions = List.copyOf(functions);
    types = List.copyOf(types);
  }
}
