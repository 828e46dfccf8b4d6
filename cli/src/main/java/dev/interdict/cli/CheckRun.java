// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.ComplianceEngine;
import dev.interdict.EvaluationRequest;
import dev.interdict.EvaluationResult;
import dev.interdict.ExitCode;
import dev.interdict.project.ProjectFinder;
import dev.interdict.project.ProjectReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
    var builder = new RequestBuilder(arguments, surroundings.directory(), surroundings.today());
    Optional<Path> project = project(arguments, builder.boms());
    EvaluationRequest request = project.map(file -> with(builder, file)).orElseGet(builder::build);
    Inputs.of(builder.boms(), project).guard(targets);
    var progress = new Progress(surroundings);
    EvaluationResult result = ComplianceEngine.shipped().evaluate(progress.watch(request));
    progress.end();
    result.diagnostics().forEach(d -> surroundings.say(NoRoleAdvice.render(d)));
    NoRoleAdvice.on(result, surroundings.command(), line).ifPresent(surroundings::say);
    boolean written = new Reports(surroundings).write(result, targets);
    return written ? result.exitCode().code() : ExitCode.NOT_JUDGED.code();
  }

  private EvaluationRequest with(RequestBuilder builder, Path file) {
    surroundings.say("Project file: " + ReportedPaths.from(surroundings.directory(), file));
    Path name = file.getFileName();
    return builder.build(new ProjectReader().read(file, String.valueOf(name)));
  }

  private Optional<Path> project(CheckArguments arguments, List<Path> boms) {
    String named = arguments.project();
    if (named != null) {
      return Optional.of(Values.file("--project", surroundings.directory(), named));
    }
    Path first = boms.isEmpty() ? null : boms.get(0).getParent();
    Path start = first == null ? surroundings.directory() : first;
    Optional<Path> found = new ProjectFinder().find(start);
    if (found.isEmpty() && boms.isEmpty()) {
      throw new UsageException(
          "no BOM is named, and there is no interdict.xml in this folder or above it; "
              + "write: interdict check BOM --role ROLE");
    }
    return found;
  }
}
