// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.eclipse.core.FindingMarker;
import dev.interdict.eclipse.core.FindingText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;

/** Findings in plain text: a paragraph each, with a line for its title. */
final class HoverText {
  private HoverText() {}

  static String of(List<FindingMarker> findings) {
    return findings.stream().map(HoverText::of).collect(Collectors.joining("\n\n"));
  }

  private static String of(FindingMarker finding) {
    var lines = new ArrayList<String>();
    lines.add(NLS.bind(Messages.hover_title, FindingText.word(finding.verdict()), finding.rule()));
    lines.add(finding.statement());
    lines.add(NLS.bind(Messages.hover_law, finding.law(), finding.effective()));
    if (!finding.url().isEmpty()) {
      lines.add(finding.url());
    }
    finding
        .evidence()
        .lines()
        .forEach(piece -> lines.add(NLS.bind(Messages.hover_evidence, piece)));
    if (!finding.missing().isEmpty()) {
      lines.add(NLS.bind(Messages.hover_missing, String.join(", ", finding.missing())));
    }
    return String.join("\n", lines);
  }
}
