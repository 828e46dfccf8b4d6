// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.rulebook.FactNames;
import dev.interdict.rulebook.Rule;
import java.util.List;

/** Totals of origins that nobody need have stated. */
final class TotalLint {
  private static final String ORIGIN = "origin:";

  private final LintSubject subject;
  private final List<Diagnostic> found;

  TotalLint(LintSubject subject, List<Diagnostic> found) {
    this.subject = subject;
    this.found = found;
  }

  void run() {
    for (int i = 0; i < subject.compiled().rules().size(); i++) {
      Rule rule = subject.compiled().rulebook().rules().get(i);
      boolean needed =
          rule.decides().stream().flatMap(List::stream).anyMatch(fact -> fact.startsWith(ORIGIN));
      if (!needed) {
        for (RuleSyntax.Branch branch : subject.compiled().rules().get(i).branches()) {
          branch.conditions().forEach(condition -> check(rule, branch, condition));
        }
      }
    }
  }

  /** A stage of which no origin is stated makes no fact, and so a total of nothing. */
  private void check(Rule rule, RuleSyntax.Branch branch, Condition condition) {
    if (condition instanceof Accumulation accumulation
        && accumulation.source().type().equals("Origin")) {
      String stage = stage(accumulation.source());
      if (stage.isEmpty() || FactNames.DECIDING.contains(ORIGIN + stage)) {
        found.add(
            subject
                .places()
                .warningAt(
                    "lint-total-of-nothing",
                    rule.id()
                        + ": a part of which no origin is stated has a total of nothing here and"
                        + " passes unnoticed; add <decides any-of=\""
                        + ORIGIN
                        + (stage.isEmpty() ? "…" : stage)
                        + "\"/> to the rule",
                    branch.location(),
                    rule.id(),
                    ""));
      }
    }
  }

  /** The one stage that a pattern asks for; empty if there may be others. */
  private static String stage(Pattern pattern) {
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.test() instanceof Comparison comparison
          && comparison.operator() == Operator.EQUAL
          && comparison.left().variable() == null
          && comparison.left().properties().equals(List.of("stage"))
          && comparison.right() instanceof Literal literal
          && literal.text() != null) {
        return literal.text();
      }
    }
    return "";
  }
}
