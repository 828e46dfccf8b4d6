// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings of one BOM. */
final class TextFindings {
  private final TextPage page;
  private final TextVerdict verdict;
  private final TextReasons reasons;
  private final Map<List<Integer>, String> named = new LinkedHashMap<>();

  TextFindings(TextPage page, boolean colour) {
    this.page = page;
    this.verdict = new TextVerdict(colour);
    this.reasons = new TextReasons(page);
  }

  void write(List<Finding> findings) {
    List<Finding> open = with(Disposition.OPEN, findings);
    if (open.isEmpty()) {
      page.blank();
      page.line(findings.isEmpty() ? "No findings." : "No open findings.");
    }
    for (FindingBlock block : FindingBlock.of(open)) {
      FindingGroup group = block.group();
      page.blank();
      page.line(verdict.headOf(group.first()));
      if (group.single()) {
        place(group.first());
      } else {
        parts(group);
      }
      if (!block.alsoUnder().isEmpty()) {
        page.names("  also under: ", block.alsoUnder().stream().map(Shown::value).toList());
      }
      reasons.write(group.first());
      if (group.single()) {
        page.line("  id:   " + Shown.value(group.first().fingerprint()));
      }
    }
    settled("Waived", with(Disposition.WAIVED, findings));
    settled("In the baseline", with(Disposition.BASELINED, findings));
  }

  private void place(Finding finding) {
    page.line(
        "  "
            + Shown.value(finding.component().location().toString())
            + ": "
            + Shown.path(finding.component()));
    snippet(finding);
    missing("  missing: ", finding);
  }

  /** Parts that lack the same facts: named in full once, then by the rule where they are named. */
  private void parts(FindingGroup group) {
    String rule = named.putIfAbsent(group.places(), group.first().rule());
    if (rule != null) {
      page.line("  the same " + group.parts() + " as under " + Shown.value(rule));
      missing("  missing: ", group.first());
      return;
    }
    page.line("  " + group.parts());
    missing("  missing: ", group.first());
    page.line("  first: " + Shown.value(group.first().component().location().toString()));
    snippet(group.first());
    page.names("  parts: ", group.names());
  }

  private void missing(String prefix, Finding finding) {
    if (!finding.missing().isEmpty()) {
      page.names(prefix, finding.missing().stream().map(Shown::value).toList());
    }
  }

  private void snippet(Finding finding) {
    if (!finding.sourceLine().isBlank()) {
      Diagnostic.snippet(finding.sourceLine(), finding.component().location())
          .lines()
          .forEach(line -> page.line("  " + line));
    }
  }

  /** Findings that somebody has dealt with: enough to see what they are. */
  private void settled(String title, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    var byRule = new LinkedHashMap<String, List<String>>();
    for (Finding finding : findings) {
      byRule
          .computeIfAbsent(
              finding.verdict() + " " + Shown.value(finding.rule()), r -> new ArrayList<>())
          .add(Shown.path(finding.component()));
    }
    page.blank();
    page.line(title + ": " + Shown.count(findings.size(), "finding"));
    byRule.forEach((rule, parts) -> page.names("  " + rule + ": ", parts));
  }

  private static List<Finding> with(Disposition disposition, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.disposition() == disposition).toList();
  }
}
