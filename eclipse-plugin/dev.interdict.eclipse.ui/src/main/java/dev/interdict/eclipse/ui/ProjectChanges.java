// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import org.eclipse.core.resources.IResourceDelta;

/** Whether a change of the workspace may have turned the checking of a project on or off. */
final class ProjectChanges {
  private static final int FLAGS = IResourceDelta.OPEN | IResourceDelta.DESCRIPTION;

  private ProjectChanges() {}

  static boolean isIn(IResourceDelta workspace) {
    for (IResourceDelta project : workspace.getAffectedChildren()) {
      if (project.getKind() != IResourceDelta.CHANGED || (project.getFlags() & FLAGS) != 0) {
        return true;
      }
    }
    return false;
  }
}
