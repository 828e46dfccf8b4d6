// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Level;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.internal.summary.Summaries;
import dev.interdict.model.Bom.SubBom;
import dev.interdict.model.Program;
import dev.interdict.rulebook.Rulebook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found: everything a report says, in the order in which it says it.
 *
 * @param version of Interdict
 * @param program null if the request didn't get as far
 * @param facts the facts from outside, null if there are none
 * @param findings in total order: BOM, component, verdict, rule, list entry
 */
public record EvaluationResult(
    String version,
    @Nullable Program program,
    Enforcement enforcement,
    List<RulebookUse> rulebooks,
    @Nullable FactsUse facts,
    List<BomResult> boms,
    List<Finding> findings,
    List<Diagnostic> diagnostics,
    Summary summary) {
  /**
   * A rulebook that the run applied.
   *
   * @param replaced hash of the shipped rulebook that a folder took the place of, else null
   * @param requiredBy ids of the rulebooks for whose sake its lists are there, without its rules;
   *     none if its rules speak
   */
  public record RulebookUse(Rulebook rulebook, @Nullable String replaced, List<String> requiredBy) {
    /** One whose rules speak. */
    public RulebookUse(Rulebook rulebook, @Nullable String replaced) {
      this(rulebook, replaced, List.of());
    }

    public RulebookUse {
      requiredBy = List.copyOf(requiredBy);
    }
  }

  /**
   * The facts file of a run.
   *
   * @param path as reports print it
   * @param sha256 of its bytes, lower-case hex; empty if it could not be read
   * @param facts that it holds
   * @param taken those that fill what a BOM doesn't state
   */
  public record FactsUse(String path, String sha256, int facts, int taken) {}

  /**
   * A BOM that was judged.
   *
   * @param subBoms the files of its assemblies that were read too, in the order of reading
   */
  public record BomResult(
      String path,
      String sha256,
      String specVersion,
      int components,
      boolean complete,
      List<SubBom> subBoms,
      List<RuleOutcome> rules) {
    /** A BOM that is one file. */
    public BomResult(
        String path,
        String sha256,
        String specVersion,
        int components,
        boolean complete,
        List<RuleOutcome> rules) {
      this(path, sha256, specVersion, components, complete, List.of(), rules);
    }

    public BomResult {
      subBoms = List.copyOf(subBoms);
      rules = List.copyOf(rules);
    }
  }

  /** Counts over the whole run; outcomes are counted per rule and BOM. */
  public record Summary(
      String headline,
      int components,
      int rulesApplied,
      int clear,
      int undecided,
      int notApplicable,
      int notEvaluated,
      int prohibited,
      int prohibitedFrom,
      int review,
      int undetermined,
      int disclose,
      int notice,
      int waived,
      int baselined) {}

  /** A result without facts from outside. */
  public EvaluationResult(
      String version,
      @Nullable Program program,
      Enforcement enforcement,
      List<RulebookUse> rulebooks,
      List<BomResult> boms,
      List<Finding> findings,
      List<Diagnostic> diagnostics,
      Summary summary) {
    this(version, program, enforcement, rulebooks, null, boms, findings, diagnostics, summary);
  }

  public EvaluationResult {
    rulebooks = List.copyOf(rulebooks);
    boms = List.copyOf(boms);
    findings = List.copyOf(findings);
    diagnostics = List.copyOf(diagnostics);
  }

  /** A result with its counts and headline. */
  static EvaluationResult of(
      @Nullable Program program,
      Enforcement enforcement,
      List<RulebookUse> rulebooks,
      @Nullable FactsUse facts,
      List<BomResult> boms,
      List<Finding> findings,
      List<Diagnostic> diagnostics) {
    boolean complete = diagnostics.stream().noneMatch(Diagnostic::isError);
    return new EvaluationResult(
        Version.current(),
        program,
        enforcement,
        rulebooks,
        facts,
        boms,
        findings,
        diagnostics,
        Summaries.of(findings, boms, complete));
  }

  /** The result where nothing could be judged, and why. */
  public static EvaluationResult notJudged(List<Diagnostic> diagnostics) {
    return of(null, Enforcement.DEFAULT, List.of(), null, List.of(), List.of(), diagnostics);
  }

  /**
   * The results of one check for different BOMs as if they had been judged in one run.
   *
   * @param parts at least one, in the order of their BOMs
   */
  public static EvaluationResult join(List<EvaluationResult> parts) {
    EvaluationResult first =
        parts.stream().filter(part -> part.program != null).findFirst().orElse(parts.get(0));
    return of(
        first.program,
        first.enforcement,
        first.rulebooks,
        joined(parts),
        parts.stream().flatMap(part -> part.boms.stream()).toList(),
        parts.stream().flatMap(part -> part.findings.stream()).toList(),
        parts.stream().flatMap(part -> part.diagnostics.stream()).distinct().toList());
  }

  /** A fact is about one part of the run: those taken add up. */
  private static @Nullable FactsUse joined(List<EvaluationResult> parts) {
    FactsUse joined = null;
    for (EvaluationResult part : parts) {
      FactsUse use = part.facts;
      if (use != null) {
        int taken = use.taken() + (joined == null ? 0 : joined.taken());
        joined = new FactsUse(use.path(), use.sha256(), use.facts(), Math.min(taken, use.facts()));
      }
    }
    return joined;
  }

  /** Whether every input was judged. */
  public boolean complete() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }

  /** How the run ends. */
  public ExitCode exitCode() {
    if (!complete()) {
      return ExitCode.NOT_JUDGED;
    }
    var open = findings.stream().filter(f -> f.disposition() == Disposition.OPEN).toList();
    if (open.stream().anyMatch(f -> f.level() == Level.ERROR)) {
      return ExitCode.ERROR_FINDINGS;
    }
    if (open.stream().anyMatch(f -> enforcement.failOn().contains(f.verdict()))) {
      return ExitCode.FAIL_ON_FINDINGS;
    }
    return ExitCode.JUDGED;
  }
}
