// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.report.ReportFormat;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One report to write.
 *
 * @param file null: standard output
 * @param name the file as the user wrote it
 */
record ReportTarget(ReportFormat format, @Nullable Path file, String name) {
  static ReportTarget standardOutput(ReportFormat format) {
    return new ReportTarget(format, null, "standard output");
  }
}
