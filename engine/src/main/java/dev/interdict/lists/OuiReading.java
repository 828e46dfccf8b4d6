// SPDX-License-Identifier: Apache-2.0
package dev.interdict.lists;

import dev.interdict.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading the IEEE registry.
 *
 * @param table null if there is an error among the diagnostics
 */
public record OuiReading(@Nullable OuiTable table, List<Diagnostic> diagnostics) {
  public OuiReading {
    diagnostics = List.copyOf(diagnostics);
  }
}
