// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.ComplianceEngine;
import dev.interdict.EvaluationRequest;
import dev.interdict.ExitCode;
import dev.interdict.ExplanationResult;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.explanation.Question;
import dev.interdict.explanation.Subject;
import dev.interdict.report.ReportFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One {@code interdict explain}: arguments to engine to explanation and exit code. */
final class ExplainRun {
  private final Surroundings surroundings;

  ExplainRun(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Explains and returns how it ended.
   *
   * @param rules as the user wrote them
   * @param line the arguments of the process
   */
  int run(Subject subject, List<String> rules, CheckArguments arguments, List<String> line) {
    List<ReportTarget> targets = ReportTargets.parse(arguments.formats(), surroundings.directory());
    targets.forEach(ExplainRun::demandExplanations);
    var question = new Question(subject, Values.words("--rule", rules));
    var files =
        new RunFiles(arguments, surroundings, "interdict explain FINGERPRINT BOM --role ROLE");
    files.inputs().guard(targets);
    EvaluationRequest request = files.request();
    var progress = new Progress(surroundings);
    ExplanationResult result =
        ComplianceEngine.shipped().explain(progress.watch(request), question);
    progress.end();
    files
        .named(result.components().stream().map(c -> c.component().location().file()).toList())
        .guard(targets);
    // What else is wrong with the BOM is told by check.
    result.diagnostics().stream().filter(ExplainRun::tells).forEach(files::say);
    NoRoleAdvice.on(result.diagnostics(), surroundings.command(), line)
        .ifPresent(surroundings::say);
    boolean written =
        new Reports(surroundings)
            .write(
                (format, colour, out) ->
                    format.explanations(colour).orElseThrow().write(result, out),
                targets);
    return written ? result.exitCode().code() : ExitCode.NOT_JUDGED.code();
  }

  private static boolean tells(Diagnostic diagnostic) {
    return diagnostic.isError() || diagnostic.code().startsWith("explain-");
  }

  private static void demandExplanations(ReportTarget target) {
    if (target.format().explanations(false).isEmpty()) {
      throw new UsageException(
          "--format: there is no explanation as %s; use %s"
              .formatted(
                  target.format().id(),
                  Arrays.stream(ReportFormat.values())
                      .filter(format -> format.explanations(false).isPresent())
                      .map(ReportFormat::id)
                      .collect(Collectors.joining(" or "))));
    }
  }
}
