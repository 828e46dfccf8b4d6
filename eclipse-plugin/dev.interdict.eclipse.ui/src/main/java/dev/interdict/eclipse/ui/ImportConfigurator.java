// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.eclipse.core.InterdictNature;
import java.io.File;
import java.util.Set;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.wizards.datatransfer.ProjectConfigurator;

/** Turns checking on in an imported project that has an {@code interdict.xml}. */
public final class ImportConfigurator implements ProjectConfigurator {
  private static final IPath FILE = IPath.fromPortableString("interdict.xml");

  @Override
  public Set<File> findConfigurableLocations(File root, IProgressMonitor monitor) {
    return new File(root, FILE.lastSegment()).isFile() ? Set.of(root) : Set.of();
  }

  @Override
  public boolean shouldBeAnEclipseProject(IContainer container, IProgressMonitor monitor) {
    return container.getFile(FILE).exists();
  }

  @Override
  public Set<IFolder> getFoldersToIgnore(IProject project, IProgressMonitor monitor) {
    return Set.of();
  }

  @Override
  public boolean canConfigure(IProject project, Set<IPath> ignored, IProgressMonitor monitor) {
    return project.getFile(FILE).exists();
  }

  @Override
  public void configure(IProject project, Set<IPath> ignored, IProgressMonitor monitor) {
    try {
      InterdictNature.turnOn(project, monitor);
    } catch (CoreException e) {
      ILog.of(ImportConfigurator.class)
          .error("Checking could not be turned on in " + project.getName(), e);
    }
  }
}
