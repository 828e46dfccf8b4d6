// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Replaces our markers, all in one workspace operation, so that nobody sees half of them. */
final class MarkerWriter {
  private final Map<IResource, List<MarkerContent>> files = new LinkedHashMap<>();

  /** Marks a resource anew; what it had is deleted. */
  void replace(IResource resource, List<MarkerContent> markers) {
    files.put(resource, new ArrayList<>(markers));
  }

  /** Marks a resource anew with one mark more. */
  void add(IResource resource, MarkerContent marker) {
    files.computeIfAbsent(resource, key -> new ArrayList<>()).add(marker);
  }

  /** Adds those marks that the resource doesn't have already. */
  void addNew(IResource resource, List<MarkerContent> markers) {
    List<MarkerContent> there = files.computeIfAbsent(resource, key -> new ArrayList<>());
    Set<List<?>> known = there.stream().map(MarkerContent::statement).collect(Collectors.toSet());
    markers.stream().filter(marker -> known.add(marker.statement())).forEach(there::add);
  }

  /**
   * Writes.
   *
   * @param whole whether the markers of all other files of the project go as well
   */
  void write(IProject project, boolean whole, IProgressMonitor monitor) throws CoreException {
    project
        .getWorkspace()
        .run(inside -> write(project, whole), project, IWorkspace.AVOID_UPDATE, monitor);
  }

  private void write(IProject project, boolean whole) throws CoreException {
    if (whole) {
      delete(project, IResource.DEPTH_INFINITE);
    }
    for (Map.Entry<IResource, List<MarkerContent>> file : files.entrySet()) {
      IResource resource = file.getKey();
      if (!resource.exists()) {
        continue;
      }
      if (!whole) {
        delete(resource, IResource.DEPTH_ZERO);
      }
      for (MarkerContent marker : file.getValue()) {
        resource.createMarker(marker.type(), marker.attributes());
      }
    }
  }

  private static void delete(IResource resource, int depth) throws CoreException {
    resource.deleteMarkers(FindingMarker.TYPE, true, depth);
    resource.deleteMarkers(DiagnosticMarker.TYPE, true, depth);
  }
}
