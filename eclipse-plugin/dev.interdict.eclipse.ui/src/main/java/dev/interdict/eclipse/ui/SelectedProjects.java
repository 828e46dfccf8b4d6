// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.ResourceUtil;

/** The projects that a command is about. */
final class SelectedProjects {
  private SelectedProjects() {}

  /** Those selected, else that of the file in the active editor. */
  static List<IProject> of(ExecutionEvent event) {
    Set<IProject> projects = new LinkedHashSet<>();
    ISelection selection = HandlerUtil.getCurrentSelection(event);
    if (selection instanceof IStructuredSelection structured) {
      for (Object element : structured) {
        IResource resource = Adapters.adapt(element, IResource.class);
        IProject project =
            resource != null ? resource.getProject() : Adapters.adapt(element, IProject.class);
        if (project != null) {
          projects.add(project);
        }
      }
    }
    IEditorPart editor = HandlerUtil.getActiveEditor(event);
    if (projects.isEmpty() && editor != null) {
      IFile file = ResourceUtil.getFile(editor.getEditorInput());
      if (file != null) {
        projects.add(file.getProject());
      }
    }
    return List.copyOf(projects);
  }
}
