// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that a run reads: no report may be written over one of them. */
record Inputs(List<Path> files) {
  static Inputs of(List<Path> boms, Optional<Path> project) {
    var files = new ArrayList<>(boms);
    project.ifPresent(files::add);
    return new Inputs(List.copyOf(files));
  }

  void guard(List<ReportTarget> targets) {
    for (ReportTarget target : targets) {
      Path report = target.file();
      if (report != null && hold(report)) {
        throw new UsageException(
            "--format: the report would overwrite '%s', which this run reads; name another file"
                .formatted(target.name()));
      }
    }
  }

  /** Whether a file is one of them. */
  boolean hold(Path other) {
    return files.stream().anyMatch(file -> same(file, other));
  }

  private static boolean same(Path file, Path report) {
    try {
      return file.equals(report) || Files.isSameFile(file, report);
    } catch (IOException oneIsMissing) {
      return false;
    }
  }
}
