// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.eclipse.core.InterdictBuilder;
import dev.interdict.eclipse.core.InterdictNature;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;

/** Work on projects off the UI thread, with progress and cancel. */
final class ProjectJob {
  /** What is done with each project. */
  @FunctionalInterface
  interface Work {
    void on(IProject project, IProgressMonitor monitor) throws CoreException;
  }

  private ProjectJob() {}

  /** Turns checking on, and checks at once where builds aren't automatic. */
  static void turnOn(List<IProject> projects) {
    run(
        Messages.job_enable,
        projects,
        (project, monitor) -> {
          SubMonitor progress = SubMonitor.convert(monitor, 2);
          InterdictNature.turnOn(project, progress.split(1));
          if (!ResourcesPlugin.getWorkspace().isAutoBuilding()) {
            InterdictBuilder.checkNow(project, progress.split(1));
          }
        });
  }

  static void turnOff(List<IProject> projects) {
    run(Messages.job_disable, projects, InterdictNature::turnOff);
  }

  static void check(List<IProject> projects) {
    run(
        Messages.job_check,
        projects,
        (project, monitor) -> {
          if (!InterdictNature.isOn(project)) {
            throw new CoreException(Status.error(NLS.bind(Messages.job_notOn, project.getName())));
          }
          InterdictBuilder.checkNow(project, monitor);
        });
  }

  private static void run(String name, List<IProject> projects, Work work) {
    WorkspaceJob job =
        new WorkspaceJob(name) {
          @Override
          public IStatus runInWorkspace(IProgressMonitor monitor) {
            SubMonitor progress = SubMonitor.convert(monitor, projects.size());
            var problems = new MultiStatus(Icons.BUNDLE, 0, name);
            if (projects.isEmpty()) {
              problems.add(Status.error(Messages.job_nothing));
            }
            for (IProject project : projects) {
              try {
                work.on(project, progress.split(1));
              } catch (CoreException e) {
                problems.add(e.getStatus());
              }
            }
            return problems;
          }
        };
    job.setRule(ResourcesPlugin.getWorkspace().getRuleFactory().buildRule());
    job.setUser(true);
    job.schedule();
  }
}
