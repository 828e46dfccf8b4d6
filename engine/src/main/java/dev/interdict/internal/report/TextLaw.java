// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.finding.Finding;
import dev.interdict.model.Evidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.rulebook.Citation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What findings of one BOM rest on and what to do: law and remedy once a rule, each URL once. */
final class TextLaw {
  private record Text(String rule, String label, String text) {}

  private final TextPage page;
  private final Map<Set<Citation>, String> ruleByCitations = new HashMap<>();
  private final Set<String> rules = new HashSet<>();
  private final Set<Text> texts = new HashSet<>();
  private final Set<String> urls = new HashSet<>();
  private final Set<String> rows = new HashSet<>();

  TextLaw(TextPage page) {
    this.page = page;
  }

  /** The statement; true if the rule has said the same further up. */
  boolean says(Finding finding, String statement) {
    if (!texts.add(new Text(finding.rule(), "says", statement))) {
      return true;
    }
    page.wrapped("    says: ", Shown.prose(statement));
    return false;
  }

  /** Law, rows of lists and remedy of a finding; what stands further up isn't told again. */
  void write(Finding finding, boolean said) {
    var above = new ArrayList<String>();
    if (said) {
      above.add("says");
    }
    if (rules.contains(finding.rule())) {
      above.add("law");
    }
    law(finding);
    rows(finding);
    if (!texts.add(new Text(finding.rule(), "fix", finding.remedy()))) {
      above.add("fix");
    } else if (!finding.remedy().isBlank()) {
      TextRemedy.write(page, "    fix:  ", finding.remedy());
    }
    if (!above.isEmpty()) {
      page.line(
          "    " + String.join(", ", above) + ": as above (" + Shown.value(finding.rule()) + ")");
    }
  }

  /** The law of a rule that hasn't been told yet. */
  void law(Finding finding) {
    if (!rules.add(finding.rule())) {
      return;
    }
    String same = ruleByCitations.putIfAbsent(Set.copyOf(finding.citations()), finding.rule());
    if (same != null) {
      page.line("    law:  as under " + Shown.value(same));
      return;
    }
    String prefix = "    law:  ";
    for (Citation citation : finding.citations()) {
      String url =
          citation.url() == null || !urls.add(citation.url()) ? "" : " <" + citation.url() + ">";
      page.wrapped(prefix, Shown.prose(citation.text() + url));
      prefix = " ".repeat(prefix.length());
    }
  }

  /** Whether {@link #law} would print nothing for this rule. */
  boolean told(String rule) {
    return rules.contains(rule);
  }

  private void rows(Finding finding) {
    for (Evidence evidence : finding.evidence()) {
      for (EvidenceStep step : evidence.steps()) {
        String source = EvidenceChain.isRow(step) ? step.source() : null;
        if (source != null && rows.add(source)) {
          page.wrapped("    row:  ", Shown.prose(source));
        }
      }
    }
  }
}
