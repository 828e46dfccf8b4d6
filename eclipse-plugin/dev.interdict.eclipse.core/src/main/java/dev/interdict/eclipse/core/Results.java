// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.jspecify.annotations.Nullable;

/** What the last check of each project said, for as long as the workbench runs. */
public final class Results {
  private static final Results INSTANCE = new Results();

  private final Map<IProject, ProjectResult> results = new ConcurrentHashMap<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** Is told of every change, on the thread that made it. */
  @FunctionalInterface
  public interface Listener {
    void resultChanged(IProject project);
  }

  private final ResultsListener outdating = new ResultsListener(this);

  private Results() {}

  public static Results get() {
    return INSTANCE;
  }

  /** The last result; null if the project was not checked since the workbench started. */
  public @Nullable ProjectResult of(IProject project) {
    return results.get(project);
  }

  /** The projects that have a result, by name. */
  public List<IProject> projects() {
    return results.keySet().stream().sorted(Comparator.comparing(IProject::getName)).toList();
  }

  public void addListener(Listener listener) {
    listeners.add(listener);
  }

  public void removeListener(Listener listener) {
    listeners.remove(listener);
  }

  void put(ProjectResult result) {
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(outdating, ResultsListener.EVENTS); // Once, however often asked.
    results.put(result.project(), result);
    tell(result.project());
  }

  /** Files changed, and nobody checked them. */
  void outdate(IProject project) {
    if (results.computeIfPresent(project, (key, result) -> result.outdatedNow()) != null) {
      tell(project);
    }
  }

  void remove(IProject project) {
    if (results.remove(project) != null) {
      tell(project);
    }
  }

  private void tell(IProject project) {
    listeners.forEach(listener -> listener.resultChanged(project));
  }
}
