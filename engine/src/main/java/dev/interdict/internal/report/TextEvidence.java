// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.finding.Finding;
import dev.interdict.model.Contradiction;
import dev.interdict.model.Evidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.MatchBasis;
import java.util.Locale;

/** Why: each piece of evidence as a chain from what the BOM says to the row of a list. */
final class TextEvidence {
  private static final String FIRST = "  why:  ";
  private static final String NEXT = " ".repeat(FIRST.length());

  private final TextPage page;

  TextEvidence(TextPage page) {
    this.page = page;
  }

  void write(Finding finding) {
    String prefix = FIRST;
    for (Evidence evidence : finding.evidence()) {
      evidence(prefix, evidence);
      prefix = NEXT;
    }
    if (finding.contradiction() != null) {
      page.wrapped(prefix, contradiction(finding.contradiction()));
    }
  }

  private void evidence(String prefix, Evidence evidence) {
    String says = Shown.value(evidence.field()) + " = " + Shown.quoted(evidence.value());
    String listed = listed(evidence);
    if (evidence.steps().size() > 1) {
      page.wrapped(prefix, says + basis(evidence));
      evidence.steps().forEach(step -> page.wrapped(NEXT + "  ", step(step)));
      if (!listed.isEmpty()) {
        page.wrapped(NEXT + "  ", listed);
      }
      return;
    }
    String step = evidence.steps().stream().map(s -> "; " + step(s)).findFirst().orElse("");
    page.wrapped(prefix, says + basis(evidence) + step + (listed.isEmpty() ? "" : "; " + listed));
  }

  private static String basis(Evidence evidence) {
    return evidence.basis() == MatchBasis.FACT
        ? ""
        : " (" + words(evidence.basis()) + ", " + evidence.confidence() + " confidence)";
  }

  private static String step(EvidenceStep step) {
    String source = step.source() == null ? "" : " (" + Shown.value(step.source()) + ")";
    return Shown.value(step.kind())
        + ": "
        + Shown.value(step.from())
        + " -> "
        + Shown.value(step.to())
        + source;
  }

  private static String listed(Evidence evidence) {
    if (evidence.list() == null) {
      return "";
    }
    String name = evidence.entryName() != null ? evidence.entryName() : evidence.entry();
    return "on list "
        + Shown.value(evidence.list())
        + (name == null ? "" : " as " + Shown.quoted(name))
        + (evidence.listedOn() == null ? "" : " since " + evidence.listedOn());
  }

  private static String contradiction(Contradiction contradiction) {
    return "contradiction: the BOM states "
        + Shown.quoted(contradiction.stated())
        + ", but "
        + Shown.value(contradiction.by())
        + " shows "
        + Shown.quoted(contradiction.shown());
  }

  private static String words(MatchBasis basis) {
    return switch (basis) {
      case FCC_GRANTEE -> "FCC grantee";
      case USB_VENDOR -> "USB vendor";
      case PCI_VENDOR -> "PCI vendor";
      case CPE_VENDOR -> "CPE vendor";
      case OUI, GTIN, LEI -> basis.name();
      default -> basis.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
