// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.explanation.Adjustment;
import dev.interdict.explanation.Attempt;
import dev.interdict.explanation.BranchExplanation;
import dev.interdict.explanation.ConditionExplanation;
import dev.interdict.explanation.ConstraintExplanation;
import dev.interdict.explanation.ExplainedValue;
import dev.interdict.explanation.FactExplanation;
import dev.interdict.explanation.Holds;
import dev.interdict.explanation.Requirement;
import dev.interdict.explanation.RuleExplanation;
import dev.interdict.model.SourceLocation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Constraints, values and what became of them, in words. */
final class TextReason {
  private static final int MOST_DEMANDED = 12;
  private static final String FAILS = " fails: ";

  private final String file;

  /**
   * Words about a component.
   *
   * @param file in which it stands; places in others are told with their file
   */
  TextReason(String file) {
    this.file = file;
  }

  /** Under what heading a rule stands that wasn't asked. */
  static String group(RuleExplanation rule) {
    for (Requirement requirement : rule.requirements()) {
      if (requirement.holds() == Holds.NO) {
        String found = found(requirement);
        return switch (requirement.kind()) {
          case ROLE -> "rules that bind other roles";
          case HORIZON -> "rules whose day lies beyond the horizon";
          case UNTIL -> "rules that have ended";
          case GOVERNING_DAY ->
              "rules whose day lies after the "
                  + Shown.value(requirement.found().get(0).name())
                  + " of the program";
          case POSITION ->
              found.equals("end-item")
                  ? "rules about parts, not the end item"
                  : "rules about the end item, not its parts";
          case TYPE -> "rules about other types than " + found;
          case FUNCTION ->
              requirement.found().get(0).value() == null
                  ? "rules about certain functions (no function is stated or recognised)"
                  : "rules about other functions than " + found;
        };
      }
    }
    return "other rules";
  }

  private static String found(Requirement requirement) {
    String value = requirement.found().get(0).value();
    return value == null ? "none" : Shown.value(value);
  }

  /** The branches that hold; if none does, all of them, those that came furthest first. */
  static List<BranchExplanation> telling(RuleExplanation rule) {
    List<BranchExplanation> holding =
        rule.branches().stream().filter(BranchExplanation::holds).toList();
    return holding.isEmpty()
        ? rule.branches().stream()
            .sorted(
                Comparator.comparing(BranchExplanation::open)
                    .thenComparing(TextReason::reach)
                    .reversed())
            .toList()
        : holding;
  }

  private static long reach(BranchExplanation branch) {
    return branch.attempts().stream()
        .mapToLong(
            attempt -> attempt.conditions().stream().filter(c -> c.holds() == Holds.YES).count())
        .max()
        .orElse(0);
  }

  /** Why a rule that applies found nothing: the first constraint that doesn't hold. */
  String firstFailure(RuleExplanation rule) {
    List<BranchExplanation> branches = telling(rule);
    String more = branches.size() > 1 ? " (the nearest of " + branches.size() + " ways)" : "";
    for (BranchExplanation branch : branches) {
      for (Attempt attempt : branch.attempts()) {
        if (branch.holds()) {
          return "its conditions hold, but " + adjustments(attempt);
        }
        if (attempt.open()) {
          return "whether its conditions hold turns on what isn't stated" + more;
        }
        for (ConditionExplanation condition : attempt.conditions()) {
          if (condition.holds() == Holds.NO) {
            return failure(condition) + more;
          }
        }
      }
    }
    return "too many combinations of facts to try them all";
  }

  private String failure(ConditionExplanation condition) {
    List<FactExplanation> facts = condition.facts();
    FactExplanation totals = condition.totals();
    if (condition.kind() == ConditionExplanation.Kind.TOTALS) {
      return totals == null
          ? "there is no value to total over " + Shown.value(condition.type())
          : failed(totals);
    }
    if (condition.kind() == ConditionExplanation.Kind.NONE) {
      return "there must be no such "
          + Shown.value(condition.type())
          + ", and there is "
          + fact(facts.get(0));
    }
    return facts.isEmpty() ? absent(condition) : failed(facts.get(0));
  }

  /** That there is nothing to hold against the constraints, and what was looked for in vain. */
  String absent(ConditionExplanation condition) {
    if (!condition.type().equals("ListMatch")) {
      return condition.type().equals("Component")
          ? "there is no such Component"
          : "there is no " + Shown.value(condition.type()) + " about it";
    }
    return "it is on no list of these rulebooks"
        + (condition.compared().isEmpty()
            ? ""
            : "; looked for by "
                + condition.compared().stream()
                    .map(value -> Shown.value(value.name()) + " " + shown(value))
                    .distinct()
                    .limit(MOST_DEMANDED)
                    .collect(Collectors.joining(", ")));
  }

  private String failed(FactExplanation fact) {
    return fact.constraints().stream()
        .filter(constraint -> constraint.holds() == Holds.NO)
        .findFirst()
        .map(constraint -> constraint(constraint, FAILS))
        .orElse(fact(fact));
  }

  /** A fact and where it stands. */
  String fact(FactExplanation fact) {
    return Shown.prose(fact.shown()) + place(fact.location());
  }

  /** A constraint and its values. */
  String constraint(ConstraintExplanation constraint) {
    return constraint(constraint, ", where ");
  }

  private String constraint(ConstraintExplanation constraint, String between) {
    List<ExplainedValue> values =
        constraint.values().stream()
            .filter(
                value ->
                    value.kind() != ExplainedValue.Kind.COMPONENT || constraint.holds() == Holds.NO)
            .toList();
    return Shown.prose(constraint.text())
        + (values.isEmpty()
            ? between.equals(FAILS) ? " fails" : ""
            : between + values.stream().map(this::value).collect(Collectors.joining(", ")));
  }

  private String value(ExplainedValue value) {
    String is = value.value() == null ? " is not stated" : " is " + shown(value);
    return Shown.value(value.name()) + is + origin(value);
  }

  private String origin(ExplainedValue value) {
    if (value.byDefault()) {
      return value.value() == null ? "" : " (taken, not stated)";
    }
    String field = value.field();
    SourceLocation location = value.location();
    if (value.value() == null || field == null) {
      return place(location);
    }
    String place = location == null ? "" : ", " + Shown.line(location, file);
    return " (" + Shown.value(field) + place + ")";
  }

  private String place(@Nullable SourceLocation location) {
    return location == null ? "" : " (" + Shown.line(location, file) + ")";
  }

  private static String shown(ExplainedValue value) {
    if (value.value() == null) {
      return "not stated";
    }
    if (value.kind() == ExplainedValue.Kind.TEXTS && value.value().isEmpty()) {
      return "empty";
    }
    return value.kind() == ExplainedValue.Kind.TEXT
        ? Shown.quoted(value.value())
        : Shown.value(value.value());
  }

  /** What a manifest demands and what there is. */
  String requirement(Requirement requirement) {
    boolean fits = requirement.holds() == Holds.YES;
    String demanded = demanded(requirement.demanded());
    String found = found(requirement);
    return switch (requirement.kind()) {
      case ROLE ->
          requirement.demanded().contains("*")
              ? "the rule binds every role"
              : "the rule binds " + demanded + "; the program's roles: " + found;
      case HORIZON ->
          "the rule binds from "
              + demanded
              + "; as of "
              + found
              + ", with a horizon until "
              + Shown.value(String.valueOf(requirement.found().get(1).value()));
      case UNTIL -> "the rule binds until " + demanded + "; as of " + found;
      case GOVERNING_DAY ->
          Shown.value(requirement.found().get(0).name())
              + " must not lie before "
              + demanded
              + "; it is "
              + (requirement.found().get(0).value() == null ? "not stated" : found)
              + origin(requirement.found().get(0));
      case POSITION ->
          fits
              ? "the component is " + position(found)
              : "the rule is about " + position(demanded) + "; this is " + position(found);
      case TYPE -> "the rule is about " + demanded + "; the type is " + found;
      case FUNCTION ->
          "the rule is about "
              + demanded
              + "; "
              + (requirement.found().get(0).value() == null
                  ? "no function is stated or recognised"
                  : "the function is " + found + origin(requirement.found().get(0)));
    };
  }

  private static String position(String word) {
    return switch (word) {
      case "end-item" -> "the end item";
      case "leaf" -> "a part without components";
      case "assembly" -> "an assembly";
      default -> "a part";
    };
  }

  private static String demanded(List<String> words) {
    String shown =
        words.stream().limit(MOST_DEMANDED).map(Shown::value).collect(Collectors.joining(", "));
    int more = words.size() - MOST_DEMANDED;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /** What dates and doubts made of a verdict. */
  static String adjustments(Attempt attempt) {
    return attempt.adjustments().stream()
        .map(TextReason::adjustment)
        .collect(Collectors.joining("; "));
  }

  private static String adjustment(Adjustment adjustment) {
    String becomes = adjustment.to() == null ? "nothing is said" : adjustment.to().name();
    String value = Shown.value(adjustment.value());
    return becomes
        + ", because "
        + switch (adjustment.kind()) {
          case WEAK_MATCH -> "the match is " + value + ", not HIGH";
          case DAY_UNKNOWN -> "the program doesn't say " + value;
          case DAY_AHEAD -> "its day is " + value;
          case ACT_BEFORE_DAY -> value + " lies before its day";
          case NOT_FITTED -> value + " isn't fitted";
          case CONTRADICTION -> value + " names another company than the stated maker";
        };
  }
}
