// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.explanation.Attempt;
import dev.interdict.explanation.BranchExplanation;
import dev.interdict.explanation.Conclusion;
import dev.interdict.explanation.ConditionExplanation;
import dev.interdict.explanation.ConstraintExplanation;
import dev.interdict.explanation.DecisiveFact;
import dev.interdict.explanation.FactExplanation;
import dev.interdict.explanation.Holds;
import dev.interdict.explanation.Requirement;
import dev.interdict.explanation.RuleExplanation;
import dev.interdict.finding.Finding;
import dev.interdict.model.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One rule on one component, told in full. */
final class TextRule {
  private static final int MOST_WAYS = 5;

  private final TextPage page;
  private final Component component;
  private final TextReason reason;
  private final TextVerdict verdict;

  TextRule(TextPage page, Component component, boolean colour) {
    this.page = page;
    this.component = component;
    this.reason = new TextReason(component.location().file());
    this.verdict = new TextVerdict(colour);
  }

  void write(RuleExplanation rule) {
    for (Finding finding : rule.findings()) {
      page.line(verdict.headOf(finding));
    }
    if (rule.findings().isEmpty()) {
      page.line(
          "no finding " + Shown.value(rule.rule().id()) + ": " + Shown.value(rule.rule().title()));
    }
    for (Finding finding : rule.findings()) {
      page.line("  id:   " + Shown.value(finding.fingerprint()));
    }
    if (rule.note() != null) {
      page.wrapped("  note: ", Shown.prose(rule.note()));
    }
    boolean open = rule.branches().stream().anyMatch(BranchExplanation::open);
    page.line("  " + conclusion(rule.conclusion(), open));
    for (Requirement requirement : rule.requirements()) {
      page.wrapped("    " + mark(requirement.holds()), reason.requirement(requirement));
    }
    decisive(rule);
    branches(rule);
  }

  /** What holds, or what came nearest: a table may have thousands of rows. */
  private void branches(RuleExplanation rule) {
    List<BranchExplanation> all = rule.branches();
    List<BranchExplanation> telling = TextReason.telling(rule);
    for (BranchExplanation branch : telling.subList(0, Math.min(MOST_WAYS, telling.size()))) {
      branch(branch, all.size() == 1 ? "" : "way " + (all.indexOf(branch) + 1) + ", ");
    }
    int more = all.size() - Math.min(MOST_WAYS, telling.size());
    if (more > 0) {
      page.line(
          "  and "
              + more
              + (more == 1 ? " other way" : " other ways")
              + (telling.size() < all.size() && telling.size() <= MOST_WAYS
                  ? more == 1 ? ", which doesn't hold" : ", which don't hold"
                  : ""));
    }
  }

  private static String conclusion(Conclusion conclusion, boolean open) {
    return switch (conclusion) {
      case FINDING -> "The rule applies, and its conditions hold.";
      case UNDETERMINED ->
          open
              ? "The rule applies; whether its conditions hold turns on what isn't stated."
              : "The rule applies; its conditions don't hold, but facts that decide it are missing.";
      case NOT_SATISFIED -> "The rule applies, and its conditions don't hold.";
      case ASKED_ELSEWHERE ->
          "The rule applies; its conditions might hold with what another rule asks for.";
      case OUT_OF_TIME -> "The rule's conditions hold, but not on this day.";
      case NOT_SHOWN ->
          "The rule is silent: the BOM doesn't show that this is what it speaks about.";
      case OTHER_COMPONENTS -> "The rule speaks about other components.";
      case NOT_APPLICABLE -> "The rule doesn't apply under this program.";
    };
  }

  private static String mark(Holds holds) {
    return switch (holds) {
      case YES -> "yes  ";
      case NO -> "no   ";
      case OPEN -> "?    ";
      case NOT_ASKED -> "-    ";
    };
  }

  private void decisive(RuleExplanation rule) {
    var stated = new ArrayList<String>();
    var lacking = new ArrayList<String>();
    for (List<DecisiveFact> group : rule.decisive()) {
      String words = group.stream().map(TextRule::decisive).collect(Collectors.joining(" or "));
      boolean decided =
          group.stream().anyMatch(fact -> fact.state() == DecisiveFact.State.STATED)
              && group.stream().noneMatch(fact -> fact.state() == DecisiveFact.State.PARTLY);
      (decided ? stated : lacking).add(words);
    }
    stated.forEach(words -> page.wrapped("    yes  ", "decided by " + words));
    lacking.forEach(words -> page.wrapped("    no   ", "decided by " + words));
  }

  private static String decisive(DecisiveFact fact) {
    String name = Shown.value(fact.fact());
    return switch (fact.state()) {
      case STATED -> name + " (stated)";
      case PARTLY ->
          name
              + " (stated in part only, "
              + Shown.value(String.valueOf(fact.known()))
              + ", in "
              + Shown.value(fact.field())
              + ")";
      case MISSING -> name + " (missing: " + Shown.value(fact.field()) + ")";
    };
  }

  private void branch(BranchExplanation branch, String way) {
    List<Attempt> attempts = branch.attempts();
    for (int i = 0; i < attempts.size(); i++) {
      Attempt attempt = attempts.get(i);
      String which =
          attempts.size() == 1
              ? ""
              : ", " + (branch.holds() || branch.open() ? "combination " : "try ") + (i + 1);
      page.line(
          "  "
              + way
              + Shown.value(branch.location().toString())
              + which
              + (branch.holds()
                  ? ": holds"
                  : branch.open() ? ": can't be decided" : ": doesn't hold"));
      attempt.conditions().forEach(this::condition);
      if (attempt.verdict() != null) {
        page.wrapped(
            "    so   ",
            attempt.verdict()
                + (attempt.adjustments().isEmpty()
                    ? ""
                    : "; but " + TextReason.adjustments(attempt)));
      }
    }
    if (branch.more() > 0) {
      page.line("    and " + branch.more() + " more combinations of facts");
    }
    if (branch.cutShort()) {
      page.line("    there are too many combinations of facts; not all were tried");
    }
  }

  private void condition(ConditionExplanation condition) {
    String binding = condition.binding() == null ? "" : Shown.value(condition.binding()) + " : ";
    String head = "    " + mark(condition.holds()) + quantifier(condition) + binding;
    List<FactExplanation> facts = condition.facts();
    page.line(head + Shown.value(condition.type()));
    if (facts.isEmpty()) {
      condition.constraints().forEach(text -> page.wrapped("           ", Shown.prose(text)));
      if (condition.holds() == Holds.NO && condition.kind() != ConditionExplanation.Kind.TOTALS) {
        page.wrapped("         ", reason.absent(condition));
      }
    }
    for (FactExplanation fact : facts) {
      if (!condition.type().equals("Program")) {
        page.wrapped("         ", own(fact) ? "this component" : reason.fact(fact));
      }
      constraints(fact);
    }
    if (condition.more() > 0) {
      page.line("         and " + condition.more() + " more");
    }
    FactExplanation totals = condition.totals();
    if (totals != null) {
      page.line("         in total");
      condition
          .unstated()
          .forEach(reason -> page.wrapped("           ", "unknown: " + Shown.prose(reason)));
      constraints(totals);
    } else if (condition.kind() == ConditionExplanation.Kind.TOTALS
        && condition.holds() == Holds.NO) {
      page.line("         none of them has a value to total");
    }
  }

  private boolean own(FactExplanation fact) {
    return component.location().equals(fact.location())
        && component.toString().equals(fact.shown());
  }

  private void constraints(FactExplanation fact) {
    for (ConstraintExplanation constraint : fact.constraints()) {
      page.wrapped("           " + mark(constraint.holds()), reason.constraint(constraint));
    }
  }

  private static String quantifier(ConditionExplanation condition) {
    return switch (condition.kind()) {
      case EACH -> "";
      case EXISTS -> "exists ";
      case NONE -> "not ";
      case TOTALS -> "accumulate ";
    };
  }
}
