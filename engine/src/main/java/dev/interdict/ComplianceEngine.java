// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.explanation.Question;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.program.ProgramResolver;
import dev.interdict.internal.rulebook.LibraryReading;
import dev.interdict.internal.rulebook.RulebookLibrary;
import dev.interdict.internal.rulebook.RulebookLoader;
import dev.interdict.model.Program;
import dev.interdict.rulebook.Role;
import dev.interdict.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges bills of materials: the one place that wires reading, matching, evaluation and
 * disposition. Safe for use by several threads; shipped rulebooks are interpreted once per engine.
 */
public final class ComplianceEngine {
  private final RulebookLibrary library;
  private final RulebookLoader loader;
  private final ProgramResolver programs;
  private final Map<List<String>, Prepared> prepared = new ConcurrentHashMap<>();

  /** Rulebooks that are ready, with their canaries. */
  private record Prepared(BomJudge judge, Canaries canaries) {}

  private ComplianceEngine(RulebookLibrary library, RulebookLoader loader) {
    this.library = library;
    this.loader = loader;
    this.programs = new ProgramResolver(library.reference().roles());
  }

  /**
   * An engine with the rulebooks that are packed on the class path.
   *
   * @throws EngineException if there are none, or they are damaged
   */
  public static ComplianceEngine shipped() {
    return new ComplianceEngine(ShippedRulebooks.read(), new RulebookLoader(new DrlRuleParser()));
  }

  /**
   * An engine with the rulebooks of a folder instead of the shipped ones.
   *
   * @param display the folder as messages print it
   * @throws EngineException with the diagnostics if one of them has an error
   */
  public static ComplianceEngine of(Path folder, String display) {
    var loader = new RulebookLoader(new DrlRuleParser());
    LibraryReading<RulebookLibrary> reading = loader.loadLibrary(folder, display);
    RulebookLibrary library = reading.value();
    if (library == null) {
      throw new EngineException(
          "the rulebooks in " + display + " have errors", reading.diagnostics());
    }
    return new ComplianceEngine(library, loader);
  }

  /** The roles that a program can name, in the order in which they are documented. */
  public List<Role> roles() {
    return library.reference().roles();
  }

  /** The rulebooks that apply where a request names none, sorted by id. */
  public List<Rulebook> rulebooks() {
    return library.rulebooks().stream().map(compiled -> compiled.rulebook()).toList();
  }

  /**
   * What rulebooks share, with what folders add to it.
   *
   * @param rulebooks may be empty
   */
  public ReferenceResult reference(List<RulebookChoice> rulebooks) {
    RulebookSelection selection = RulebookSelection.of(library, loader, rulebooks);
    return new ReferenceResult(selection.reference(), selection.diagnostics());
  }

  /**
   * Judges what the request names. User mistakes are diagnostics in the result, never exceptions.
   */
  public EvaluationResult evaluate(EvaluationRequest request) {
    if (request.boms().isEmpty() && request.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      return EvaluationResult.of(
          null,
          request.enforcement(),
          List.of(),
          null,
          List.of(),
          List.of(),
          request.diagnostics());
    }
    return prepare(request.rulebooks(), request.program(), request.enforcement(), request.reading())
        .evaluate(request.boms(), request.diagnostics(), true);
  }

  /**
   * Explains why rules speak about what the question names, or why they don't. User mistakes are
   * diagnostics in the result, never exceptions.
   */
  public ExplanationResult explain(EvaluationRequest request, Question question) {
    if (request.boms().isEmpty() && request.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      return new ExplanationResult(
          Version.current(), question, null, List.of(), List.of(), request.diagnostics());
    }
    return prepare(request.rulebooks(), request.program(), request.enforcement(), request.reading())
        .explain(request.boms(), request.diagnostics(), question);
  }

  /**
   * Makes rulebooks and program ready, so that BOM after BOM can be judged by them: an editor's
   * saves, a folder of thousands. Rulebook folders are read now, not again.
   *
   * @param rulebooks empty: all shipped ones
   */
  public PreparedCheck prepare(
      List<RulebookChoice> rulebooks,
      ProgramSettings settings,
      Enforcement enforcement,
      ReadingSettings reading) {
    RulebookSelection selection = RulebookSelection.of(library, loader, rulebooks);
    var diagnostics = new ArrayList<>(selection.diagnostics());
    diagnostics.addAll(selection.unknownRules(library, enforcement));
    ProgramResolver.Resolution resolution = programs.resolve(settings);
    diagnostics.addAll(resolution.diagnostics());
    Program program = resolution.program();
    Prepared ready =
        program == null || selection.compiled().isEmpty() ? null : prepare(selection, rulebooks);
    List<Diagnostic> silent =
        ready == null || program == null ? List.of() : ready.canaries().silent(program);
    return new PreparedCheck(
        enforcement,
        reading,
        selection.uses(),
        selection.neighbours(),
        program,
        ready == null || !silent.isEmpty() ? null : ready.judge(),
        diagnostics,
        silent);
  }

  private Prepared prepare(RulebookSelection selection, List<RulebookChoice> choices) {
    if (choices.stream().anyMatch(choice -> choice instanceof RulebookChoice.Folder)) {
      return prepare(selection);
    }
    List<String> ids = selection.compiled().stream().map(c -> c.rulebook().id()).toList();
    return prepared.computeIfAbsent(ids, key -> prepare(selection));
  }

  private Prepared prepare(RulebookSelection selection) {
    var judge = new BomJudge(selection.reference(), selection.compiled(), selection.lists());
    return new Prepared(judge, new Canaries(judge, programs, selection.compiled()));
  }
}
