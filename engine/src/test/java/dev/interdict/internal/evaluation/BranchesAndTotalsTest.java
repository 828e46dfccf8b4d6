// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static dev.interdict.internal.evaluation.Boards.part;
import static dev.interdict.internal.evaluation.Boards.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.model.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules with 'or' between patterns, and with totals. */
final class BranchesAndTotalsTest {
  private final Boards board = new Boards();

  @BeforeEach
  void three_boards_with_parts() {
    ComponentFact one = board.add(part("one").quantity(1.0));
    ComponentFact two = board.add(part("two").quantity(2.0).parent(one));
    board.add(part("three").maker("ACME").parent(one));
    board.origin(one, Stage.MANUFACTURED, "CN", 40.0);
    board.origin(one, Stage.MANUFACTURED, "RU", 20.5);
    board.origin(one, Stage.MANUFACTURED, "US", 39.5);
    board.origin(two, Stage.ASSEMBLED, "CN", null);
  }

  @Test
  void either_side_of_an_or_is_enough() {
    assertThat(
            board.hits(
                rule(
                    "T-001",
                    """
                    $c : Component()
                    (Origin(component == $c, country == "RU")
                     or Origin(component == $c, stage == "assembled")
                     or (not Origin(component == $c) and exists Component(this == $c, maker != null)))
                    """)))
        .containsExactly("T-001: one", "T-001: three", "T-001: two");
  }

  @Test
  void the_reported_part_may_be_bound_in_each_side() {
    assertThat(
            board.hits(
                rule(
                    "T-001",
                    "($c : Component(maker == \"ACME\") or $c : Component(quantity == 2))")))
        .containsExactly("T-001: three", "T-001: two");
  }

  @Test
  void shares_are_summed_exactly_and_facts_counted() {
    assertThat(
            board.hits(
                rule(
                    "T-001",
                    """
                    $c : Component()
                    accumulate(Origin(component == $c, country in ("CN", "RU"), $s : share);
                        $total : sum($s), $n : count(); $total == 60.5, $n == 2)
                    """),
                rule(
                    "T-002",
                    """
                    $c : Component()
                    accumulate(Origin(component == $c, country in ("CN", "RU"), $s : share);
                        $total : sum($s), $n : count(); $total > 60.5)
                    """),
                rule(
                    "T-003",
                    """
                    $c : Component()
                    accumulate(Origin(component == $c, country in ("CN", "RU"), $s : share);
                        $n : count(), $total : sum($s); $n >= 1)
                    """)))
        .containsExactly("T-001: one", "T-003: one", "T-003: two");
  }

  @Test
  void nothing_counts_as_zero_but_has_no_least() {
    assertThat(
            board.hits(
                rule(
                    "T-001",
                    "$c : Component() accumulate(Origin(component == $c); $n : count(); $n == 0)"),
                rule(
                    "T-002",
                    "$c : Component() accumulate(Origin(component == $c, $s : share);"
                        + " $t : sum($s); $t == 0)"),
                rule(
                    "T-003",
                    "$c : Component() accumulate(Origin(component == $c, $s : share);"
                        + " $least : min($s), $most : max($s); $least < 30, $most >= 40)"),
                rule(
                    "T-004",
                    "$c : Component() accumulate(Origin(component == $c, $s : share);"
                        + " $least : min($s); $least != 20.5)")))
        .containsExactly("T-001: three", "T-002: three", "T-003: one");
  }

  @Test
  void a_total_is_compared_with_an_earlier_value_and_used_by_a_later_pattern() {
    assertThat(
            board.hits(
                rule(
                    "T-001",
                    """
                    $c : Component($q : quantity)
                    accumulate($p : Component(parent == $c); $n : count(); $n > $q)
                    """),
                rule(
                    "T-002",
                    """
                    $c : Component()
                    accumulate($p : Component(parent == $c, quantity != null); $n : count(); $n > 0)
                    exists Component(parent == $c, quantity > $n)
                    """)))
        .containsExactly("T-001: one", "T-002: one");
  }
}
