// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.rulebook.CaseLines;
import java.util.List;

/**
 * What a test came to.
 *
 * @param file {@code expected.txt} as messages print it
 * @param expected its lines
 * @param found the lines as they would have to read
 * @param errors why the BOM could not be judged; such a test fails, whatever it expects
 */
public record TestResult(
    RulebookTest test,
    String file,
    List<String> expected,
    List<String> found,
    List<Diagnostic> errors) {
  public TestResult {
    expected = List.copyOf(expected);
    found = List.copyOf(found);
    errors = List.copyOf(errors);
  }

  /** Whether everything was found that was expected, and nothing else. */
  public boolean passed() {
    return errors.isEmpty() && differences().isEmpty();
  }

  /** Expected lines that are missing, with a minus; others, with a plus. */
  public List<String> differences() {
    return CaseLines.differences(expected, found);
  }

  /**
   * All lines, as {@code diff -u} writes them: those as expected behind a blank, missing ones
   * behind a minus, others behind a plus. Why the BOM could not be judged, where it couldn't.
   */
  public List<String> diff() {
    return errors.isEmpty()
        ? LineDiff.of(expected, found)
        : errors.stream().flatMap(error -> error.render().lines()).toList();
  }
}
