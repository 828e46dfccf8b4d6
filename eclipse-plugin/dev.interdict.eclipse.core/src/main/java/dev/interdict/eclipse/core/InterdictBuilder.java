// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Checks a project's BOMs in the build job: what changed, or everything where the project file, a
 * rulebook or the day did.
 */
public final class InterdictBuilder extends IncrementalProjectBuilder {
  public static final String ID = "dev.interdict.eclipse.core.builder";

  /** The argument with which a build checks whatever the mode. */
  static final String NOW = "now";

  private @Nullable ProjectCheck last;

  /** Checks a whole project, whatever its mode; not for the UI thread. */
  public static void checkNow(IProject project, IProgressMonitor monitor) throws CoreException {
    project.build(FULL_BUILD, ID, Map.of(NOW, "true"), monitor);
  }

  @Override
  protected IProject @Nullable [] build(
      int kind, @Nullable Map<String, String> arguments, @Nullable IProgressMonitor monitor)
      throws CoreException {
    IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
    ProjectCheck before = last;
    last = null; // Whatever ends this build early: the next one checks everything.
    if (CheckMode.of(getProject()) == CheckMode.MANUAL
        && (arguments == null || !arguments.containsKey(NOW))) {
      if (before == null || delta == null || before.isTouchedBy(delta)) {
        Results.get().outdate(getProject()); // This delta is used up: nobody may go on from it.
      } else {
        last = before;
      }
      return null;
    }
    SubMonitor progress = SubMonitor.convert(monitor, getProject().getName(), 100);
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    try {
      if (delta != null && before != null && before.asOf().equals(today)) {
        last = before.after(delta, progress);
      } else {
        last = ProjectCheck.of(getProject(), today, progress);
      }
    } finally {
      if (last == null) {
        forgetLastBuiltState();
        Results.get().outdate(getProject());
      }
    }
    return null;
  }

  @Override
  protected void clean(IProgressMonitor monitor) throws CoreException {
    last = null;
    getProject().deleteMarkers(FindingMarker.TYPE, true, IResource.DEPTH_INFINITE);
    getProject().deleteMarkers(DiagnosticMarker.TYPE, true, IResource.DEPTH_INFINITE);
    Results.get().remove(getProject());
  }
}
