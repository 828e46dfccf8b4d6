// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * How the goal ended in each module of a build. Whichever module ends last gets to know that
 * nothing was checked in any, so it holds under any number of threads.
 */
final class ReactorTally {
  /** How the goal ended in a module. */
  enum End {
    /** There was something to judge. */
    CHECKED,
    /** There was no BOM. */
    EMPTY,
    /** There was no BOM, and the user says that there need be none. */
    EXCUSED
  }

  /** Modules may load this plugin through several class loaders: nothing of ours is shared. */
  private static final String KEY = "dev.interdict.maven/ends";

  private final MavenSession session;
  private final MojoExecution execution;

  ReactorTally(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.execution = execution;
  }

  /** Notes an end; true if it is the last one of the whole build, and nothing was checked. */
  boolean lastOfNothing(MavenProject module, End end) {
    Map<String, String> ends = ends(session.getRepositorySession().getData());
    ends.put(id(module, execution.getExecutionId()), end.name());
    return whole()
        && ends.keySet().containsAll(expected())
        && ends.containsValue(End.EMPTY.name())
        && !ends.containsValue(End.CHECKED.name());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> ends(SessionData data) {
    data.set(KEY, null, new ConcurrentHashMap<String, String>());
    return (Map<String, String>) Objects.requireNonNull(data.get(KEY));
  }

  /** Whoever builds some modules of many knows that there may be nothing to check in them. */
  private boolean whole() {
    return session.getAllProjects() == null
        || session.getProjects().size() == session.getAllProjects().size();
  }

  private Set<String> expected() {
    Set<String> expected = new HashSet<>();
    for (MavenProject module : session.getProjects()) {
      Plugin plugin = module.getPlugin(execution.getPlugin().getKey());
      if (execution.getSource() == MojoExecution.Source.CLI) {
        expected.add(id(module, execution.getExecutionId()));
      } else if (plugin != null) {
        plugin.getExecutions().stream()
            .filter(this::runs)
            .forEach(bound -> expected.add(id(module, bound.getId())));
      }
    }
    return expected;
  }

  private boolean runs(PluginExecution bound) {
    return bound.getGoals().contains(execution.getGoal()) && !"none".equals(bound.getPhase());
  }

  private static String id(MavenProject module, String executionId) {
    return module.getId() + "#" + executionId;
  }
}
