// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;

/**
 * What changed since the last build, as far as a check cares.
 *
 * @param settings whether the project file, a rulebook or a preference did
 * @param files whether a file came or went, so that the globs may match others
 * @param contents paths of files whose content changed, relative to the project
 */
record Changes(boolean settings, boolean files, NavigableSet<String> contents) {
  private static final int CONTENT =
      IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.ENCODING;

  private static final int NATURE = IResourceDelta.DERIVED_CHANGED | IResourceDelta.TYPE;
  private static final String PREFERENCES = ".settings/" + CheckMode.NODE + ".prefs";

  static Changes of(IResourceDelta delta, ProjectSettings known) throws CoreException {
    boolean[] settings = new boolean[1];
    boolean[] files = new boolean[1];
    NavigableSet<String> contents = new TreeSet<>();
    delta.accept(
        change -> {
          if (change.getKind() == IResourceDelta.CHANGED && (change.getFlags() & NATURE) != 0) {
            files[0] = true; // Of a folder, it reaches all that is in it.
          }
          if (!(change.getResource() instanceof IFile file)) {
            return true;
          }
          boolean content =
              change.getKind() != IResourceDelta.CHANGED || (change.getFlags() & CONTENT) != 0;
          String path = file.getProjectRelativePath().toString();
          if (content && (known.rests(file) || path.equals(PREFERENCES))) {
            settings[0] = true;
          } else if (change.getKind() != IResourceDelta.CHANGED) {
            files[0] = true;
            contents.add(path);
          } else if (content) {
            contents.add(path);
          }
          return true;
        });
    return new Changes(settings[0], files[0], contents);
  }
}
