// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.finding.Finding;
import dev.interdict.model.Contradiction;
import dev.interdict.model.Evidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.MatchBasis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why: the chain from a component to the row of a list; what its rules share stands once. */
final class TextEvidence {
  private static final String WHY = "    why:  ";
  private static final String NEXT = " ".repeat(WHY.length());
  private static final String PROGRAM = "program ";

  private record Way(String witness, List<String> links) {}

  private record Row(@Nullable String list, @Nullable String entry) {}

  private final TextPage page;
  private final Set<Object> told = new HashSet<>();
  private String prefix = WHY;

  /** Evidence about one component. */
  TextEvidence(TextPage page) {
    this.page = page;
  }

  void write(Finding finding) {
    prefix = WHY;
    matches(finding.evidence());
    Contradiction contradiction = finding.contradiction();
    if (contradiction != null && !says(finding.message(), contradiction)) {
      line(words(contradiction));
    }
    List<String> given =
        finding.evidence().stream()
            .filter(evidence -> evidence.basis() == MatchBasis.FACT)
            .map(TextEvidence::fact)
            .toList();
    if (!given.isEmpty()) {
      page.names("    given: ", given);
    }
  }

  /** The surest witness of each row as a chain, the others briefly. */
  private void matches(List<Evidence> all) {
    var rows = new HashSet<Row>();
    var others = new ArrayList<String>();
    for (Evidence evidence : surestFirst(all)) {
      if (rows.add(new Row(evidence.list(), evidence.entry()))) {
        chain(EvidenceChain.of(evidence));
      } else if (told.add(EvidenceChain.brief(evidence))) {
        others.add(EvidenceChain.brief(evidence));
      }
    }
    others.forEach(other -> line("also: " + other));
  }

  /** From a witness to each row, without what the BOM says: how the surest lead there. */
  static List<String> ways(Finding finding) {
    var rows = new HashSet<Row>();
    return surestFirst(finding.evidence()).stream()
        .filter(evidence -> rows.add(new Row(evidence.list(), evidence.entry())))
        .map(EvidenceChain::of)
        .map(chain -> String.join(" -> ", chain.links()) + " -> " + chain.row())
        .toList();
  }

  private static List<Evidence> surestFirst(List<Evidence> all) {
    return all.stream()
        .filter(evidence -> evidence.basis() != MatchBasis.FACT)
        .sorted(Comparator.comparing(Evidence::confidence).reversed())
        .toList();
  }

  private void chain(EvidenceChain chain) {
    boolean again = !told.add(new Way(chain.witness(), chain.links()));
    var links = new ArrayList<String>();
    links.add(again && !chain.links().isEmpty() ? chain.witness() + " as above" : chain.witness());
    if (!again) {
      links.addAll(chain.links());
    }
    if (!chain.row().startsWith("(")) {
      links.add(chain.row());
      line(String.join(" -> ", links));
    } else {
      line(String.join(" -> ", links) + " " + chain.row());
    }
  }

  private void line(String text) {
    page.wrapped(prefix, text);
    prefix = NEXT;
  }

  private static String fact(Evidence fact) {
    String said =
        fact.steps().stream()
            .filter(step -> step.kind().equals(EvidenceStep.SAID_BY))
            .map(TextEvidence::said)
            .collect(Collectors.joining());
    return plain(fact) + said;
  }

  /** The source of what somebody said is the day and the document. */
  private static String said(EvidenceStep step) {
    return " (said by "
        + Shown.value(step.from())
        + (step.source() == null ? "" : ", " + Shown.value(step.source()))
        + ")";
  }

  private static String plain(Evidence fact) {
    String value = Shown.value(fact.value());
    String field = Shown.value(fact.field());
    for (EvidenceStep step : fact.steps()) {
      if (step.kind().equals("function")) {
        return "function " + Shown.value(step.to()) + " (" + field + " \"" + value + "\")";
      }
    }
    if (field.startsWith(PROGRAM)) {
      return field.substring(PROGRAM.length()) + " " + value;
    }
    return field.endsWith(":function")
        ? "function " + value + " (" + field + ")"
        : field + " " + value;
  }

  private static boolean says(String message, Contradiction contradiction) {
    return message.contains(contradiction.stated())
        && message.contains(contradiction.by())
        && message.contains(contradiction.shown());
  }

  private static String words(Contradiction contradiction) {
    return "contradiction: the BOM states "
        + Shown.quoted(contradiction.stated())
        + ", but "
        + Shown.value(contradiction.by())
        + " shows "
        + Shown.quoted(contradiction.shown());
  }
}
