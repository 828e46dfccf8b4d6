// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.EvaluationRequest;
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
import org.jspecify.annotations.Nullable;

/** The files that a command is told to judge by, and the request that they make. */
final class RunFiles {
  private final Surroundings surroundings;
  private final RequestBuilder builder;
  private final Optional<Path> projectFile;
  private @Nullable Project project;

  /**
   * Looks for the project file; reads nothing.
   *
   * @param usage what to write if no BOM is named and there is no project file
   */
  RunFiles(CheckArguments arguments, Surroundings surroundings, String usage) {
    this.surroundings = surroundings;
    this.builder = new RequestBuilder(arguments, surroundings.directory(), surroundings.today());
    this.projectFile = projectFile(arguments, usage);
  }

  /** The files that are known before any is read. */
  Inputs inputs() {
    var files = new ArrayList<>(builder.boms());
    builder.facts().ifPresent(files::add);
    return Inputs.of(files, projectFile);
  }

  /** Reads the project file, if there is one, and says which. */
  EvaluationRequest request() {
    if (projectFile.isEmpty()) {
      return builder.build();
    }
    Path file = projectFile.get();
    surroundings.say(
        "Project file: " + Printable.text(ReportedPaths.from(surroundings.directory(), file)));
    ProjectReading reading = new ProjectReader().read(file, String.valueOf(file.getFileName()));
    project = reading.project();
    return builder.build(reading);
  }

  /**
   * Files that reports call by these paths; where they lie is known only once the BOMs are read.
   */
  Inputs named(List<String> reported) {
    List<Path> folders = new ArrayList<>(List.of(surroundings.directory()));
    var files = new ArrayList<Path>();
    if (project != null) {
      folders.add(project.folder());
      Path facts = project.reading().facts().file();
      if (facts != null) {
        files.add(facts);
      }
    }
    builder.boms().forEach(bom -> folders.add(bom.toAbsolutePath().resolveSibling("")));
    reported.stream()
        .flatMap(path -> folders.stream().map(folder -> folder.resolve(path)))
        .forEach(files::add);
    return new Inputs(List.copyOf(files));
  }

  /** Says what is wrong, with the line of the project file if it stands there. */
  void say(Diagnostic diagnostic) {
    surroundings.say(NoRoleAdvice.render(project == null ? diagnostic : project.show(diagnostic)));
  }

  private Optional<Path> projectFile(CheckArguments arguments, String usage) {
    String named = arguments.project();
    if (named != null) {
      return Optional.of(Values.file("--project", surroundings.directory(), named));
    }
    List<Path> boms = builder.boms();
    Path first = boms.isEmpty() ? null : boms.get(0).getParent();
    Path start = first == null ? surroundings.directory() : first;
    Optional<Path> found = new ProjectFinder().find(start);
    if (found.isEmpty() && boms.isEmpty()) {
      throw new UsageException(
          "no BOM is named, and there is no interdict.xml in this folder or above it; write: "
              + usage);
    }
    return found;
  }
}
