// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/** Checks everything, whatever the mode. */
public final class CheckHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) {
    ProjectJob.check(SelectedProjects.of(event));
    return null;
  }
}
