// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.report.ReportFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes the reports of a run to where they are wanted. */
final class Reports {
  private final Surroundings surroundings;

  Reports(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What is written in one format. */
  @FunctionalInterface
  interface Report {
    void write(ReportFormat format, boolean colour, OutputStream out) throws IOException;
  }

  /** Writes them all, files first; says what failed and then answers false. */
  boolean write(Report report, List<ReportTarget> targets) {
    boolean written = true;
    for (ReportTarget target : targets) {
      Path file = target.file();
      if (file != null) {
        written &= attempt(target, () -> replace(file, out -> write(report, target, out)));
      }
    }
    for (ReportTarget target : targets) {
      if (target.file() == null) {
        written &= attempt(target, () -> write(report, target, surroundings.out()));
      }
    }
    return written;
  }

  private boolean attempt(ReportTarget target, Attempt attempt) {
    try {
      attempt.run();
      return true;
    } catch (IOException e) {
      surroundings.say(
          "interdict: the %s report can't be written to %s: %s"
              .formatted(target.format().id(), target.name(), reason(e)));
      return false;
    }
  }

  private void write(Report report, ReportTarget target, OutputStream out) throws IOException {
    boolean colour = target.file() == null && surroundings.colour();
    report.write(target.format(), colour, out);
    out.flush();
  }

  /** Nobody ever sees half a report: it is written beside its place and then moved there. */
  private static void replace(Path file, Content content) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
        content.write(out);
      }
      return;
    }
    Path place = Files.exists(file) ? file.toRealPath() : file;
    Path beside = place.resolveSibling("." + place.getFileName() + ".interdict.tmp");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
        content.write(out);
      }
      move(beside, place);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? "permission denied"
        : e instanceof java.nio.file.FileSystemException known && known.getReason() != null
            ? known.getReason()
            : String.valueOf(e.getMessage());
  }

  @FunctionalInterface
  private interface Attempt {
    void run() throws IOException;
  }

  @FunctionalInterface
  private interface Content {
    void write(OutputStream out) throws IOException;
  }
}
