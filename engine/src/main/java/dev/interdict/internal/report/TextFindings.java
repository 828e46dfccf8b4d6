// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The findings of one BOM: first those that say something, then those that say what is missing. */
final class TextFindings {
  private final TextPage page;
  private final TextVerdict verdict;
  private final RuleIndex rules;

  TextFindings(TextPage page, boolean colour, RuleIndex rules) {
    this.page = page;
    this.verdict = new TextVerdict(colour);
    this.rules = rules;
  }

  void write(List<Finding> findings) {
    List<Finding> open = with(Disposition.OPEN, findings);
    if (open.isEmpty()) {
      page.blank();
      page.line(findings.isEmpty() ? "No findings." : "No open findings.");
    }
    var law = new TextLaw(page);
    new TextComponents(page, verdict, law, rules)
        .write(
            open.stream()
                .filter(f -> f.verdict() != Verdict.UNDETERMINED)
                .filter(f -> f.verdict() != Verdict.DISCLOSE)
                .toList());
    var lacks = new TextLacks(page, verdict, law, rules);
    lacks.undetermined(
        of(Verdict.UNDETERMINED, open),
        open.stream().filter(f -> f.verdict().compareTo(Verdict.UNDETERMINED) < 0).toList());
    lacks.disclose(of(Verdict.DISCLOSE, open));
    settled("Waived", with(Disposition.WAIVED, findings));
    settled("In the baseline", with(Disposition.BASELINED, findings));
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
    byRule.forEach((rule, parts) -> page.list("  " + rule + ": ", ";", parts));
  }

  private static List<Finding> with(Disposition disposition, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.disposition() == disposition).toList();
  }

  private static List<Finding> of(Verdict verdict, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
  }
}
