// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.finding.Finding;
import dev.interdict.rulebook.Citation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a finding rests on and what to do: message, evidence, law, remedy; each text once a rule.
 */
final class TextReasons {
  private record Said(String rule, Object what) {}

  private final TextPage page;
  private final TextEvidence evidence;
  private final Set<Said> said = new HashSet<>();

  TextReasons(TextPage page) {
    this.page = page;
    this.evidence = new TextEvidence(page);
  }

  void write(Finding finding) {
    String rule = finding.rule();
    if (said.add(new Said(rule, "message " + finding.message()))) {
      page.wrapped("  says: ", Shown.prose(finding.message()));
    }
    evidence.write(finding);
    var above = new ArrayList<String>();
    if (said.add(new Said(rule, finding.citations()))) {
      law(finding.citations());
    } else {
      above.add("law");
    }
    if (!said.add(new Said(rule, "remedy " + finding.remedy()))) {
      above.add("fix");
    } else if (!finding.remedy().isBlank()) {
      TextRemedy.write(page, "  fix:  ", finding.remedy());
    }
    if (!above.isEmpty()) {
      page.line("  " + String.join(", ", above) + ": as above (" + Shown.value(rule) + ")");
    }
  }

  private void law(List<Citation> citations) {
    String prefix = "  law:  ";
    for (Citation citation : citations) {
      String url = citation.url() == null ? "" : " <" + citation.url() + ">";
      page.wrapped(prefix, Shown.prose(citation.text() + url));
      prefix = " ".repeat(prefix.length());
    }
  }
}
