// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.Evidence;
import dev.interdict.model.ListMatch;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.Program;
import dev.interdict.rulebook.ListEntry;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What findings say: who, what, from when, for whom, and what is missing. */
final class Sentences {
  private final Program program;

  Sentences(Program program) {
    this.program = program;
  }

  String reported(
      Rule rule,
      Verdict verdict,
      @Nullable String reason,
      ComponentFact component,
      @Nullable ListMatch match,
      Confidence weakest,
      LocalDate effective,
      boolean dayUnknown) {
    var text = new StringBuilder(who(component, match, weakest));
    text.append(match != null && weakest != Confidence.HIGH ? "; if so: " : ": ");
    String statement =
        reason == null
            ? rule.statement()
            : Objects.requireNonNullElse(rule.reasons().get(reason), rule.statement());
    text.append(statement);
    if (effective.isAfter(program.asOf()) && !statement.contains(effective.toString())) {
      text.append(" From ").append(effective).append('.');
    }
    if (verdict == Verdict.REVIEW && match != null && weakest != Confidence.HIGH) {
      text.append(" A person must look: the match is ")
          .append(weakest)
          .append(", not HIGH.")
          .append(task(match));
    }
    if (verdict == Verdict.REVIEW && dayUnknown) {
      text.append(" The program doesn't say ")
          .append(rule.governedBy().word())
          .append(", which decides it.");
    }
    Component empty = VerdictDecision.notFitted(component.component());
    if (verdict == Verdict.REVIEW && empty != null) {
      text.append(" The BOM says that ")
          .append(empty.name())
          .append(" isn't fitted (interdict:dnp): a person must say whether it ever is.");
    }
    return text.append(forWhom(rule)).toString();
  }

  /**
   * That a rule can't be decided.
   *
   * @param missing the fields of what decides it
   * @param unstated why its totals can't be told, in words
   */
  String undetermined(
      Rule rule,
      ComponentFact component,
      List<String> missing,
      List<String> unstated,
      LocalDate effective) {
    var why = new ArrayList<>(why(missing, component));
    why.addAll(unstated);
    var text = new StringBuilder(component.component().name());
    text.append(": can't be decided (")
        .append(rule.title())
        .append("), because ")
        .append(String.join(", and ", why))
        .append('.');
    if (effective.isAfter(program.asOf())) {
      text.append(" From ").append(effective).append('.');
    }
    return text.append(forWhom(rule)).toString();
  }

  private static List<String> why(List<String> missing, ComponentFact component) {
    var partly = new ArrayList<String>();
    var absent = new ArrayList<String>();
    for (String field : missing) {
      String known = Needs.known(field, component);
      if (known == null) {
        absent.add(field);
      } else {
        partly.add(field + " is stated in part only (" + known + ")");
      }
    }
    if (!absent.isEmpty()) {
      partly.add(words(absent) + (absent.size() == 1 ? " is not stated" : " are not stated"));
    }
    return partly;
  }

  private static String who(
      ComponentFact component, @Nullable ListMatch match, Confidence weakest) {
    if (match == null) {
      return component.component().name();
    }
    // A rule may report an assembly for what one of its parts is.
    String name = match.component().name();
    var contradiction = match.contradiction();
    if (contradiction != null) {
      return name
          + " states "
          + contradiction.stated()
          + ", but "
          + contradiction.by()
          + " names "
          + contradiction.shown();
    }
    Evidence first = match.evidence().get(0);
    String company =
        (match.basis() == MatchBasis.OWNERSHIP ? "a company owned by " : "")
            + match.entry().name()
            + " ("
            + first.field()
            + " \""
            + first.value()
            + "\")";
    boolean sure = weakest == Confidence.HIGH;
    return switch (match.subject()) {
      case MAKER -> name + (sure ? " is by " : " may be by ") + company;
      case DIE -> name + (sure ? " holds a die by " : " may hold a die by ") + company;
      case ALTERNATE ->
          name
              + (sure ? " has an approved alternate by " : " may have an approved alternate by ")
              + company;
    };
  }

  /** What would settle who a match is about; nothing where the row or an owner is in doubt. */
  private static String task(ListMatch match) {
    if (match.contradiction() != null) {
      return " Find out which of the two is right, and correct the other.";
    }
    ListEntry row = match.entry();
    Evidence first = match.evidence().get(0);
    boolean sureWho = first.confidence() == Confidence.HIGH;
    boolean unsureRow = row.contested() || row.mark() == Mark.C;
    if (sureWho || unsureRow || match.basis() == MatchBasis.OWNERSHIP) {
      return "";
    }
    String alternate = first.field().replaceFirst(":mpn$", ":manufacturer");
    return switch (match.subject()) {
      case MAKER -> " Find out who makes it" + legalName(Needs.field("maker"));
      case DIE -> " Find out whose die it is" + legalName(Needs.field("die-maker"));
      case ALTERNATE -> " Find out who makes the alternate" + legalName(alternate);
    };
  }

  private static String legalName(String field) {
    return ", and state that company's legal name (" + field + ").";
  }

  private String forWhom(Rule rule) {
    if (!program.everyRole()) {
      return "";
    }
    return rule.roles().contains("*")
        ? " For every role."
        : " For " + String.join(", ", rule.roles()) + ".";
  }

  private static String words(List<String> fields) {
    if (fields.size() == 1) {
      return fields.get(0);
    }
    return String.join(", ", fields.subList(0, fields.size() - 1))
        + " and "
        + fields.get(fields.size() - 1);
  }
}
