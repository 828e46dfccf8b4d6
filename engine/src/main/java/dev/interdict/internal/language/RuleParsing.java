// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.SourceLocation;
import java.util.List;
import java.util.Map;

/**
 * What came of parsing a DRL file.
 *
 * @param rules those without an error
 * @param locations of the names of all rules, by name
 */
public record RuleParsing(
    List<RuleSyntax> rules, Map<String, SourceLocation> locations, List<Diagnostic> diagnostics) {
  public RuleParsing {
    rules = List.copyOf(rules);
    locations = Map.copyOf(locations);
    diagnostics = List.copyOf(diagnostics);
  }
}
