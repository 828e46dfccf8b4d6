// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading rulebooks.
 *
 * @param value null if there is an error among the diagnostics, or there was nothing to read
 * @param neighbours folders beside those named, where required rulebooks were looked for
 */
public record LibraryReading<T>(
    @Nullable T value, List<Diagnostic> diagnostics, Set<Path> neighbours) {
  public LibraryReading {
    diagnostics = List.copyOf(diagnostics);
    neighbours = Set.copyOf(neighbours);
  }

  LibraryReading(@Nullable T value, List<Diagnostic> diagnostics) {
    this(value, diagnostics, Set.of());
  }
}
