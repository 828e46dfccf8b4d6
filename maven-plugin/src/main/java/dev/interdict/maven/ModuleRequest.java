// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.EvaluationRequest;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.report.ReportFormat;
import java.util.List;

/**
 * What a module has to be judged.
 *
 * @param own whether the settings are the module's own, so that they must name a BOM
 * @param source where the settings come from, in words that follow "no BOM: "
 */
record ModuleRequest(
    EvaluationRequest request, List<ReportFormat> formats, boolean own, String source) {
  ModuleRequest {
    formats = List.copyOf(formats);
  }

  /** Whether there is no BOM, and nothing is wrong that would explain it. */
  boolean empty() {
    return request.boms().isEmpty()
        && request.diagnostics().stream().noneMatch(Diagnostic::isError);
  }
}
