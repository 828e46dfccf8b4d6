// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.Enforcement;
import dev.interdict.EvaluationResult;
import dev.interdict.EvaluationResult.BomResult;
import dev.interdict.EvaluationResult.RulebookUse;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.internal.summary.Summaries;
import dev.interdict.model.Bom.SubBom;
import dev.interdict.model.Program;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result for tests, its summary reckoned as the engine does. */
public final class ResultBuilder {
  private final List<RulebookUse> rulebooks = new ArrayList<>();
  private final List<BomResult> boms = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private @Nullable Program program;
  private Enforcement enforcement = Enforcement.DEFAULT;

  public ResultBuilder program(Program judgedUnder) {
    program = judgedUnder;
    return this;
  }

  public ResultBuilder enforcement(Enforcement set) {
    enforcement = set;
    return this;
  }

  public ResultBuilder rulebooks(RulebookUse... uses) {
    rulebooks.addAll(List.of(uses));
    return this;
  }

  public ResultBuilder bom(String path, int components, boolean complete, RuleOutcome... rules) {
    String sha256 = "0123456789abcdef".repeat(4);
    boms.add(new BomResult(path, sha256, "1.6", components, complete, List.of(rules)));
    return this;
  }

  /** A BOM whose assemblies are described by files of their own. */
  public ResultBuilder bom(String path, List<SubBom> subBoms, RuleOutcome... rules) {
    String sha256 = "0123456789abcdef".repeat(4);
    boms.add(new BomResult(path, sha256, "1.6", 6, false, subBoms, List.of(rules)));
    return this;
  }

  public ResultBuilder found(FindingBuilder... found) {
    for (FindingBuilder finding : found) {
      findings.add(finding.build());
    }
    return this;
  }

  public ResultBuilder diagnostics(Diagnostic... found) {
    diagnostics.addAll(List.of(found));
    return this;
  }

  public EvaluationResult build() {
    boolean complete = diagnostics.stream().noneMatch(Diagnostic::isError);
    return new EvaluationResult(
        "0.1.0",
        program,
        enforcement,
        rulebooks,
        boms,
        findings,
        diagnostics,
        Summaries.of(findings, boms, complete));
  }

  public static RuleOutcome outcome(
      String rule, Outcome outcome, int findings, int undetermined, String... reasons) {
    String rulebook = rule.startsWith("889") ? "us-889" : "dod-1260h";
    return new RuleOutcome(rule, rulebook, outcome, List.of(reasons), findings, undetermined, true);
  }
}
