// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/** Turns checking off. */
public final class DisableHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) {
    ProjectJob.turnOff(SelectedProjects.of(event));
    return null;
  }
}
