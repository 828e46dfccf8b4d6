// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.EvaluationRequest;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.project.Project;
import dev.interdict.report.ReportFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a module has to be judged.
 *
 * @param project the project file that governs it; null if there is none that can be read
 * @param own whether the settings are the module's own, so that they must name a BOM
 * @param source where the settings come from, in words that follow "no BOM: "
 */
record ModuleRequest(
    EvaluationRequest request,
    List<ReportFormat> formats,
    @Nullable Project project,
    boolean own,
    String source) {
  ModuleRequest {
    formats = List.copyOf(formats);
  }

  /** Whether there is no BOM, and nothing is wrong that would explain it. */
  boolean empty() {
    return request.boms().isEmpty()
        && request.diagnostics().stream().noneMatch(Diagnostic::isError);
  }

  /** The diagnostic with its line of the project file, if it points there. */
  Diagnostic show(Diagnostic diagnostic) {
    return project == null ? diagnostic : project.show(diagnostic);
  }
}
