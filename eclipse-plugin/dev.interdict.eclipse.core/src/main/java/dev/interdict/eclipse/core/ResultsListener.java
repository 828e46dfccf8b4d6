// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import dev.interdict.EvaluationResult.BomResult;
import dev.interdict.model.Bom.SubBom;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

/**
 * Sees to it that no result is taken for current once files changed, also where nothing builds; the
 * check that follows puts a new one in its place.
 */
final class ResultsListener implements IResourceChangeListener {
  static final int EVENTS =
      IResourceChangeEvent.POST_CHANGE
          | IResourceChangeEvent.PRE_CLOSE
          | IResourceChangeEvent.PRE_DELETE;

  private static final int CONTENT = IResourceDelta.CONTENT | IResourceDelta.REPLACED;

  private final Results results;

  ResultsListener(Results results) {
    this.results = results;
  }

  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    if (event.getResource() instanceof IProject going) {
      results.remove(going);
      return;
    }
    IResourceDelta delta = event.getDelta();
    if (delta == null) {
      return;
    }
    for (IResourceDelta change : delta.getAffectedChildren()) {
      if (change.getResource() instanceof IProject project && results.of(project) != null) {
        if (!InterdictNature.isOn(project)) {
          results.remove(project);
        } else if (touches(change, project)) {
          results.outdate(project);
        }
      }
    }
  }

  /** Whether a file changed that was judged, or that says what is judged. */
  private boolean touches(IResourceDelta delta, IProject project) {
    ProjectResult result = results.of(project);
    boolean[] touched = new boolean[1];
    try {
      delta.accept(
          change -> {
            if (change.getResource() instanceof IFile file
                && (change.getKind() != IResourceDelta.CHANGED
                    || (change.getFlags() & CONTENT) != 0)) {
              String path = file.getProjectRelativePath().toString();
              touched[0] |=
                  path.equals(ProjectSettings.FILE) || (result != null && isJudged(path, result));
            }
            return !touched[0];
          });
    } catch (CoreException e) {
      ILog.of(ResultsListener.class).error("changes could not be read", e);
      return true;
    }
    return touched[0];
  }

  private static boolean isJudged(String path, ProjectResult result) {
    return result.result().boms().stream()
        .anyMatch(bom -> bom.path().equals(path) || isPart(path, bom));
  }

  private static boolean isPart(String path, BomResult bom) {
    return bom.subBoms().stream().map(SubBom::path).anyMatch(path::equals);
  }
}
