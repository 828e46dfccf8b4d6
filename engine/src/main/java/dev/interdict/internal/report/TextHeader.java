// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.Enforcement;
import dev.interdict.EvaluationResult;
import dev.interdict.EvaluationResult.FactsUse;
import dev.interdict.EvaluationResult.RulebookUse;
import dev.interdict.finding.Level;
import dev.interdict.model.Program;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The head of the text report: what matters, and under what it was judged. */
final class TextHeader {
  private final TextPage page;

  TextHeader(TextPage page) {
    this.page = page;
  }

  void write(EvaluationResult result) {
    page.line(Shown.prose(result.summary().headline()));
    program(result.program());
    facts(result.facts());
    levels(result.enforcement());
    if (!result.rulebooks().isEmpty()) {
      page.blank();
      page.line("Rulebooks");
      result.rulebooks().forEach(use -> rulebook(use, result.program()));
    }
  }

  /** Under what it was judged. */
  void program(@Nullable Program program) {
    if (program == null) {
      page.line("The run ended before it was known for whom and as of which day.");
      return;
    }
    page.wrapped(
        "",
        "As of "
            + program.asOf()
            + ", for "
            + roles(program)
            + ", horizon "
            + Shown.count(program.horizonDays(), "day")
            + " (until "
            + program.asOf().plusDays(program.horizonDays())
            + ").");
    if (!program.set().isEmpty()) {
      page.names("stated: ", fields(program.set()));
    }
    if (!program.defaults().isEmpty()) {
      page.names("not stated, taken: ", fields(program.defaults()));
    }
  }

  private static String roles(Program program) {
    if (program.everyRole()) {
      return "every role";
    }
    if (program.roles().isEmpty()) {
      return "no role";
    }
    String given = Shown.prose(String.join(", ", program.roles()));
    return program.impliedRoles().isEmpty()
        ? given
        : given + " (implied: " + Shown.prose(String.join(", ", program.impliedRoles())) + ")";
  }

  private static List<String> fields(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> Shown.value(field.getKey()) + " = " + Shown.value(field.getValue()))
        .toList();
  }

  private void facts(@Nullable FactsUse facts) {
    if (facts != null) {
      page.line(
          "facts: "
              + Shown.value(facts.path())
              + (facts.sha256().isEmpty() ? "" : " (sha256 " + Shown.hash(facts.sha256()) + ")")
              + ", "
              + Shown.count(facts.facts(), "fact")
              + ", "
              + facts.taken()
              + " taken");
    }
  }

  private void levels(Enforcement enforcement) {
    var changed = new ArrayList<String>();
    enforcement
        .byVerdict()
        .forEach(
            (verdict, level) -> {
              Level usual = Enforcement.defaultLevel(verdict);
              if (level != usual) {
                changed.add(verdict + " " + level.word() + " (default " + usual.word() + ")");
              }
            });
    enforcement
        .byRule()
        .forEach((rule, level) -> changed.add(Shown.value(rule) + " " + level.word()));
    if (!changed.isEmpty()) {
      page.names("levels set in interdict.xml: ", changed);
    }
  }

  private void rulebook(RulebookUse use, @Nullable Program program) {
    Rulebook rulebook = use.rulebook();
    String replaced =
        use.replaced() == null ? "" : ", replaced the shipped " + Shown.hash(use.replaced());
    page.line(
        "  "
            + Shown.value(rulebook.id())
            + " "
            + Shown.value(rulebook.edition())
            + " (sha256 "
            + Shown.hash(rulebook.sha256())
            + replaced
            + "): "
            + Shown.value(rulebook.title())
            + (use.requiredBy().isEmpty()
                ? ""
                : "; only lists, for " + Shown.value(String.join(", ", use.requiredBy()))));
    for (EntityList list : rulebook.lists()) {
      page.line("    list " + Shown.value(list.id()) + ": " + state(list, program));
    }
  }

  private static String state(EntityList list, @Nullable Program program) {
    int held = list.entries().size();
    int inForce = program == null ? held : list.inForce(program.asOf());
    String rows = Shown.count(held, "row") + (list.complete() ? "" : " of a longer list");
    if (!list.complete() && list.officialRows() != null) {
      rows =
          inForce
              + " of "
              + Shown.count(list.officialRows(), "row")
              + (inForce == held
                  ? ""
                  : ", " + (held - inForce) + " more ended, contested or to come");
    } else if (inForce != held) {
      rows += ", " + (inForce == 0 ? "none" : inForce) + " in force";
    }
    boolean stale = program != null && program.asOf().isAfter(list.checkBy());
    return rows
        + ", known to "
        + list.knownTo()
        + (stale ? ", out of date since " + list.checkBy() : "");
  }
}
