// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.EvaluationResult;
import dev.interdict.EvaluationResult.BomResult;
import dev.interdict.finding.Finding;
import dev.interdict.model.Bom.SubBom;
import dev.interdict.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The report for people: what matters first, then under what it was judged, then each BOM with its
 * findings and how every rule came out. Words carry every meaning; colour only helps to find them.
 */
public final class TextReportWriter implements ReportWriter {
  private static final String LAST_LINE =
      "Interdict applies rules and lists; it gives no legal advice.";

  private final boolean colour;

  /** A writer whose verdicts are coloured for a terminal, or not. */
  public TextReportWriter(boolean colour) {
    this.colour = colour;
  }

  @Override
  public void write(EvaluationResult result, OutputStream out) throws IOException {
    var page = new TextPage();
    new TextHeader(page).write(result);
    Map<String, List<Finding>> findings = byBom(result);
    var rules = new RuleIndex(result);
    for (var boms : bomsByPath(result).entrySet()) {
      for (BomResult bom : boms.getValue()) {
        heading(page, bom);
      }
      new TextFindings(page, colour, rules).write(findings.getOrDefault(boms.getKey(), List.of()));
      for (BomResult bom : boms.getValue()) {
        TextOutcomes.write(page, bom.rules());
      }
      page.flush(out);
    }
    TextCaveats.write(page, result);
    diagnostics(page, result);
    page.blank();
    page.line(LAST_LINE);
    page.flush(out);
    out.flush();
  }

  private static void heading(TextPage page, BomResult bom) {
    page.blank();
    page.line(
        "=== "
            + Shown.value(bom.path())
            + ": CycloneDX "
            + Shown.value(bom.specVersion())
            + ", "
            + Shown.count(bom.components(), "component")
            + (bom.complete() ? ", declared complete" : ", not declared complete")
            + " ===");
    for (SubBom subBom : bom.subBoms()) {
      page.line(
          "with "
              + Shown.value(subBom.path())
              + ": CycloneDX "
              + Shown.value(subBom.specVersion())
              + " (sha256 "
              + Shown.hash(subBom.sha256())
              + ")");
    }
  }

  private static void diagnostics(TextPage page, EvaluationResult result) {
    int number = result.diagnostics().size();
    if (number > 0) {
      page.blank();
      page.line(
          Shown.count(number, "diagnostic")
              + (result.complete() ? "" : "; the report is not complete"));
    }
  }

  private static Map<String, List<Finding>> byBom(EvaluationResult result) {
    var byBom = new LinkedHashMap<String, List<Finding>>();
    for (Finding finding : result.findings()) {
      byBom.computeIfAbsent(finding.bom(), path -> new ArrayList<>()).add(finding);
    }
    return byBom;
  }

  /** Files outside the project are known by their names alone, and two may share one. */
  private static Map<String, List<BomResult>> bomsByPath(EvaluationResult result) {
    var byPath = new LinkedHashMap<String, List<BomResult>>();
    for (BomResult bom : result.boms()) {
      byPath.computeIfAbsent(bom.path(), path -> new ArrayList<>()).add(bom);
    }
    return byPath;
  }
}
