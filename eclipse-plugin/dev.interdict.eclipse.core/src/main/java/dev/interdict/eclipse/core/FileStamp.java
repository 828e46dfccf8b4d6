// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tells that a file is another than before. Eclipse's deltas know nothing of files outside the
 * project, nor of what a link leads to.
 */
record FileStamp(long size, long time, @Nullable Object key) {
  private static final FileStamp MISSING = new FileStamp(-1, 0, null);
  private static final int MOST_FILES = 10_000;

  static FileStamp of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(now.size(), now.lastModifiedTime().toMillis(), now.fileKey());
    } catch (IOException e) {
      return MISSING;
    }
  }

  /** Of all files in a folder, by path. */
  static TreeMap<Path, FileStamp> below(Path folder) {
    var stamps = new TreeMap<Path, FileStamp>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.limit(MOST_FILES).forEach(file -> stamps.put(file, of(file)));
    } catch (IOException | java.io.UncheckedIOException e) {
      stamps.put(folder, MISSING);
    }
    return stamps;
  }
}
