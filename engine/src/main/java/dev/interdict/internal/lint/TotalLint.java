// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.AllOf;
import dev.interdict.internal.language.RuleSyntax.AnyOf;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Negation;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.rulebook.FactNames;
import dev.interdict.rulebook.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Totals of origins, and shares in costs, that nobody need have stated. */
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
      checkShares(rule, subject.compiled().rules().get(i));
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

  /** A share in costs of which too little is known satisfies no threshold. */
  private void checkShares(Rule rule, RuleSyntax syntax) {
    var needed = new TreeSet<String>();
    for (RuleSyntax.Branch branch : syntax.branches()) {
      for (Condition condition : branch.conditions()) {
        if (condition instanceof Pattern pattern) {
          pattern.constraints().forEach(constraint -> addShares(constraint.test(), needed));
        }
      }
    }
    rule.decides().forEach(needed::removeAll);
    if (!needed.isEmpty()) {
      found.add(
          subject
              .places()
              .warningAt(
                  "lint-cost-share",
                  rule.id()
                      + ": an assembly of whose costs too little is stated passes unnoticed here;"
                      + " add <decides any-of=\""
                      + needed.first()
                      + "\"/> to the rule",
                  syntax.branches().get(0).location(),
                  rule.id(),
                  ""));
    }
  }

  /** Adds the facts that settle the thresholds of shares in costs that a test names. */
  private static void addShares(@Nullable Test test, Set<String> needed) {
    if (test instanceof AllOf all) {
      all.tests().forEach(inner -> addShares(inner, needed));
    } else if (test instanceof AnyOf any) {
      any.tests().forEach(inner -> addShares(inner, needed));
    } else if (test instanceof Negation negation) {
      addShares(negation.test(), needed);
    } else if (test instanceof Comparison comparison
        && comparison.right() instanceof Literal literal
        && literal.number() != null
        && comparison.left().properties().stream().anyMatch(p -> p.startsWith("usCost"))) {
      String fact = FactNames.US_COST_SHARE + Math.round(literal.number());
      if (FactNames.usCostShare(fact) != null) {
        needed.add(fact);
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
