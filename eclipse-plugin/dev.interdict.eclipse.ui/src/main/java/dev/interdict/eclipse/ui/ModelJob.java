// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.eclipse.core.ProjectResult;
import dev.interdict.eclipse.core.Results;
import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;

/** Builds the rows of a project off the UI thread; several changes in a row make one of them. */
final class ModelJob extends Job {
  private static final int DELAY = 50;

  /** What the view is to show; null parts are not there. */
  record Content(@Nullable IProject project, @Nullable ProjectResult result, TreeModel model) {}

  private final Display display;
  private final Consumer<Content> show;
  private volatile @Nullable IProject wanted;
  private @Nullable ProjectResult last;
  private TreeModel lastModel = TreeModel.EMPTY;

  /**
   * A job.
   *
   * @param show is called on the UI thread
   */
  ModelJob(Display display, Consumer<Content> show) {
    super(ViewMessages.view_tree);
    this.display = display;
    this.show = show;
    setSystem(true);
  }

  /** Shows a project as it is then; null shows that there is none. */
  void want(@Nullable IProject project) {
    wanted = project;
    schedule(DELAY);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    IProject project = wanted;
    ProjectResult result = project == null ? null : Results.get().of(project);
    if (result == null) {
      lastModel = TreeModel.EMPTY;
    } else if (last == null || !last.result().equals(result.result())) {
      lastModel = TreeModel.of(result.result());
    }
    last = result;
    var content = new Content(project, result, lastModel);
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (wanted == content.project()) {
              show.accept(content);
            }
          });
    }
    return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
  }
}
