// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.report.ReportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code --format F[=FILE]}: which reports go where. */
final class ReportTargets {
  private static final String OPTION = "--format";
  private final Path directory;
  private final List<ReportTarget> targets = new ArrayList<>();

  private ReportTargets(Path directory) {
    this.directory = directory;
  }

  /** The reports that are asked for; text to standard output unless another one goes there. */
  static List<ReportTarget> parse(List<String> formats, Path directory) {
    var parsed = new ReportTargets(directory);
    formats.forEach(parsed::add);
    if (parsed.targets.stream().allMatch(target -> target.file() != null)) {
      parsed.targets.add(ReportTarget.standardOutput(ReportFormat.TEXT));
    }
    return List.copyOf(parsed.targets);
  }

  private void add(String text) {
    int equals = text.indexOf('=');
    ReportFormat format = format(equals < 0 ? text : text.substring(0, equals));
    if (equals < 0) {
      toStandardOutput(format);
    } else {
      toFile(format, text.substring(equals + 1));
    }
  }

  private void toStandardOutput(ReportFormat format) {
    for (ReportTarget target : targets) {
      if (target.file() == null && target.format() != format) {
        throw new UsageException(
            "%s: %s and %s can't both go to standard output; write one to a file: --format %s=FILE"
                .formatted(OPTION, target.format().id(), format.id(), format.id()));
      }
    }
    ReportTarget target = ReportTarget.standardOutput(format);
    if (!targets.contains(target)) {
      targets.add(target);
    }
  }

  private void toFile(ReportFormat format, String name) {
    Path file = Values.file(OPTION + " " + format.id() + "=", directory, name);
    if (Files.isDirectory(file)) {
      throw new UsageException(
          "%s: '%s' is a folder; name a file in it: --format %s=%s"
              .formatted(OPTION, name, format.id(), name.replaceAll("/+$", "") + "/report"));
    }
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(
          "%s: the folder of '%s' doesn't exist; make it first".formatted(OPTION, name));
    }
    if (targets.stream().anyMatch(target -> file.equals(target.file()))) {
      throw new UsageException(OPTION + ": two reports can't both go to '" + name + "'");
    }
    targets.add(new ReportTarget(format, file, name));
  }

  private static ReportFormat format(String word) {
    String id = word.strip().toLowerCase(Locale.ROOT);
    List<String> known = Arrays.stream(ReportFormat.values()).map(ReportFormat::id).toList();
    if (ReportFormat.planned().contains(id)) {
      throw new UsageException(
          "%s: '%s' is planned, but not in this version; use %s"
              .formatted(OPTION, id, String.join(" or ", known)));
    }
    String hint =
        word.contains(",")
            ? "give the option once for each: --format json=FILE --format text"
            : Nearest.orKnown(id, known);
    return ReportFormat.parse(id)
        .orElseThrow(() -> new UsageException(OPTION + ": unknown format '" + word + "'; " + hint));
  }
}
