// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.model.Evidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.MatchBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A match as people read it, from what the BOM says to the row of a list.
 *
 * @param witness the field and its value
 * @param links how it leads to the listed company; empty if the value is its name
 * @param row the row of the list and how sure the match is; empty without a list
 */
record EvidenceChain(String witness, List<String> links, String row) {
  private static final String CONTESTED = "contested row";
  private static final Set<String> ROWS = Set.of("listed", CONTESTED);
  private static final String PATTERN = "part-number pattern";

  /** Whether a step leads to the row of a list. */
  static boolean isRow(EvidenceStep step) {
    return ROWS.contains(step.kind());
  }

  static EvidenceChain of(Evidence evidence) {
    var links = new ArrayList<String>();
    for (EvidenceStep step : evidence.steps()) {
      // A normal form is reckoning, and the row is told by the evidence itself.
      if (!step.kind().equals("normal form")
          && !isRow(step)
          && !step.to().equals(evidence.value())) {
        links.add(link(step, evidence.value()));
      }
    }
    return new EvidenceChain(witness(evidence), List.copyOf(links), row(evidence));
  }

  /** The field, its value, and no more than the kind of match: {@code name "X" (brand, LOW)}. */
  static String brief(Evidence evidence) {
    return witness(evidence)
        + " ("
        + (evidence.basis() == MatchBasis.PART_NUMBER ? PATTERN : words(evidence.basis()))
        + ", "
        + evidence.confidence()
        + ")";
  }

  private static String witness(Evidence evidence) {
    return Shown.value(evidence.field()) + " " + Shown.quoted(evidence.value());
  }

  /** The steps; the pattern of part numbers and ids of companies stay out. */
  private static String link(EvidenceStep step, String value) {
    String to = Shown.value(step.to());
    if (step.kind().equals("owned by")) {
      return "owned by " + to;
    }
    if (step.kind().equals(PATTERN)) {
      return PATTERN + " of " + to;
    }
    if (step.from().equals(step.to())) {
      return to;
    }
    String from = step.from().equals(value) ? "" : " " + Shown.quoted(step.from());
    return kind(step.kind()) + from + " of " + to;
  }

  private static String row(Evidence evidence) {
    var row = new StringBuilder();
    if (evidence.list() != null) {
      boolean contested = evidence.steps().stream().anyMatch(step -> step.kind().equals(CONTESTED));
      row.append(contested ? "contested " : "").append(Shown.value(evidence.list()));
      if (evidence.entry() != null) {
        row.append(" row ").append(Shown.value(evidence.entry()));
      }
      if (evidence.entryName() != null) {
        row.append(' ').append(Shown.quoted(evidence.entryName()));
      }
      if (evidence.listedOn() != null) {
        row.append(", since ").append(evidence.listedOn());
      }
      row.append(' ');
    }
    return row.append('(').append(evidence.confidence()).append(')').toString();
  }

  /** The words of a step that is named after a kind of match, such as {@code FCC grantee}. */
  private static String kind(String kind) {
    for (MatchBasis basis : MatchBasis.values()) {
      if (basis.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(kind)) {
        return words(basis);
      }
    }
    return Shown.value(kind);
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
