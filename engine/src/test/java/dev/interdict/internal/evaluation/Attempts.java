// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.explanation.Attempt;
import dev.interdict.explanation.BranchExplanation;
import dev.interdict.explanation.ConditionExplanation;
import dev.interdict.explanation.ConstraintExplanation;
import dev.interdict.explanation.FactExplanation;
import dev.interdict.explanation.Holds;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import java.util.List;
import java.util.Optional;

/** Holds the attempts of an explained branch to what they claim. */
public final class Attempts {
  private Attempts() {}

  /** Checks all of a branch; answers how many constraints were asked again by their values. */
  public static int check(BranchExplanation explained, Branch branch) {
    int asked = 0;
    assertThat(explained.attempts()).isNotEmpty();
    for (Attempt attempt : explained.attempts()) {
      checkOrder(attempt, explained.holds());
      assertThat(attempt.conditions()).hasSameSizeAs(branch.conditions());
      for (int i = 0; i < branch.conditions().size(); i++) {
        asked += check(attempt.conditions().get(i), branch.conditions().get(i));
      }
    }
    return asked;
  }

  /** One condition doesn't hold: the last that is asked. */
  private static void checkOrder(Attempt attempt, boolean holds) {
    List<Holds> conditions =
        attempt.conditions().stream().map(ConditionExplanation::holds).toList();
    assertThat(attempt.verdict() != null).isEqualTo(holds);
    if (holds) {
      assertThat(conditions).containsOnly(Holds.YES);
      return;
    }
    int failed = conditions.indexOf(Holds.NO);
    if (failed < 0) {
      assertThat(conditions).contains(Holds.OPEN).doesNotContain(Holds.NOT_ASKED);
      return;
    }
    assertThat(conditions.subList(0, failed)).isSubsetOf(Holds.YES, Holds.OPEN);
    assertThat(conditions.subList(failed + 1, conditions.size())).allMatch(Holds.NOT_ASKED::equals);
  }

  private static int check(ConditionExplanation explained, Condition condition) {
    Pattern pattern =
        condition instanceof Accumulation accumulation
            ? accumulation.source()
            : (Pattern) condition;
    int asked = 0;
    for (FactExplanation fact : explained.facts()) {
      asked += check(fact, pattern.constraints());
      List<Holds> holds = fact.constraints().stream().map(ConstraintExplanation::holds).toList();
      Holds fits =
          holds.contains(Holds.NO) ? Holds.NO : holds.contains(Holds.OPEN) ? Holds.OPEN : Holds.YES;
      switch (explained.kind()) {
        case EACH, EXISTS -> assertThat(fits).as("%s", explained).isEqualTo(explained.holds());
        case NONE ->
            assertThat(fits)
                .as("%s", explained)
                .isEqualTo(explained.holds() == Holds.NO ? Holds.YES : Holds.OPEN);
        case TOTALS -> assertThat(fits).as("%s", explained).isNotEqualTo(Holds.NO);
      }
    }
    if (explained.kind() == ConditionExplanation.Kind.NONE) {
      assertThat(explained.facts().isEmpty())
          .isEqualTo(explained.holds() == Holds.YES || explained.holds() == Holds.NOT_ASKED);
    }
    if (explained.totals() != null) {
      asked += check(explained.totals(), ((Accumulation) condition).constraints());
    }
    return asked;
  }

  private static int check(FactExplanation fact, List<Constraint> constraints) {
    int asked = 0;
    boolean failed = false;
    assertThat(fact.constraints()).hasSameSizeAs(constraints);
    for (int i = 0; i < constraints.size(); i++) {
      ConstraintExplanation explained = fact.constraints().get(i);
      assertThat(explained.text()).isEqualTo(constraints.get(i).text());
      assertThat(explained.holds() == Holds.NOT_ASKED).as("%s", fact).isEqualTo(failed);
      failed |= explained.holds() == Holds.NO;
      if (explained.holds() != Holds.NOT_ASKED && constraints.get(i).test() != null) {
        Optional<Boolean> again = ShownValues.holds(constraints.get(i).test(), explained.values());
        if (again.isPresent() && explained.holds() != Holds.OPEN) {
          asked++;
          assertThat(again.get()).as("%s", explained).isEqualTo(explained.holds() == Holds.YES);
        }
      }
    }
    return asked;
  }
}
