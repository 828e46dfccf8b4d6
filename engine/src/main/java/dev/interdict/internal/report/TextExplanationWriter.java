// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.ExplanationResult;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.explanation.ComponentExplanation;
import dev.interdict.explanation.Conclusion;
import dev.interdict.explanation.RefusedName;
import dev.interdict.explanation.RuleExplanation;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Confidence;
import dev.interdict.model.GivenFact;
import dev.interdict.model.PartFunction;
import dev.interdict.report.ExplanationWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The explanation for people: each component, what rules found and each constraint with its values,
 * then the rules that apply and found nothing, in a line each, and the others by why not.
 */
public final class TextExplanationWriter implements ExplanationWriter {
  private static final String LAST_LINE =
      "Interdict applies rules and lists; it gives no legal advice.";

  private final boolean colour;

  /** A writer whose verdicts are coloured for a terminal, or not. */
  public TextExplanationWriter(boolean colour) {
    this.colour = colour;
  }

  @Override
  public void write(ExplanationResult result, OutputStream out) throws IOException {
    var page = new TextPage();
    new TextHeader(page).program(result.program());
    if (result.components().stream().allMatch(component -> component.rules().isEmpty())) {
      page.line("Nothing was explained; the diagnostics say why.");
    }
    for (ComponentExplanation component : result.components()) {
      component(page, component, result.question().inFull());
      page.flush(out);
    }
    page.blank();
    page.line(LAST_LINE);
    page.flush(out);
    out.flush();
  }

  private void component(TextPage page, ComponentExplanation explained, boolean inFull) {
    page.blank();
    page.line(
        Shown.value(explained.component().location().toString())
            + ": "
            + Shown.path(explained.component()));
    if (!explained.sourceLine().isBlank()) {
      Diagnostic.snippet(explained.sourceLine(), explained.component().location())
          .lines()
          .forEach(line -> page.line("  " + line));
    }
    PartFunction function = explained.function();
    if (function != null) {
      boolean hint = function.confidence() == Confidence.LOW;
      page.wrapped(
          hint ? "  Maybe: " : "  Function: ",
          Shown.value(function.id())
              + " by "
              + Shown.value(function.field())
              + " "
              + Shown.quoted(function.value())
              + (hint
                  ? "; only a hint, to rules the function is unknown."
                  : " (" + function.confidence() + ")."));
    }
    for (RefusedName name : explained.refused()) {
      page.wrapped(
          "  Not " + Shown.value(name.company()) + ": ",
          Shown.value(name.field())
              + " "
              + Shown.quoted(name.value())
              + " is another's name. "
              + Shown.prose(name.reason()));
    }
    for (GivenFact given : explained.given()) {
      page.wrapped(
          "  " + standing(given) + ": ",
          given.fact().field().word()
              + " "
              + Shown.quoted(given.fact().value())
              + ", "
              + Shown.prose(given.fact().source())
              + " ("
              + Shown.line(given.fact().location(), explained.bom())
              + ")");
    }
    var rules = new TextRule(page, explained.component(), colour);
    var quiet = new ArrayList<RuleExplanation>();
    Map<String, List<String>> others = new LinkedHashMap<>();
    for (RuleExplanation rule : worstFirst(explained.rules())) {
      if (inFull || !rule.findings().isEmpty()) {
        page.blank();
        rules.write(rule);
      } else if (applies(rule.conclusion())) {
        quiet.add(rule);
      } else {
        others
            .computeIfAbsent(TextReason.group(rule), key -> new ArrayList<>())
            .add(Shown.value(rule.rule().id()));
      }
    }
    quiet(page, quiet, explained.component().location().file());
    if (!others.isEmpty()) {
      page.blank();
      page.line("Not asked:");
      others.forEach((why, ids) -> page.names("  " + why + ": ", ids));
    }
  }

  private static String standing(GivenFact given) {
    return switch (given.standing()) {
      case FILLS -> "Taken from outside";
      case AGREES -> "Confirmed from outside";
      case CONTRADICTS -> "Contradicted from outside";
    };
  }

  /** Those with findings first, by what they found; the others as they come. */
  private static List<RuleExplanation> worstFirst(List<RuleExplanation> rules) {
    return rules.stream()
        .sorted(
            Comparator.comparing(
                TextExplanationWriter::worst, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private static @Nullable Verdict worst(RuleExplanation rule) {
    return rule.findings().stream()
        .map(Finding::verdict)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean applies(Conclusion conclusion) {
    return switch (conclusion) {
      case NOT_SATISFIED, ASKED_ELSEWHERE, OUT_OF_TIME -> true;
      case FINDING, UNDETERMINED, NOT_SHOWN, OTHER_COMPONENTS, NOT_APPLICABLE -> false;
    };
  }

  private static void quiet(TextPage page, List<RuleExplanation> rules, String file) {
    if (rules.isEmpty()) {
      return;
    }
    page.blank();
    page.line("Asked, and nothing found (--rule ID tells all of a rule):");
    for (RuleExplanation rule : rules) {
      page.wrapped(
          "  " + Shown.value(rule.rule().id()) + ": ",
          (rule.conclusion() == Conclusion.ASKED_ELSEWHERE
                  ? "undecided, another rule asks for what isn't stated. "
                  : "")
              + new TextReason(file).firstFailure(rule));
    }
  }
}
