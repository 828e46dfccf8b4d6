// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.EvaluationResult;
import dev.interdict.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Writes reports into a folder; a reader never sees half a file. */
final class ReportFiles {
  private final Path folder;

  ReportFiles(Path folder) {
    this.folder = folder;
  }

  /** The files written, in the order of the formats. */
  List<Path> write(EvaluationResult result, List<ReportFormat> formats) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.createDirectories(folder);
    for (ReportFormat format : formats) {
      Path file = folder.resolve("report." + extension(format));
      Path unfinished = Files.createTempFile(folder, ".report", ".part");
      try {
        try (OutputStream out = Files.newOutputStream(unfinished)) {
          format.writer().write(result, out);
        }
        move(unfinished, file);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      files.add(file);
    }
    return files;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String extension(ReportFormat format) {
    return format == ReportFormat.TEXT ? "txt" : format.id();
  }
}
