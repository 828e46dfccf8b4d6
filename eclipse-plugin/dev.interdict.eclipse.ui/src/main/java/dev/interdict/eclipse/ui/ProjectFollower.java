// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.eclipse.core.InterdictNature;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.ide.ResourceUtil;
import org.jspecify.annotations.Nullable;

/** Tells which checked project the user works in. */
final class ProjectFollower implements ISelectionListener, IPartListener2 {
  private final IWorkbenchPage page;
  private final IWorkbenchPart self;
  private final Consumer<IProject> follow;
  private @Nullable IProject unchecked; // Where the user is, while it isn't checked.

  ProjectFollower(IWorkbenchPage page, IWorkbenchPart self, Consumer<IProject> follow) {
    this.page = page;
    this.self = self;
    this.follow = follow;
  }

  void start() {
    page.addPostSelectionListener(this);
    page.addPartListener(this);
  }

  void stop() {
    page.removePostSelectionListener(this);
    page.removePartListener(this);
  }

  /** The checked project of the active editor; null if there is none. */
  @Nullable IProject ofEditor() {
    return checked(of(page.getActiveEditor()));
  }

  @Override
  public void selectionChanged(@Nullable IWorkbenchPart part, @Nullable ISelection selection) {
    if (part == self) {
      return;
    }
    IProject project =
        selection instanceof IStructuredSelection rows && !rows.isEmpty()
            ? of(rows.getFirstElement())
            : null;
    tell(project == null && part instanceof IEditorPart editor ? of(editor) : project);
  }

  @Override
  public void partActivated(IWorkbenchPartReference reference) {
    if (reference.getPart(false) instanceof IEditorPart editor) {
      tell(of(editor));
    }
  }

  @Override
  public void partInputChanged(IWorkbenchPartReference reference) {
    if (page.getActiveEditor() == reference.getPart(false)) {
      partActivated(reference);
    }
  }

  private void tell(@Nullable IProject project) {
    if (project == null) {
      return;
    }
    IProject checked = checked(project);
    unchecked = checked == null ? project : null;
    if (checked != null) {
      follow.accept(checked);
    }
  }

  /** The project where the user is, if its checking was turned on since; told once. */
  @Nullable IProject nowChecked() {
    IProject now = checked(unchecked);
    if (now != null) {
      unchecked = null;
    }
    return now;
  }

  private static @Nullable IProject checked(@Nullable IProject project) {
    return project != null && InterdictNature.isOn(project) ? project : null;
  }

  private static @Nullable IProject of(@Nullable IEditorPart editor) {
    IFile file = editor == null ? null : ResourceUtil.getFile(editor.getEditorInput());
    return file == null ? null : file.getProject();
  }

  private static @Nullable IProject of(@Nullable Object element) {
    IResource resource = Adapters.adapt(element, IResource.class);
    return resource != null ? resource.getProject() : Adapters.adapt(element, IProject.class);
  }
}
