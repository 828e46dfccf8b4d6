// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.eclipse.core.FindingMarker;
import dev.interdict.eclipse.core.FindingText;
import org.eclipse.osgi.util.NLS;

/** A finding in the few tags that every hover of Eclipse can show. */
final class HoverText {
  private HoverText() {}

  static String of(FindingMarker finding) {
    var text = new StringBuilder();
    text.append("<b>")
        .append(
            escaped(
                NLS.bind(
                    Messages.hover_title, FindingText.word(finding.verdict()), finding.rule())))
        .append("</b>");
    line(text, Messages.hover_law, finding.law());
    if (!finding.url().isEmpty()) {
      line(text, "", finding.url());
    }
    line(text, Messages.hover_effective, finding.effective());
    finding.evidence().lines().forEach(piece -> line(text, Messages.hover_evidence, piece));
    if (!finding.missing().isEmpty()) {
      line(text, Messages.hover_missing, String.join(", ", finding.missing()));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String value) {
    text.append("<br>").append(escaped(label.isEmpty() ? value : label + " " + value));
  }

  /** Text from a BOM must not be taken for tags. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
