// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.BomJudge.Judgement;
import dev.interdict.EvaluationResult.BomResult;
import dev.interdict.EvaluationResult.RulebookUse;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.internal.evaluation.BomEvaluation;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.program.ProgramResolver;
import dev.interdict.internal.rulebook.LibraryReading;
import dev.interdict.internal.rulebook.RulebookLibrary;
import dev.interdict.internal.rulebook.RulebookLoader;
import dev.interdict.internal.summary.Summaries;
import dev.interdict.model.Bom;
import dev.interdict.model.Program;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.Role;
import dev.interdict.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Judges bills of materials: the one place that wires reading, matching, evaluation and
 * disposition. Safe for use by several threads; shipped rulebooks are interpreted once per engine.
 */
public final class ComplianceEngine {
  private final RulebookLibrary library;
  private final ProgramResolver programs;
  private final Map<List<String>, Prepared> prepared = new ConcurrentHashMap<>();

  /** Rulebooks that are ready, and what their canaries said. */
  private record Prepared(BomJudge judge, List<Diagnostic> canaries) {}

  private ComplianceEngine(RulebookLibrary library) {
    this.library = library;
    this.programs = new ProgramResolver(library.reference().roles());
  }

  /**
   * An engine with the rulebooks that are packed on the class path.
   *
   * @throws EngineException if there are none, or they are damaged
   */
  public static ComplianceEngine shipped() {
    return new ComplianceEngine(ShippedRulebooks.read());
  }

  /**
   * An engine with the rulebooks of a folder instead of the shipped ones.
   *
   * @param display the folder as messages print it
   * @throws EngineException with the diagnostics if one of them has an error
   */
  public static ComplianceEngine of(Path folder, String display) {
    LibraryReading<RulebookLibrary> reading =
        new RulebookLoader(new DrlRuleParser()).loadLibrary(folder, display);
    RulebookLibrary library = reading.value();
    if (library == null) {
      throw new EngineException(
          "the rulebooks in " + display + " have errors", reading.diagnostics());
    }
    return new ComplianceEngine(library);
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
   * Judges what the request names. User mistakes are diagnostics in the result, never exceptions.
   */
  public EvaluationResult evaluate(EvaluationRequest request) {
    if (request.boms().isEmpty() && request.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      return result(request, null, List.of(), List.of(), List.of(), request.diagnostics());
    }
    var diagnostics = new ArrayList<>(request.diagnostics());
    RulebookSelection selection = RulebookSelection.of(library, request.rulebooks());
    diagnostics.addAll(selection.diagnostics());
    diagnostics.addAll(selection.unknownRules(library, request.enforcement()));
    ProgramResolver.Resolution resolution = programs.resolve(request.program());
    diagnostics.addAll(resolution.diagnostics());
    if (request.boms().isEmpty() && diagnostics.stream().noneMatch(Diagnostic::isError)) {
      diagnostics.add(Diagnostic.error("run-no-bom", "no BOM is named: there is nothing to judge"));
    }
    if (selection.compiled().isEmpty() && diagnostics.stream().noneMatch(Diagnostic::isError)) {
      diagnostics.add(
          Diagnostic.error("run-no-rulebook", "there is no rulebook, so nothing can be judged"));
    }
    Program program = resolution.program();
    var findings = new ArrayList<Finding>();
    var boms = new ArrayList<BomResult>();
    if (program != null && !selection.compiled().isEmpty()) {
      Prepared ready = prepare(selection, request.rulebooks());
      diagnostics.addAll(ready.canaries());
      if (ready.canaries().isEmpty()) {
        judgeAll(request, program, ready.judge(), findings, boms, diagnostics);
      }
    }
    return result(request, program, selection.uses(), boms, findings, diagnostics);
  }

  private static void judgeAll(
      EvaluationRequest request,
      Program program,
      BomJudge judge,
      List<Finding> findings,
      List<BomResult> boms,
      List<Diagnostic> diagnostics) {
    for (BomSource source : request.boms()) {
      byte[] bytes = read(source, diagnostics);
      if (bytes == null) {
        continue;
      }
      Judgement judgement =
          judge.judge(source.path(), bytes, program, request.enforcement()::level);
      diagnostics.addAll(judgement.diagnostics());
      Bom bom = judgement.bom();
      BomEvaluation evaluation = judgement.evaluation();
      if (bom != null && evaluation != null) {
        findings.addAll(evaluation.findings());
        boms.add(
            new BomResult(
                bom.path(),
                bom.sha256(),
                bom.specVersion(),
                bom.components().size(),
                bom.complete(),
                evaluation.outcomes()));
      }
    }
    List<RuleOutcome> outcomes = boms.stream().flatMap(bom -> bom.rules().stream()).toList();
    if (!boms.isEmpty() && outcomes.stream().allMatch(o -> o.outcome() == Outcome.NOT_APPLICABLE)) {
      diagnostics.add(
          Diagnostic.error(
              "run-no-rule",
              "no rule of the rulebooks applies to the roles "
                  + String.join(", ", program.roles())
                  + " on "
                  + program.asOf()
                  + ": nothing was judged"));
    }
  }

  private static byte @Nullable [] read(BomSource source, List<Diagnostic> diagnostics) {
    try {
      return source.content().read();
    } catch (IOException e) {
      diagnostics.add(
          Diagnostic.error(
              "bom-unreadable",
              Unreadable.why(e) + "; name a CycloneDX file",
              SourceLocation.at(source.path(), 1, 1)));
      return null;
    } catch (OutOfMemoryError e) {
      diagnostics.add(
          Diagnostic.error(
              "bom-too-large",
              "the file is larger than memory",
              SourceLocation.at(source.path(), 1, 1)));
      return null;
    }
  }

  private Prepared prepare(RulebookSelection selection, List<RulebookChoice> choices) {
    if (choices.stream().anyMatch(choice -> choice instanceof RulebookChoice.Folder)) {
      return prepare(selection);
    }
    List<String> ids = selection.compiled().stream().map(c -> c.rulebook().id()).toList();
    return prepared.computeIfAbsent(ids, key -> prepare(selection));
  }

  private Prepared prepare(RulebookSelection selection) {
    var judge = new BomJudge(selection.reference(), selection.compiled());
    return new Prepared(judge, Canaries.check(judge, programs, selection.compiled()));
  }

  private static EvaluationResult result(
      EvaluationRequest request,
      @Nullable Program program,
      List<RulebookUse> uses,
      List<BomResult> boms,
      List<Finding> findings,
      List<Diagnostic> diagnostics) {
    boolean complete = diagnostics.stream().noneMatch(Diagnostic::isError);
    return new EvaluationResult(
        Version.current(),
        program,
        request.enforcement(),
        uses,
        boms,
        findings,
        diagnostics,
        Summaries.of(findings, boms, complete));
  }
}
