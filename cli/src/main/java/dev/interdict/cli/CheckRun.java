// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.ComplianceEngine;
import dev.interdict.EvaluationRequest;
import dev.interdict.EvaluationResult;
import dev.interdict.ExitCode;
import java.util.List;

/** One {@code interdict check}: arguments to engine to reports and exit code. */
final class CheckRun {
  private final Surroundings surroundings;

  CheckRun(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Judges, writes the reports and returns how it ended.
   *
   * @param line the arguments of the process
   */
  int run(CheckArguments arguments, List<String> line) {
    List<ReportTarget> targets = ReportTargets.parse(arguments.formats(), surroundings.directory());
    var files = new RunFiles(arguments, surroundings, "interdict check BOM --role ROLE");
    files.inputs().guard(targets);
    EvaluationRequest request = files.request();
    var progress = new Progress(surroundings);
    EvaluationResult result = ComplianceEngine.shipped().evaluate(progress.watch(request));
    progress.end();
    files
        .named(
            result.boms().stream()
                .flatMap(bom -> bom.subBoms().stream())
                .map(part -> part.path())
                .toList())
        .guard(targets);
    result.diagnostics().forEach(files::say);
    NoRoleAdvice.on(result.diagnostics(), surroundings.command(), line)
        .ifPresent(surroundings::say);
    boolean written =
        new Reports(surroundings)
            .write((format, colour, out) -> format.writer(colour).write(result, out), targets);
    return written ? result.exitCode().code() : ExitCode.NOT_JUDGED.code();
  }
}
