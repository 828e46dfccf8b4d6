// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static dev.interdict.internal.evaluation.Boards.part;
import static dev.interdict.internal.evaluation.Boards.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.model.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Totals over values that a BOM doesn't state: what is known decides, or nothing does. */
final class OpenTotalsTest {
  private final Boards board = new Boards();

  /**
   * The box holds three parts: of two the quantity and the function are stated, of the third
   * neither. It is assembled in three countries: 40 %, 20 %, and a share that isn't stated.
   */
  @BeforeEach
  void a_box_of_which_something_is_not_stated() {
    ComponentFact box = board.add(part("box").maker("ACME"));
    for (double quantity : List.of(2.0, 5.0)) {
      Boards.Part known = part("part " + quantity).maker("ACME").quantity(quantity).parent(box);
      known.function = "mcu";
      board.add(known);
    }
    board.add(part("part unknown").parent(box));
    board.origin(box, Stage.ASSEMBLED, "CN", 40.0);
    board.origin(box, Stage.ASSEMBLED, "RU", 20.0);
    board.origin(box, Stage.ASSEMBLED, "US", null);
    board.program(Map.of());
  }

  /** Whether a condition on the box holds: yes, no, or open. */
  private String of(String accumulate) {
    String rule = rule("T-001", "$c : Component(name == \"box\")\n" + accumulate);
    return !board.hits(rule).isEmpty() ? "yes" : board.hits(false, rule).isEmpty() ? "no" : "open";
  }

  @ParameterizedTest(name = "a {0} of 40, 20 and one that is not stated is {1} {2}: {3}")
  @CsvSource({
    "sum, >, 50, yes", "sum, >=, 60, yes", "sum, >, 60, open", "sum, <, 60, no",
    "sum, <=, 60, open", "sum, <, 61, open", "sum, ==, 59, no", "sum, ==, 60, open",
    "sum, !=, 59, yes", "sum, !=, 60, open", "max, >=, 40, yes", "max, >, 40, open",
    "max, <, 40, no", "max, <, 50, open", "max, ==, 39, no", "min, <=, 20, yes",
    "min, <, 20, open", "min, >, 20, no", "min, >, 10, open", "min, >=, 0, yes",
    "min, <, 0, no", "min, ==, 21, no"
  })
  void what_is_stated_decides_or_nothing_does(
      String total, String operator, int threshold, String holds) {
    assertThat(
            of(
                "accumulate(Origin(component == $c, $s : share); $t : %s($s); $t %s %d)"
                    .formatted(total, operator, threshold)))
        .isEqualTo(holds);
  }

  @ParameterizedTest(name = "two or three parts are {0} {1}: {2}")
  @CsvSource({
    ">=, 2, yes",
    ">=, 3, open",
    ">, 3, no",
    "<, 4, yes",
    "<, 3, open",
    "<, 2, no",
    "==, 1, no",
    "==, 2, open",
    "!=, 4, yes"
  })
  void a_part_of_which_it_is_open_whether_it_fits_may_or_may_not_be_counted(
      String operator, int threshold, String holds) {
    assertThat(
            of(
                "accumulate(Component(parent == $c, function == \"mcu\"); $n : count(); $n %s %d)"
                    .formatted(operator, threshold)))
        .isEqualTo(holds);
  }

  @Test
  void a_part_that_surely_does_not_fit_is_not_counted_whatever_else_is_open() {
    assertThat(
            of(
                "accumulate(Component(parent == $c, function == \"mcu\", name != \"part unknown\");"
                    + " $n : count(); $n == 2)"))
        .isEqualTo("yes");
  }

  @Test
  void a_count_of_facts_is_known_whatever_their_values_are() {
    assertThat(of("accumulate(Origin(component == $c, $s : share); $n : count(); $n == 3)"))
        .isEqualTo("yes");
    assertThat(
            of(
                "accumulate(Origin(component == $c, $s : share); $n : count(), $t : sum($s);"
                    + " $n == 3, $t > 70)"))
        .isEqualTo("open");
    assertThat(
            of(
                "accumulate(Origin(component == $c, $s : share); $n : count(), $t : sum($s);"
                    + " $n == 2, $t > 70)"))
        .isEqualTo("no");
  }

  @Test
  void whoever_asks_for_what_is_stated_gets_a_total_of_that() {
    assertThat(
            of(
                "accumulate(Origin(component == $c, share != null, $s : share); $t : sum($s);"
                    + " $t == 60)"))
        .isEqualTo("yes");
    assertThat(of("accumulate(Origin(component == $c, share == null); $n : count(); $n == 1)"))
        .isEqualTo("yes");
  }

  @Test
  void a_total_of_which_nothing_is_stated_is_at_least_nothing() {
    String total =
        "accumulate(Origin(component == $c, country == \"US\", $s : share); $t : %s($s); $t %s)";

    assertThat(of(total.formatted("sum", ">= 0"))).isEqualTo("yes");
    assertThat(of(total.formatted("max", "> 0"))).isEqualTo("open");
    assertThat(of(total.formatted("min", "!= null"))).isEqualTo("yes");
    assertThat(of(total.formatted("min", "== null"))).isEqualTo("no");
  }

  /** Shares and quantities are never negative; a program's numbers may be. */
  @Test
  void nothing_is_taken_for_granted_of_a_number_that_may_be_negative() {
    assertThat(of("accumulate(Program($g : gvwrLb); $t : sum($g); $t >= 0)")).isEqualTo("open");
    assertThat(of("accumulate(Program($d : firstAuthorised); $t : max($d); $t > \"2000-01-01\")"))
        .isEqualTo("open");
  }

  @Test
  void a_least_of_parts_that_may_not_fit_may_not_be_there() {
    String least =
        "accumulate(Component(parent == $c, function == \"%s\", $q : quantity); $t : min($q); $t %s)";

    assertThat(of(least.formatted("camera", ">= 0"))).isEqualTo("open");
    assertThat(of(least.formatted("mcu", ">= 0"))).isEqualTo("yes");
    assertThat(of(least.formatted("mcu", "<= 2"))).isEqualTo("yes");
  }

  @Test
  void a_value_that_is_not_stated_decides_nothing_about_a_total_either() {
    assertThat(of("accumulate(Component(parent == $c); $n : count(); $n > $c.quantity)"))
        .isEqualTo("open");
    assertThat(
            of("accumulate(Component(parent == $c, quantity > $c.quantity); $n : count(); $n < 4)"))
        .isEqualTo("yes");
    assertThat(of("accumulate(Component(maker == $c.maker); $n : count(); $n in (3, 4))"))
        .isEqualTo("open");
  }

  @Test
  void what_comes_after_is_as_open_as_the_total_that_it_asks() {
    String sum = "accumulate(Component(parent == $c, $q : quantity); $t : sum($q); $t > 0)\n";

    assertThat(of(sum + "exists Component(parent == $c, quantity > $t)")).isEqualTo("open");
    assertThat(of(sum + "not Component(parent == $c, quantity > $t)")).isEqualTo("open");
    assertThat(of(sum + "Component(this == $c, depth > $t)")).isEqualTo("no");
    assertThat(of(sum + "Component(this == $c, depth < $t)")).isEqualTo("yes");
    assertThat(of(sum + "not Component(this == $c, depth >= $t)")).isEqualTo("yes");
    assertThat(of(sum + "Component(this == $c, maker == \"ACME\" || depth > $t)")).isEqualTo("yes");
    assertThat(of(sum + "Component(this == $c, supplier == \"x\" || depth > $t)")).isEqualTo("no");
  }

  @Test
  void either_side_of_an_or_is_open_by_itself() {
    String open = "accumulate(Component(parent == $c, $q : quantity); $t : sum($q); $t > 7)";

    assertThat(of("(" + open + " or Component(this == $c, maker == \"ACME\"))")).isEqualTo("yes");
    assertThat(of("(" + open + " or Component(this == $c, maker == \"B\"))")).isEqualTo("open");
  }
}
