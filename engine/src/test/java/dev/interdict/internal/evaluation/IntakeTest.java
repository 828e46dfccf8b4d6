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
            List.of(new Intake.OwnTest("1", ofFunction, (self, none) -> !asked.add(self))),
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

  @Test
  void what_several_patterns_ask_is_asked_of_a_fact_once_and_of_the_next_fact_again() {
    var asked = new ArrayList<String>();
    Intake intake =
        intake(
            List.of(noting("shared", true, asked), noting("a", false, asked)),
            List.of(noting("shared", true, asked), noting("b", false, asked)),
            List.of(noting("c", false, asked), noting("shared", true, asked)));

    assertThat(intake.takes(FACT)).isFalse();
    assertThat(asked).containsExactly("shared", "a", "b", "c");
    assertThat(intake.takes(FACT)).isFalse();
    assertThat(asked).hasSize(8);
  }

  @Test
  void a_pattern_that_asks_all_that_another_asks_and_more_is_not_asked() {
    var asked = new ArrayList<String>();
    List<Intake.OwnTest> wide = List.of(noting("a", false, asked));
    List<Intake.OwnTest> narrow = List.of(noting("b", true, asked), noting("a", false, asked));

    assertThat(intake(narrow, wide).takes(FACT)).isFalse();
    assertThat(intake(wide, narrow).takes(FACT)).isFalse();
    assertThat(asked).containsExactly("a", "a");
  }

  @Test
  void a_pattern_for_any_component_stays_beside_one_for_listed_components() {
    var intake = new Intake();
    intake.add(Vocabulary.component(), true, List.of());
    intake.add(Vocabulary.component(), false, List.of(test(true)));
    var shut = new Intake();
    shut.add(Vocabulary.component(), false, List.of(test(false)));
    shut.add(Vocabulary.component(), true, List.of(test(false), test(true)));

    assertThat(intake.takes(lens(false))).isTrue();
    assertThat(shut.takes(lens(true))).isFalse();
  }

  @Test
  void many_conditions_are_asked_as_few_are() {
    for (int open = 0; open < 200; open += 7) {
      var patterns = new ArrayList<List<Intake.OwnTest>>();
      for (int i = 0; i < 200; i++) {
        boolean holds = i == open;
        patterns.add(List.of(test(true), test("number " + i, (self, none) -> holds)));
      }
      var intake = new Intake();
      patterns.forEach(pattern -> intake.add(Vocabulary.type("Program"), false, pattern));
      assertThat(intake.takes(FACT)).as("the pattern with number %d", open).isTrue();
      var shut = new Intake();
      patterns.remove(open);
      patterns.forEach(pattern -> shut.add(Vocabulary.type("Program"), false, pattern));
      assertThat(shut.takes(FACT)).as("all but number %d", open).isFalse();
    }
  }

  private static Intake.OwnTest noting(String id, boolean holds, List<String> asked) {
    return test(
        id,
        (self, none) -> {
          asked.add(id);
          return holds;
        });
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
        lens.assembly(),
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
    return test(String.valueOf(holds), (self, none) -> holds);
  }

  private static Intake.OwnTest test(String id, TestFunction function) {
    return new Intake.OwnTest(id, new Truth(new Path(null, List.of("endItem"))), function);
  }
}
