// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFinderTest {
  @TempDir Path root;

  @Test
  void the_nearest_file_upwards_is_found() {
    new ProjectFolder(root).put("interdict.xml", "").put("a/interdict.xml", "").put("a/b/c/x", "");

    assertThat(new ProjectFinder().find(root.resolve("a/b/c"), root))
        .contains(root.resolve("a/interdict.xml"));
  }

  @Test
  void the_root_itself_is_looked_at_and_nothing_above() {
    new ProjectFolder(root).put("interdict.xml", "").put("a/b/x", "");

    assertThat(new ProjectFinder().find(root.resolve("a/b"), root)).isPresent();
    assertThat(new ProjectFinder().find(root.resolve("a/b"), root.resolve("a"))).isEmpty();
  }

  @Test
  void the_search_ends_at_the_root_of_the_git_repository() throws IOException {
    new ProjectFolder(root).put("interdict.xml", "").put("repository/a/x", "");
    Files.createDirectory(root.resolve("repository/.git"));

    assertThat(ProjectFinder.repositoryRoot(root.resolve("repository/a")))
        .isEqualTo(root.resolve("repository"));
    assertThat(new ProjectFinder().find(root.resolve("repository/a"))).isEmpty();
  }
}
