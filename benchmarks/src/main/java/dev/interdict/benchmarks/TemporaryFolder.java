// SPDX-License-Identifier: Apache-2.0
package dev.interdict.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one trial, and its end. */
final class TemporaryFolder {
  private TemporaryFolder() {}

  static Path make(String name) throws IOException {
    return Files.createTempDirectory("interdict-bench").resolve(name);
  }

  /** Deletes what {@link #make} made. */
  static void delete(Path folder) throws IOException {
    List<Path> inside;
    try (Stream<Path> all = Files.walk(folder.getParent())) {
      inside = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.delete(path);
    }
  }
}
