// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import java.nio.file.Path;

/** Paths as messages and reports print them: relative, with forward slashes. */
final class DisplayPath {
  private DisplayPath() {}

  /** The file as seen from a folder; its name alone where no relative path leads to it. */
  static String of(Path folder, Path file) {
    Path from = folder.toAbsolutePath().normalize();
    Path to = file.toAbsolutePath().normalize();
    if (from.getRoot() == null || !from.getRoot().equals(to.getRoot())) {
      return String.valueOf(to.getFileName());
    }
    String relative = from.relativize(to).toString().replace('\\', '/');
    return relative.isEmpty() ? "." : relative;
  }

  /** The same for a BOM, of which a report never shows a path that leads out of the folder. */
  static String ofBom(Path folder, Path file) {
    String relative = of(folder, file);
    return relative.startsWith("../") ? String.valueOf(file.getFileName()) : relative;
  }
}
