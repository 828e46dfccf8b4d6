// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import dev.interdict.diagnostic.Diagnostic;
import java.util.List;

/**
 * What the tests of one rulebook came to.
 *
 * @param rulebook its id; the name of its folder if it can't be read
 * @param folder as messages print it
 * @param diagnostics what is wrong with the rulebook or the files of its tests; with an error among
 *     them, none of its tests was run
 * @param results in the order of rules and names
 * @param coverage one for each rule, or branch or table row of a rule, in their order
 */
public record SuiteResult(
    String rulebook,
    String folder,
    List<Diagnostic> diagnostics,
    List<TestResult> results,
    List<RuleCoverage> coverage) {
  public SuiteResult {
    diagnostics = List.copyOf(diagnostics);
    results = List.copyOf(results);
    coverage = List.copyOf(coverage);
  }

  /** Whether the rulebook and its tests could be read. */
  public boolean readable() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }
}
