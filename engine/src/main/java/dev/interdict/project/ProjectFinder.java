// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the project file that governs a folder. */
public final class ProjectFinder {
  /** The name of a project file. */
  public static final String FILE_NAME = "interdict.xml";

  /**
   * The {@code interdict.xml} in a folder, else in the nearest of its parents.
   *
   * @param root the last folder looked at; if it is no parent, the search ends at the file system's
   *     root
   */
  public Optional<Path> find(Path folder, Path root) {
    Path last = root.toAbsolutePath().normalize();
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path file = at.resolve(FILE_NAME);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
      if (at.equals(last)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** The same up to the root of the git repository, or of the file system where there is none. */
  public Optional<Path> find(Path folder) {
    return find(folder, repositoryRoot(folder));
  }

  /** The nearest folder upwards that holds {@code .git}; the file system's root if none does. */
  public static Path repositoryRoot(Path folder) {
    Path at = folder.toAbsolutePath().normalize();
    while (true) {
      Path parent = at.getParent();
      if (parent == null || Files.exists(at.resolve(".git"))) {
        return at;
      }
      at = parent;
    }
  }
}
