// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import dev.interdict.BomSource;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Stated;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The BOMs of a project.
 *
 * @param boms sorted by path, each once; their paths are relative to the folder that was searched
 */
public record BomSelection(List<BomSource> boms, List<Diagnostic> diagnostics) {
  public BomSelection {
    boms = List.copyOf(boms);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * The files below a folder that globs from elsewhere than a project file name, such as a build's
   * parameter. A glob that can't be used is a diagnostic.
   */
  public static BomSelection below(Path folder, List<Stated> globs) {
    List<Stated> usable = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Stated glob : globs) {
      String refusal = BomGlob.refusal(glob.value(), folder.getFileSystem());
      if (refusal == null) {
        usable.add(glob);
      } else {
        diagnostics.add(
            Diagnostic.error("project-glob", "'" + glob.value() + "' " + refusal, glob.location()));
      }
    }
    BomSelection found =
        new BomSelector(folder, usable, List.of(), BomSelector.MOST_BOMS).select(false);
    diagnostics.addAll(found.diagnostics());
    return new BomSelection(found.boms(), diagnostics);
  }
}
