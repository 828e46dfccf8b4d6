// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.ComplianceEngine;
import dev.interdict.EvaluationRequest;
import dev.interdict.EvaluationResult;
import dev.interdict.ExitCode;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.diagnostic.Printable;
import dev.interdict.project.Project;
import dev.interdict.project.ProjectFinder;
import dev.interdict.project.ProjectReader;
import dev.interdict.project.ProjectReading;
import java.nio.file.Path;
import java.util.ArrayList;
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
    Optional<Path> file = projectFile(arguments, builder.boms());
    Inputs.of(builder.boms(), file).guard(targets);
    Optional<ProjectReading> reading = file.map(this::read);
    EvaluationRequest request = reading.map(builder::build).orElseGet(builder::build);
    var progress = new Progress(surroundings);
    EvaluationResult result = ComplianceEngine.shipped().evaluate(progress.watch(request));
    progress.end();
    Optional<Project> project = reading.map(ProjectReading::project);
    parts(result, builder.boms(), project).guard(targets);
    for (Diagnostic diagnostic : result.diagnostics()) {
      Diagnostic shown = project.map(known -> known.show(diagnostic)).orElse(diagnostic);
      surroundings.say(NoRoleAdvice.render(shown));
    }
    NoRoleAdvice.on(result, surroundings.command(), line).ifPresent(surroundings::say);
    boolean written = new Reports(surroundings).write(result, targets);
    return written ? result.exitCode().code() : ExitCode.NOT_JUDGED.code();
  }

  /** Which files describe assemblies is known only once the BOMs are read. */
  private Inputs parts(EvaluationResult result, List<Path> boms, Optional<Project> project) {
    List<Path> folders = new ArrayList<>(List.of(surroundings.directory()));
    project.ifPresent(known -> folders.add(known.folder()));
    boms.forEach(bom -> folders.add(bom.toAbsolutePath().resolveSibling("")));
    return new Inputs(
        result.boms().stream()
            .flatMap(bom -> bom.subBoms().stream())
            .flatMap(part -> folders.stream().map(folder -> folder.resolve(part.path())))
            .toList());
  }

  private ProjectReading read(Path file) {
    surroundings.say(
        "Project file: " + Printable.text(ReportedPaths.from(surroundings.directory(), file)));
    return new ProjectReader().read(file, String.valueOf(file.getFileName()));
  }

  private Optional<Path> projectFile(CheckArguments arguments, List<Path> boms) {
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
