// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that nobody ever sees half: each is written beside its place and then moved there. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a text as UTF-8.
   *
   * @throws IOException if it can't be written; then what was there before still is
   */
  public static void write(Path file, String text) throws IOException {
    Path beside = file.resolveSibling("." + file.getFileName() + ".interdict.tmp");
    Files.deleteIfExists(beside);
    try {
      Files.write(beside, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
      move(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Why a file could not be written, in words. */
  public static String why(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    return e instanceof FileSystemException known && known.getReason() != null
        ? known.getReason()
        : String.valueOf(e.getMessage());
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
