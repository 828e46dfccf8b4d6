// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Work folders of the build. */
public final class Folders {
  private Folders() {}

  /** An empty folder; what it held is deleted, links are not followed. */
  public static Path fresh(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(folder)) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : all) {
        Files.delete(path);
      }
    }
    return Files.createDirectories(folder);
  }
}
