// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.BomSource;
import dev.interdict.Enforcement;
import dev.interdict.EvaluationRequest;
import dev.interdict.ProgramSettings;
import dev.interdict.ReadingSettings;
import dev.interdict.RulebookChoice;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.facts.FactsReader;
import dev.interdict.facts.FactsReading;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Stated;
import dev.interdict.project.BomSelection;
import dev.interdict.project.Project;
import dev.interdict.project.ProjectReading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Arguments and a project file to a request. What the command line says goes before the file. */
final class RequestBuilder {
  private final CheckArguments arguments;
  private final Path directory;
  private final List<RulebookChoice> rulebooks;
  private final List<Stated> roles;
  private final Map<String, Stated> set;
  private final LocalDate asOf;
  private final @Nullable Integer horizon;
  private final Set<Verdict> failOn;

  /**
   * Reads the arguments.
   *
   * @param directory the working directory
   * @throws UsageException if one of them can't be understood
   */
  RequestBuilder(CheckArguments arguments, Path directory, LocalDate today) {
    this.arguments = arguments;
    this.directory = directory;
    this.rulebooks =
        Values.words("--rulebook", arguments.rulebooks()).stream().map(this::rulebook).toList();
    this.roles = Values.words("--role", arguments.roles()).stream().map(Stated::of).toList();
    this.set = Values.settings("--set", arguments.set());
    String day = arguments.asOf();
    this.asOf = day == null ? today : Values.day("--as-of", day);
    String days = arguments.horizon();
    this.horizon = days == null ? null : Values.days("--horizon", days);
    this.failOn = Values.verdicts("--fail-on", arguments.failOn());
  }

  /** The files that the arguments name, in their order. */
  List<Path> boms() {
    return arguments.boms().stream().map(bom -> Values.file("BOM", directory, bom)).toList();
  }

  /** The facts file that the arguments name. */
  Optional<Path> facts() {
    String name = arguments.facts();
    return name == null
        ? Optional.empty()
        : Optional.of(Values.file("--facts", directory, name).toAbsolutePath());
  }

  /** A request without a project file. */
  EvaluationRequest build() {
    var diagnostics = new ArrayList<Diagnostic>();
    ReadingSettings reading = reading(ReadingSettings.DEFAULT, diagnostics);
    return new EvaluationRequest(
        named(List.of(directory)),
        rulebooks,
        program(Map.of(), List.of(), roles, null),
        Enforcement.DEFAULT.withFailOn(failOn),
        reading,
        diagnostics);
  }

  /** A request with a project file; one that has errors lets nothing be judged. */
  EvaluationRequest build(ProjectReading reading) {
    Project project = reading.project();
    if (project == null) {
      return new EvaluationRequest(
          List.of(),
          rulebooks,
          program(Map.of(), List.of(), roles, null),
          Enforcement.DEFAULT.withFailOn(failOn),
          ReadingSettings.DEFAULT.orValidating(arguments.validateSchema()),
          reading.diagnostics());
    }
    var diagnostics = new ArrayList<>(reading.diagnostics());
    ReadingSettings settings = reading(project.reading(), diagnostics);
    List<BomSource> boms =
        arguments.boms().isEmpty()
            ? selected(project, diagnostics)
            : named(List.of(project.folder(), directory));
    return new EvaluationRequest(
        boms,
        rulebooks.isEmpty() ? project.rulebooks() : rulebooks,
        program(
            project.set(),
            project.setNames(),
            roles.isEmpty() ? project.roles() : roles,
            project.horizonDays()),
        failOn.isEmpty() ? project.enforcement() : project.enforcement().withFailOn(failOn),
        settings,
        diagnostics);
  }

  private static List<BomSource> selected(Project project, List<Diagnostic> diagnostics) {
    BomSelection selection = project.boms();
    diagnostics.addAll(selection.diagnostics());
    if (selection.boms().isEmpty() && selection.diagnostics().isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
              "project-no-bom",
              "no file matches what the project includes: there is nothing to judge",
              project.includes().isEmpty() ? null : project.includes().get(0).location()));
    }
    return selection.boms();
  }

  /** The named files, each once, in the order of reports. */
  private List<BomSource> named(List<Path> folders) {
    var paths = new ReportedPaths(folders);
    var files = new TreeMap<Path, String>();
    boms().forEach(file -> files.put(file, paths.of(file)));
    return files.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(file -> BomSource.file(file.getValue(), file.getKey(), paths.folderOf(file.getKey())))
        .toList();
  }

  private ProgramSettings program(
      Map<String, Stated> defaults,
      List<Stated> names,
      List<Stated> roles,
      @Nullable Integer projectHorizon) {
    var fields = new LinkedHashMap<>(defaults);
    fields.putAll(set);
    Integer days = horizon != null ? horizon : projectHorizon;
    return new ProgramSettings(
        asOf, days != null ? days : ProgramSettings.DEFAULT_HORIZON_DAYS, roles, fields, names);
  }

  /** The switch of either is enough; facts of the arguments replace those of the project. */
  private ReadingSettings reading(ReadingSettings project, List<Diagnostic> diagnostics) {
    ReadingSettings settings = project.orValidating(arguments.validateSchema());
    Optional<Path> file = facts();
    if (file.isEmpty()) {
      return settings;
    }
    String path = new ReportedPaths(List.of(directory)).of(file.get());
    // What is wrong with a file that isn't read is no news.
    diagnostics.removeIf(diagnostic -> project.facts().holds(diagnostic));
    FactsReading reading = new FactsReader().read(file.get(), path);
    diagnostics.addAll(reading.diagnostics());
    return settings.with(reading.facts());
  }

  /** A word is an id; whatever looks like a path is a folder. */
  private RulebookChoice rulebook(String word) {
    boolean path = word.contains("/") || word.contains("\\") || word.startsWith(".");
    return path
        ? new RulebookChoice.Folder(
            Stated.of(word), Values.file("--rulebook", directory, word).toAbsolutePath())
        : new RulebookChoice.Shipped(Stated.of(word));
  }
}
