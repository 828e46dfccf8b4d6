// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import dev.interdict.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a project file.
 *
 * @param project null if there is an error among the diagnostics
 */
public record ProjectReading(@Nullable Project project, List<Diagnostic> diagnostics) {
  public ProjectReading {
    diagnostics = List.copyOf(diagnostics);
  }
}
