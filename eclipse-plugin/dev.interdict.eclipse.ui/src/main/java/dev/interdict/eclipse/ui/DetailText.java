// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.eclipse.core.DiagnosticText;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import dev.interdict.rulebook.Citation;
import dev.interdict.rulebook.Rule;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/** What stands behind a row, as the text of a form. */
final class DetailText {
  private DetailText() {}

  /** The text for a row; a hint where none is selected. */
  static String of(@Nullable TreeNode node) {
    if (node == null) {
      return new FormXml().paragraph(ViewMessages.detail_none).toString();
    }
    Row row = node.row();
    if (row instanceof Row.OfFinding finding) {
      return FindingDetailText.of(finding.finding());
    }
    if (row instanceof Row.OfDiagnostic diagnostic) {
      return diagnostic(diagnostic.diagnostic());
    }
    if (row instanceof Row.OfGroup group) {
      return new FormXml()
          .head(group.group().icon(), NodeLabels.text(node))
          .paragraph(group.group().meaning())
          .toString();
    }
    TreeNode parent = node.parent();
    if (row instanceof Row.OfRule rule) {
      return rule(NodeLabels.title(node, rule), rule.rule(), firstFinding(node));
    }
    return of(parent); // A reason is part of its rule's story.
  }

  private static @Nullable Finding firstFinding(TreeNode rule) {
    return !rule.children().isEmpty()
            && rule.children().get(0).row() instanceof Row.OfFinding finding
        ? finding.finding()
        : null;
  }

  private static String rule(String title, RuleStory story, @Nullable Finding finding) {
    var form = new FormXml().head("rule", NLS.bind(ViewMessages.row_rule, story.id(), title));
    Rule rule = story.rule();
    if (rule != null) {
      form.paragraph(rule.statement());
      law(form, rule.citations());
    } else if (finding != null) {
      law(form, finding.citations());
    }
    outcomes(form, story);
    if (rule != null && !rule.caveats().isEmpty()) {
      form.title(ViewMessages.detail_caveats);
      rule.caveats().forEach(form::line);
    }
    return form.toString();
  }

  private static void outcomes(FormXml form, RuleStory story) {
    if (story.outcomes().isEmpty()) {
      return;
    }
    form.title(ViewMessages.detail_outcome);
    for (Outcome outcome : Outcome.values()) {
      List<RuleStory.OnBom> on =
          story.outcomes().stream().filter(o -> o.outcome().outcome() == outcome).toList();
      if (on.isEmpty()) {
        continue;
      }
      if (story.boms() == 1) {
        form.line(word(outcome));
      } else {
        on.forEach(o -> form.line(NLS.bind(ViewMessages.detail_onBom, o.bom(), word(outcome))));
      }
      story.reasons(outcome).forEach(form::deeper);
    }
  }

  static void law(FormXml form, List<Citation> citations) {
    form.title(ViewMessages.detail_law);
    citations.forEach(citation -> form.link(citation.text(), citation.url()));
  }

  private static String diagnostic(Diagnostic diagnostic) {
    String level =
        switch (diagnostic.level()) {
          case ERROR -> ViewMessages.level_error;
          case WARNING -> ViewMessages.level_warning;
          case NOTE -> ViewMessages.level_note;
        };
    var form =
        new FormXml()
            .head("diagnostic", NLS.bind(ViewMessages.detail_code, level, diagnostic.code()));
    DiagnosticText.of(diagnostic).lines().forEach(form::paragraph);
    String place = NodeLabels.place(diagnostic.location());
    if (!place.isEmpty()) {
      form.title(ViewMessages.detail_place).line(place);
    }
    return form.toString();
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case FINDINGS -> ViewMessages.outcome_findings;
      case UNDECIDED -> ViewMessages.outcome_undecided;
      case CLEAR -> ViewMessages.outcome_clear;
      case NOT_APPLICABLE -> ViewMessages.outcome_notApplicable;
      case NOT_EVALUATED -> ViewMessages.outcome_notEvaluated;
    };
  }
}
