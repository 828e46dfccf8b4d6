// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Truth;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.model.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Drools isn't told. That it changes no finding, {@code RuleBaseProperties} holds. */
final class IntakeTest {
  private static final Program FACT =
      new Program(
          LocalDate.parse("2026-11-22"), 730, List.of(), List.of(), false, Map.of(), Map.of());

  @Test
  void a_fact_of_which_no_pattern_speaks_stays_outside() {
    assertThat(new Intake().takes(FACT)).isFalse();
  }

  @Test
  void a_pattern_without_conditions_lets_everything_in() {
    assertThat(intake(List.of()).takes(FACT)).isTrue();
  }

  @Test
  void one_condition_that_fails_shuts_a_pattern_and_another_pattern_may_be_open() {
    assertThat(intake(List.of(test(true), test(false))).takes(FACT)).isFalse();
    assertThat(intake(List.of(test(false)), List.of(test(true))).takes(FACT)).isTrue();
  }

  @Test
  void what_a_function_decides_is_asked_once() {
    var asked = new ArrayList<Object>();
    RuleSyntax.Test ofFunction = new Truth(new Path(null, List.of("component", "function")));
    Intake intake =
        intake(
            List.of(new Intake.OwnTest(ofFunction, (self, none) -> !asked.add(self))),
            List.of(test(false)));

    assertThat(List.of(intake.takes(FACT), intake.takes(FACT))).containsExactly(false, false);
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_pattern_over_listed_components_lets_no_other_component_in() {
    var intake = new Intake();
    intake.add(Vocabulary.component(), true, List.of(test(true)));

    assertThat(intake.takes(lens(true))).isTrue();
    assertThat(intake.takes(lens(false))).isFalse();
  }

  private static ComponentFact lens(boolean listed) {
    ComponentFact lens = new Boards().add(Boards.part("lens"));
    return new ComponentFact(
        lens.component(),
        lens.parent(),
        lens.function(),
        lens.maker(),
        lens.supplier(),
        lens.dieMaker(),
        lens.partNumber(),
        lens.fccId(),
        lens.originStages(),
        lens.materials(),
        lens.costs(),
        listed);
  }

  @SafeVarargs
  private static Intake intake(List<Intake.OwnTest>... patterns) {
    var intake = new Intake();
    for (List<Intake.OwnTest> pattern : patterns) {
      intake.add(Vocabulary.type("Program"), false, pattern);
    }
    return intake;
  }

  private static Intake.OwnTest test(boolean holds) {
    return new Intake.OwnTest(new Truth(new Path(null, List.of("endItem"))), (self, none) -> holds);
  }
}
