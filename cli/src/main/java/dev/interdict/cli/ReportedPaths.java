// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How reports name files: the same on every machine, so never by an absolute path. */
final class ReportedPaths {
  private final List<Path> folders;

  /**
   * Names that are relative to the first of these folders that holds the file.
   *
   * @param folders absolute
   */
  ReportedPaths(List<Path> folders) {
    this.folders = folders.stream().map(Path::normalize).toList();
  }

  /** The path of a file below one of the folders, else its name alone. */
  String of(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Optional<String> inside =
        folder(absolute).flatMap(f -> below(f, absolute).or(() -> below(real(f), real(absolute))));
    if (inside.isPresent()) {
      return inside.get();
    }
    Path name = absolute.getFileName();
    return name == null ? "." : slashed(name);
  }

  /**
   * The folder to which the path of a file is relative: its own if none of the folders holds it.
   */
  Path folderOf(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path own = absolute.getParent();
    return folder(absolute).orElse(own == null ? absolute : own);
  }

  private Optional<Path> folder(Path absolute) {
    return folders.stream()
        .filter(folder -> below(folder, absolute).isPresent())
        .findFirst()
        .or(
            () ->
                folders.stream()
                    .filter(folder -> below(real(folder), real(absolute)).isPresent())
                    .findFirst());
  }

  /** The way from one folder to a file, for people: it may lead through parent folders. */
  static String from(Path folder, Path file) {
    try {
      return slashed(folder.normalize().relativize(file.normalize()));
    } catch (IllegalArgumentException onAnotherDrive) {
      return slashed(file);
    }
  }

  private static Optional<String> below(Path folder, Path file) {
    return file.startsWith(folder) && !file.equals(folder)
        ? Optional.of(slashed(folder.relativize(file)))
        : Optional.empty();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException notThere) {
      return path;
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
