// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * How far up a project file is looked for: the highest of the folder with {@code .mvn} and the
 * folders of the parent POMs, so that a module built on its own finds what the whole build finds.
 */
record BuildRoot(MavenSession session, MavenProject module) {
  /** The highest of them that is the folder itself or lies above it. */
  Path above(Path folder) {
    Path root = higher(session.getRequest().getMultiModuleProjectDirectory(), folder, folder);
    for (MavenProject pom = module; pom != null; pom = pom.getParent()) {
      root = higher(pom.getFile() == null ? null : pom.getBasedir(), root, folder);
    }
    return root;
  }

  private static Path higher(@Nullable File candidate, Path root, Path folder) {
    if (candidate == null) {
      return root;
    }
    Path path = candidate.toPath().toAbsolutePath().normalize();
    return folder.startsWith(path) && root.startsWith(path) ? path : root;
  }
}
