// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** A project whose bills of materials are checked. */
@SuppressWarnings("NullAway.Init") // Eclipse sets the project before it calls anything else.
public final class InterdictNature implements IProjectNature {
  public static final String ID = "dev.interdict.eclipse.core.nature";

  private IProject project;

  /** Whether a project is open and checked. */
  public static boolean isOn(IProject project) {
    try {
      return project.isAccessible() && project.hasNature(ID);
    } catch (CoreException e) {
      return false; // It was closed or deleted meanwhile.
    }
  }

  /** Turns checking on; the next build checks everything. */
  public static void turnOn(IProject project, IProgressMonitor monitor) throws CoreException {
    var natures = new ArrayList<>(Arrays.asList(project.getDescription().getNatureIds()));
    if (!natures.contains(ID)) {
      natures.add(ID);
      set(project, natures, monitor);
    }
  }

  /** Turns checking off and takes all marks away. */
  public static void turnOff(IProject project, IProgressMonitor monitor) throws CoreException {
    var natures = new ArrayList<>(Arrays.asList(project.getDescription().getNatureIds()));
    if (natures.remove(ID)) {
      set(project, natures, monitor);
    }
  }

  private static void set(IProject project, List<String> natures, IProgressMonitor monitor)
      throws CoreException {
    IProjectDescription description = project.getDescription();
    description.setNatureIds(natures.toArray(String[]::new));
    project.setDescription(description, monitor);
  }

  @Override
  public void configure() throws CoreException {
    List<ICommand> commands = commands();
    if (commands.stream().noneMatch(InterdictNature::isOurs)) {
      ICommand command = project.getDescription().newCommand();
      command.setBuilderName(InterdictBuilder.ID);
      commands.add(command);
      set(commands);
    }
  }

  @Override
  public void deconfigure() throws CoreException {
    List<ICommand> commands = commands();
    if (commands.removeIf(InterdictNature::isOurs)) {
      set(commands);
    }
    project.deleteMarkers(FindingMarker.TYPE, true, IResource.DEPTH_INFINITE);
    project.deleteMarkers(DiagnosticMarker.TYPE, true, IResource.DEPTH_INFINITE);
    Results.get().remove(project);
  }

  private List<ICommand> commands() throws CoreException {
    return new ArrayList<>(Arrays.asList(project.getDescription().getBuildSpec()));
  }

  private void set(List<ICommand> commands) throws CoreException {
    IProjectDescription description = project.getDescription();
    description.setBuildSpec(commands.toArray(ICommand[]::new));
    project.setDescription(description, null);
  }

  private static boolean isOurs(ICommand command) {
    return command.getBuilderName().equals(InterdictBuilder.ID);
  }

  @Override
  public IProject getProject() {
    return project;
  }

  @Override
  public void setProject(IProject project) {
    this.project = project;
  }
}
