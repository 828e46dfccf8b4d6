// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import dev.interdict.BomSource;
import dev.interdict.diagnostic.Diagnostic;
import java.util.List;

/**
 * The BOMs of a project.
 *
 * @param boms sorted by path, each once; their paths are relative to the project file's folder
 */
public record BomSelection(List<BomSource> boms, List<Diagnostic> diagnostics) {
  public BomSelection {
    boms = List.copyOf(boms);
    diagnostics = List.copyOf(diagnostics);
  }
}
