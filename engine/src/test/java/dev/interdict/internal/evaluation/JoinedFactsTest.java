// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static dev.interdict.internal.evaluation.Boards.part;
import static dev.interdict.internal.evaluation.Boards.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interdict.EvaluationLimits;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.model.Stage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What constraints say of several facts at once, and what putting facts together may take. */
final class JoinedFactsTest {
  private final Boards board = new Boards();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void one_constraint_compares_the_facts_of_all_earlier_patterns(int earlier) {
    ComponentFact above = null;
    for (int i = 0; i < earlier; i++) {
      above = board.add(part("n" + i).quantity(i + 1.0).parent(above));
    }
    board.add(part("more").quantity(earlier + 0.5).parent(above));
    board.add(part("same").quantity((double) earlier).parent(above));
    board.add(part("less").quantity(0.5).parent(above));
    String chain =
        IntStream.range(1, earlier)
            .mapToObj(i -> " $n%d : Component(parent == $n%d)".formatted(i, i - 1))
            .collect(Collectors.joining("", "$n0 : Component(name == \"n0\")", ""));
    String rising =
        IntStream.range(1, earlier)
            .mapToObj(i -> " && $n%d.quantity < $n%d.quantity".formatted(i - 1, i))
            .collect(Collectors.joining());
    String last = "$n" + (earlier - 1);
    String all = "quantity > " + last + ".quantity" + rising;

    assertThat(
            board.hits(
                rule("T-001", chain + " $c : Component(parent == " + last + ", " + all + ")")))
        .containsExactly("T-001: more");
  }

  @Test
  void pairs_that_a_rule_puts_together_are_counted_up_to_the_limit() {
    origins();
    String each = rule("T-001", "$c : Component()\nOrigin(component == $c)");

    assertThat(ask(each, limits(10, 100))).hasSize(10);
    assertThatThrownBy(() -> ask(each, limits(9, 100)))
        .hasMessage("T-001: its patterns put more than 9 facts together");
  }

  @Test
  void a_pattern_that_only_has_to_exist_puts_nothing_together() {
    origins();

    assertThat(
            ask(rule("T-001", "$c : Component()\nexists Origin(component == $c)"), limits(1, 100)))
        .hasSize(5);
    assertThat(ask(rule("T-001", "$c : Component()\nnot Origin(component == $c)"), limits(1, 100)))
        .isEmpty();
  }

  @Test
  void facts_that_are_totalled_count_too() {
    origins();
    String total =
        rule(
            "T-001", "$c : Component()\naccumulate(Origin(component == $c); $n : count(); $n > 1)");

    // Ten facts are put together for what surely holds, and ten for what may.
    assertThat(ask(total, limits(20, 100))).filteredOn(RuleHit::certain).hasSize(5);
    assertThatThrownBy(() -> ask(total, limits(19, 100)))
        .isInstanceOf(EvaluationStoppedException.class);
  }

  @Test
  void ways_in_which_rules_hold_are_counted_up_to_the_limit() {
    origins();
    String each = rule("T-001", "$c : Component()\nOrigin(component == $c)");

    assertThat(ask(each, limits(100, 10))).hasSize(10);
    assertThatThrownBy(() -> ask(each, limits(100, 9)))
        .hasMessage("T-001: the rules held in more than 9 ways");
  }

  /** Five parts of two origins each. */
  private void origins() {
    for (int i = 0; i < 5; i++) {
      ComponentFact part = board.add(part("p" + i));
      board.origin(part, Stage.MANUFACTURED, "CN", null);
      board.origin(part, Stage.ASSEMBLED, "US", null);
    }
  }

  private List<RuleHit> ask(String rule, EvaluationLimits limits) {
    return RuleBase.of(Boards.rules(rule)).ask(board.facts, limits);
  }

  private static EvaluationLimits limits(int joins, int hits) {
    return new EvaluationLimits(120, 100, joins, hits, 100);
  }
}
