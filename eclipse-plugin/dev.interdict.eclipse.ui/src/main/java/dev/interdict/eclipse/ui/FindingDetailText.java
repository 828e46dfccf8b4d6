// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.eclipse.core.FindingText;
import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import dev.interdict.model.Contradiction;
import dev.interdict.model.Evidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.MatchBasis;
import java.util.List;
import java.util.Objects;
import org.eclipse.osgi.util.NLS;

/** A finding in full: what it says, on what evidence, by which law, and what to do. */
final class FindingDetailText {
  private static final String NORMAL_FORM = "normal form"; // Mere reckoning.

  private final FormXml form = new FormXml();

  private FindingDetailText() {}

  static String of(Finding finding) {
    var text = new FindingDetailText();
    text.what(finding);
    text.evidence(finding);
    DetailText.law(text.form, finding.citations());
    text.remedy(finding.remedy());
    text.form.title(ViewMessages.detail_fingerprint).line(finding.fingerprint());
    return text.form.toString();
  }

  private void what(Finding finding) {
    String verdict =
        NLS.bind(
            ViewMessages.detail_verdict,
            FindingText.word(finding.verdict()),
            FindingText.period(finding));
    if (finding.disposition() != Disposition.OPEN) {
      verdict = NLS.bind(ViewMessages.row_count, verdict, Group.of(finding).label());
    }
    form.head(Group.of(finding.verdict()).icon(), verdict);
    form.title(NLS.bind(ViewMessages.row_rule, finding.rule(), finding.title()));
    form.paragraph(finding.message());
    form.title(ViewMessages.detail_component)
        .line(NodeLabels.path(finding.component()))
        .deeper(NodeLabels.place(finding.component().location()));
    if (!finding.missing().isEmpty()) {
      form.title(ViewMessages.detail_missing);
      finding.missing().forEach(form::line);
    }
  }

  private void evidence(Finding finding) {
    Contradiction contradiction = finding.contradiction();
    if (contradiction != null) {
      Object[] words = {contradiction.stated(), contradiction.by(), contradiction.shown()};
      form.title(ViewMessages.detail_contradiction)
          .line(NLS.bind(ViewMessages.detail_contradictionText, words));
    }
    if (!finding.evidence().isEmpty()) {
      form.title(ViewMessages.detail_evidence);
      finding.evidence().forEach(this::piece);
    }
  }

  private void piece(Evidence evidence) {
    Object[] words = {evidence.field(), evidence.value(), confidence(evidence)};
    form.line(NLS.bind(ViewMessages.detail_piece, words));
    List<EvidenceStep> steps =
        evidence.steps().stream().filter(step -> !step.kind().equals(NORMAL_FORM)).toList();
    for (EvidenceStep step : steps) {
      form.deeper(words(step));
    }
    if (steps.isEmpty() && evidence.list() != null) {
      String row = Objects.requireNonNullElse(evidence.entry(), "");
      form.deeper(NLS.bind(ViewMessages.detail_listed, row, evidence.list()));
    }
  }

  private static String words(EvidenceStep step) {
    Object[] parts = {step.kind(), step.from(), step.to()};
    String words =
        step.from().equals(step.to())
            ? NLS.bind(ViewMessages.detail_stepAlone, step.kind(), step.to())
            : NLS.bind(ViewMessages.detail_step, parts);
    return step.source() == null
        ? words
        : NLS.bind(
            ViewMessages.row_inSome, words, NLS.bind(ViewMessages.detail_source, step.source()));
  }

  private static String confidence(Evidence evidence) {
    if (evidence.basis() == MatchBasis.FACT) {
      return ViewMessages.confidence_fact;
    }
    return switch (evidence.confidence()) {
      case HIGH -> ViewMessages.confidence_high;
      case MEDIUM -> ViewMessages.confidence_medium;
      case LOW -> ViewMessages.confidence_low;
    };
  }

  /** Paragraphs of Markdown as plain ones. */
  private void remedy(String markdown) {
    List<String> paragraphs = PlainMarkdown.paragraphs(markdown);
    if (!paragraphs.isEmpty()) {
      form.title(ViewMessages.detail_remedy);
      form.line(paragraphs.get(0));
      paragraphs.stream().skip(1).forEach(form::block);
    }
  }
}
