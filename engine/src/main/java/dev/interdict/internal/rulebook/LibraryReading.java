// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading rulebooks.
 *
 * @param value null if there is an error among the diagnostics
 */
public record LibraryReading<T>(@Nullable T value, List<Diagnostic> diagnostics) {
  public LibraryReading {
    diagnostics = List.copyOf(diagnostics);
  }
}
