// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The Java files of all modules. */
final class Sources {
  static final Path ROOT =
      Path.of(System.getProperty("interdict.root", "..")).toAbsolutePath().normalize();

  private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");

  private Sources() {}

  /** Those below a folder such as {@code src/main/java}, with slashes and relative to the root. */
  static List<String> below(String folder) {
    var found = new ArrayList<String>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
              return NOT_OURS.contains(String.valueOf(at.getFileName()))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = ROOT.relativize(file).toString().replace('\\', '/');
              if (name.contains(folder + "/") && name.endsWith(".java")) {
                found.add(name);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  static List<String> lines(String file) {
    try {
      return Files.readAllLines(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
