// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import dev.interdict.EvaluationResult;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a project's settings, as markers: on the file that a diagnostic points at,
 * else on the project file, else on the project.
 *
 * @param boms paths of the BOMs, which are marked elsewhere
 */
record SettingsMarkers(IProject project, Set<String> boms) {
  void replace(EvaluationResult result, MarkerWriter writer) {
    Map<IResource, List<MarkerContent>> markers = new LinkedHashMap<>();
    Map<IResource, TextOffsets> texts = new LinkedHashMap<>();
    for (Diagnostic diagnostic : result.diagnostics()) {
      SourceLocation location = diagnostic.location();
      if (location == null || !boms.contains(location.file())) {
        IFile file = file(location);
        IResource resource = file != null ? file : fallback();
        TextOffsets offsets =
            file == null ? null : texts.computeIfAbsent(file, key -> offsets(file));
        markers
            .computeIfAbsent(resource, key -> new ArrayList<>())
            .add(MarkerContent.of(diagnostic, offsets));
      }
    }
    markers.forEach((resource, marks) -> marks.forEach(mark -> writer.add(resource, mark)));
  }

  private @Nullable IFile file(@Nullable SourceLocation location) {
    if (location == null || location.file().startsWith("..")) {
      return null;
    }
    IFile file = project.getFile(IPath.fromOSString(location.file()));
    return file.exists() ? file : null;
  }

  /** What is marked where a diagnostic has no place of its own. */
  IResource fallback() {
    IFile file = project.getFile(ProjectSettings.FILE);
    return file.exists() ? file : project;
  }

  private static TextOffsets offsets(IFile file) {
    IPath place = file.getLocation();
    try {
      return new TextOffsets(
          place == null
              ? ""
              : new String(Files.readAllBytes(place.toFile().toPath()), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new TextOffsets(""); // It went away meanwhile; the mark goes to its start.
    }
  }
}
