// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.BomJudge.Judgement;
import dev.interdict.EvaluationResult.BomResult;
import dev.interdict.EvaluationResult.RulebookUse;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.explanation.Question;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.internal.evaluation.BomEvaluation;
import dev.interdict.model.Bom;
import dev.interdict.model.Program;
import dev.interdict.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rulebooks and a program that are ready to judge BOM after BOM. Immutable and safe for several
 * threads; made by {@link ComplianceEngine#prepare}.
 */
public final class PreparedCheck {
  private final Enforcement enforcement;
  private final ReadingSettings reading;
  private final List<RulebookUse> rulebooks;
  private final Set<Path> neighbours;
  private final @Nullable Program program;
  private final @Nullable BomJudge judge;
  private final List<Diagnostic> settings;
  private final List<Diagnostic> canaries;

  /**
   * A check.
   *
   * @param judge null if nothing can be judged; the diagnostics say why
   * @param settings what is wrong with rulebooks, program and enforcement
   */
  PreparedCheck(
      Enforcement enforcement,
      ReadingSettings reading,
      List<RulebookUse> rulebooks,
      Set<Path> neighbours,
      @Nullable Program program,
      @Nullable BomJudge judge,
      List<Diagnostic> settings,
      List<Diagnostic> canaries) {
    this.enforcement = enforcement;
    this.reading = reading;
    this.rulebooks = List.copyOf(rulebooks);
    this.neighbours = Set.copyOf(neighbours);
    this.program = program;
    this.judge = judge;
    this.settings = List.copyOf(settings);
    this.canaries = List.copyOf(canaries);
  }

  /**
   * The folders beside those of its rulebooks in which the rulebooks that they require were looked
   * for: whether or not one is there, the check rests on them.
   */
  public Set<Path> neighbours() {
    return neighbours;
  }

  /**
   * Judges BOMs.
   *
   * @param earlier what was already found wrong while the BOMs were looked for; part of the result
   */
  public EvaluationResult evaluate(List<BomSource> sources, List<Diagnostic> earlier) {
    return evaluate(sources, earlier, false);
  }

  /**
   * Judges BOMs.
   *
   * @param all whether these are all BOMs there are, so that facts about none of them are told
   */
  EvaluationResult evaluate(List<BomSource> sources, List<Diagnostic> earlier, boolean all) {
    List<Diagnostic> diagnostics = before(sources, earlier);
    var findings = new ArrayList<Finding>();
    var boms = new ArrayList<BomResult>();
    var facts = new FactsTally(reading.facts());
    if (program != null && judge != null) {
      for (BomSource source : sources) {
        judge(source, program, judge, findings, boms, diagnostics, facts);
      }
      if (all) {
        diagnostics.addAll(facts.unused(sources.size() == boms.size()));
      }
      noRuleApplied(program, boms, diagnostics);
    }
    // Two BOMs that include the same file would say twice what is wrong with it.
    List<Diagnostic> each = diagnostics.stream().distinct().toList();
    return EvaluationResult.of(program, enforcement, rulebooks, facts.use(), boms, findings, each);
  }

  /**
   * Explains why rules speak about components of BOMs, or why they don't.
   *
   * @param sources in which to look for what the question is about
   * @param earlier what was already found wrong while the BOMs were looked for; part of the result
   */
  public ExplanationResult explain(
      List<BomSource> sources, List<Diagnostic> earlier, Question question) {
    List<Diagnostic> diagnostics = before(sources, earlier);
    var rules = new TreeSet<String>();
    rulebooks.forEach(use -> use.rulebook().rules().forEach(rule -> rules.add(rule.id())));
    var answers = new Answers(question, rules);
    if (program != null && judge != null) {
      for (BomSource source : sources) {
        byte[] bytes = read(source, diagnostics);
        if (bytes != null) {
          Judgement judgement = judge.judge(source, bytes, reading, program, enforcement::level);
          diagnostics.addAll(judgement.diagnostics());
          if (judgement.bom() != null
              && judgement.evaluation() != null
              && judgement.explainer() != null) {
            answers.take(
                judgement.bom(), judgement.evaluation().findings(), judgement.explainer().get());
          }
        }
      }
    }
    if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
      diagnostics.addAll(answers.diagnostics());
    }
    return new ExplanationResult(
        Version.current(),
        question,
        program,
        rulebooks,
        answers.components(),
        diagnostics.stream().distinct().toList());
  }

  /** What is wrong before a BOM is read. */
  private List<Diagnostic> before(List<BomSource> sources, List<Diagnostic> earlier) {
    var diagnostics = new ArrayList<>(earlier);
    diagnostics.addAll(settings);
    if (sources.isEmpty() && diagnostics.stream().noneMatch(Diagnostic::isError)) {
      diagnostics.add(Diagnostic.error("run-no-bom", "no BOM is named: there is nothing to judge"));
    }
    if (rulebooks.isEmpty() && diagnostics.stream().noneMatch(Diagnostic::isError)) {
      diagnostics.add(
          Diagnostic.error("run-no-rulebook", "there is no rulebook, so nothing can be judged"));
    }
    diagnostics.addAll(canaries);
    return diagnostics;
  }

  private void judge(
      BomSource source,
      Program forProgram,
      BomJudge by,
      List<Finding> findings,
      List<BomResult> boms,
      List<Diagnostic> diagnostics,
      FactsTally facts) {
    byte[] bytes = read(source, diagnostics);
    if (bytes == null) {
      return;
    }
    Judgement judgement = by.judge(source, bytes, reading, forProgram, enforcement::level);
    diagnostics.addAll(judgement.diagnostics());
    Bom bom = judgement.bom();
    BomEvaluation evaluation = judgement.evaluation();
    if (bom != null && evaluation != null) {
      facts.add(bom, judgement.usedFacts(), judgement.takenFacts());
      findings.addAll(evaluation.findings());
      boms.add(
          new BomResult(
              bom.path(),
              bom.sha256(),
              bom.specVersion(),
              bom.components().size(),
              bom.complete(),
              bom.subBoms(),
              evaluation.outcomes()));
    }
  }

  private static void noRuleApplied(
      Program program, List<BomResult> boms, List<Diagnostic> diagnostics) {
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

  private byte @Nullable [] read(BomSource source, List<Diagnostic> diagnostics) {
    try {
      return source.content().read(reading.limits().fileBytes());
    } catch (BomTooLargeException e) {
      diagnostics.add(
          Diagnostic.error(
              "bom-too-large",
              tooLarge(e.size(), reading.limits().fileBytes()),
              SourceLocation.at(source.path(), 1, 1)));
      return null;
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
              "the file is larger than memory: give Java more, or split the BOM",
              SourceLocation.at(source.path(), 1, 1)));
      return null;
    }
  }

  private static String tooLarge(long size, long limit) {
    String found = size < 0 ? "more than " + limit : Long.toString(size);
    String raise =
        size > ReadingLimits.MOST.fileBytes()
            ? ""
            : ", or raise the limit in interdict.xml with <limits file-mib=\"…\"/>";
    return "the file has "
        + found
        + " bytes; the limit is "
        + limit
        + (limit % ReadingLimits.MIB == 0 ? " (" + limit / ReadingLimits.MIB + " MiB)" : "")
        + ": split the BOM"
        + raise;
  }
}
