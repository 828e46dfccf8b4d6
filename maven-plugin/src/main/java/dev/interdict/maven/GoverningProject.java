// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.project.BomSelection;
import dev.interdict.project.Project;
import dev.interdict.project.ProjectFinder;
import dev.interdict.project.ProjectReader;
import dev.interdict.project.ProjectReading;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The project file that governs a module.
 *
 * @param path as messages print it; null if there is no file
 * @param project null if there is no file, or it has errors
 * @param inherited whether the file lies outside the module, so that its globs are taken as
 *     relative to the module
 */
record GoverningProject(
    @Nullable String path,
    @Nullable Project project,
    boolean inherited,
    List<Diagnostic> diagnostics) {
  private static final String MISSING = "project-bom-missing";

  static GoverningProject of(Parameters parameters, ProjectReader reader) {
    Path basedir = parameters.basedir();
    Path given = parameters.project();
    Path file =
        given != null ? given : new ProjectFinder().find(basedir, parameters.root()).orElse(null);
    if (file == null) {
      return new GoverningProject(null, null, true, List.of());
    }
    String path = DisplayPath.of(basedir, file);
    ProjectReading reading = reader.read(file, path);
    return new GoverningProject(
        path, reading.project(), !file.startsWith(basedir), reading.diagnostics());
  }

  /** The module's BOMs; an inherited file may name some that this module hasn't got. */
  BomSelection boms(Path basedir) {
    if (project == null) {
      return new BomSelection(List.of(), List.of());
    }
    if (!inherited) {
      return project.boms();
    }
    BomSelection found = project.boms(basedir);
    return new BomSelection(
        found.boms(), found.diagnostics().stream().filter(d -> !d.code().equals(MISSING)).toList());
  }
}
