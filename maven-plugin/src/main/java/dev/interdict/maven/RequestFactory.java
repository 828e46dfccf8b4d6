// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.Enforcement;
import dev.interdict.EvaluationRequest;
import dev.interdict.ProgramSettings;
import dev.interdict.ReadingSettings;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.facts.FactsReader;
import dev.interdict.facts.FactsReading;
import dev.interdict.model.Stated;
import dev.interdict.project.BomSelection;
import dev.interdict.project.Project;
import dev.interdict.project.ProjectReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Parameters and the project file to a request. A parameter that is given wins over the file; what
 * is wrong with either becomes a diagnostic of the request. Safe for use by several threads.
 */
final class RequestFactory {
  private final ProjectReader reader = new ProjectReader();
  private final FactsReader factsReader = new FactsReader();

  ModuleRequest create(Parameters parameters) {
    GoverningProject governing = GoverningProject.of(parameters, reader);
    boolean named = !parameters.boms().isEmpty();
    BomSelection boms =
        named
            ? NamedBoms.below(parameters.basedir(), parameters.boms())
            : governing.boms(parameters.basedir());
    var words = new ParameterWords(parameters);
    Project project = governing.project();
    ReadingSettings reading =
        (project == null ? ReadingSettings.DEFAULT : project.reading())
            .orValidating(parameters.validateSchema());
    FactsReading facts = facts(parameters);
    var request =
        new EvaluationRequest(
            boms.boms(),
            project == null || !parameters.rulebooks().isEmpty()
                ? words.rulebooks()
                : project.rulebooks(),
            program(parameters, words, governing),
            enforcement(words, governing),
            facts == null ? reading : reading.with(facts.facts()),
            diagnostics(governing, boms, words, facts));
    boolean own = named || (!governing.inherited() && !parameters.aggregator());
    return new ModuleRequest(request, words.formats(), project, own, source(parameters, governing));
  }

  private static ProgramSettings program(
      Parameters parameters, ParameterWords words, GoverningProject governing) {
    Project project = governing.project();
    List<Stated> roles = project == null ? List.of() : project.roles();
    Map<String, Stated> set = new LinkedHashMap<>(project == null ? Map.of() : project.set());
    new TreeMap<>(parameters.set()).forEach((name, value) -> set.put(name, Stated.of(value)));
    Integer horizon = words.horizon();
    if (horizon == null && project != null) {
      horizon = project.horizonDays();
    }
    return new ProgramSettings(
        words.asOf(),
        horizon == null ? ProgramSettings.DEFAULT_HORIZON_DAYS : horizon,
        parameters.roles().isEmpty() ? roles : words.roles(),
        set,
        project == null ? List.of() : project.setNames());
  }

  /** The facts file of the parameters; null if none is given. */
  private @Nullable FactsReading facts(Parameters parameters) {
    Path file = parameters.facts();
    return file == null ? null : factsReader.read(file, DisplayPath.of(parameters.basedir(), file));
  }

  private static Enforcement enforcement(ParameterWords words, GoverningProject governing) {
    Project project = governing.project();
    Enforcement enforcement = project == null ? Enforcement.DEFAULT : project.enforcement();
    return words.failOn().isEmpty() ? enforcement : enforcement.withFailOn(words.failOn());
  }

  private static List<Diagnostic> diagnostics(
      GoverningProject governing,
      BomSelection boms,
      ParameterWords words,
      @Nullable FactsReading facts) {
    var diagnostics = new ArrayList<>(governing.diagnostics());
    Project project = governing.project();
    if (facts != null) {
      // What is wrong with a file that isn't read is no news.
      diagnostics.removeIf(
          diagnostic -> project != null && project.reading().facts().holds(diagnostic));
      diagnostics.addAll(facts.diagnostics());
    }
    diagnostics.addAll(boms.diagnostics());
    diagnostics.addAll(words.diagnostics());
    return diagnostics;
  }

  private static String source(Parameters parameters, GoverningProject governing) {
    if (!parameters.boms().isEmpty()) {
      return "no file matches interdict.boms (" + String.join(", ", parameters.boms()) + ")";
    }
    if (governing.path() == null) {
      return "there is no interdict.xml in this folder"
          + (parameters.basedir().equals(parameters.root())
              ? ""
              : " or in a parent folder up to "
                  + DisplayPath.of(parameters.basedir(), parameters.root()));
    }
    return "no file matches the BOMs of " + governing.path();
  }
}
