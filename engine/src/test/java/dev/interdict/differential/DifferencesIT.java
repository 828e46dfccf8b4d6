// SPDX-License-Identifier: Apache-2.0
package dev.interdict.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.evaluation.Asked;
import dev.interdict.internal.evaluation.TwoParts;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the profile differs from stock Drools, on purpose or because stock Drools fails
 * (docs/adr/009): the same conditions, untranslated, in both. Of the two parts, {@code root} states
 * a maker and a quantity, {@code kid} states nothing.
 */
final class DifferencesIT {
  @ParameterizedTest(name = "{0}: stock {1}, engine {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $c : Component(parent.name == "root")                   | fails    | kid
          $c : Component(parent.name == null)                     | fails    | root
          $c : Component(!parent.endItem)                         | fails    | root
          $c : Component(maker str[startsWith] "A")               | fails    | root
          $c : Component(maker not str[startsWith] "A")           | fails    | kid
          $c : Component(maker str[length] 4)                     | fails    | root
          $c : Component(name str[length] quantity)               | fails    | root
          $c : Component(maker not matches "B")                   | root     | kid root
          $c : Component(!(maker matches "B"))                    | kid root | kid root
          $c : Component(maker in (null))                         | fails    | kid
          $c : Component(maker not in (null))                     | fails    | root
          $c : Component($e : endItem, $e)                        | refused  | root
          $c : Component(maker matches "\\w+")                    | refused  | root
          $c : Component(maker matches "\\\\w+")                  | root     | root
          $c : Component(supplier matches "(?i)ünit")             |          | root
          $c : Component(partNumber matches "a.b")                |          | root
          $c : Component(maker matches "(?=A).*")                 | root     | refused
          $c : Component(maker == 5)                              |          | refused
          $c : Component(quantity == "4")                         | root     | refused
          $c : Component(maker > "A")                             | root     | refused
          """)
  void conditions(String conditions, String stock, String engine) {
    differ(conditions, stock, engine);
  }

  @ParameterizedTest(name = "{0}: stock {1}, engine {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (Origin(component == $c, $s : share); $t : sum($s); $t == 0.3)                  |          | root
          (Component(this == $c, $q : quantity); $t : sum($q); $t == 4)                   | fails    | root
          (Component(type == $c.type, $q : quantity); $t : max($q); $t <= 4)              | kid root |
          (Component(type == $c.type, maker != "B"); $n : count(); $n == 2)               | kid root |
          (Component(parent == $c); $n : count(); $n in (5))                              | kid root |
          (Origin(component == $c, $s : share); $t : max($s); $t < 1000000000000)         | refused  | root
          (Program($d : asOf); $l : max($d); $l >= "2026-11-22")                          | fails    | kid root
          (Origin(component == $c, $s : share); $n : count(), $t : max($s); $t != 7)      | kid root | root
          (Origin(component == $c, $s : share); $n : sum($s), $t : max($s); $t <= $n)     | refused  | root
          """)
  void totals(String accumulate, String stock, String engine) {
    differ("$c : Component() accumulate" + accumulate, stock, engine);
  }

  @ParameterizedTest(name = "{0}: stock {1}, engine {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (Origin(component == $c, $s : share); $n : count(); $n == 2)                    | root  | root
          (Origin(component == $c, $s : share); $n : count(), $t : min($s); $n == 2)      | fails | root
          """)
  void totals_behind_an_or(String accumulate, String stock, String engine) {
    differ(
        "($c : Component(endItem) or $c : Component(maker == null)) accumulate" + accumulate,
        stock,
        engine);
  }

  private static void differ(String conditions, String stock, String engine) {
    List<Object> facts = TwoParts.facts();
    String rule =
        "rule \"R\"\nwhen\n    " + conditions + "\nthen\n    findings.report(REVIEW, $c);\nend\n";

    assertThat(
            found(
                () -> StockDrools.compile(Map.of("p", StockText.head("p") + rule)).get("p"),
                drools -> Differential.ask(drools, facts)))
        .as("stock Drools")
        .isEqualTo(stock == null ? "" : stock);
    assertThat(found(() -> Asked.of(rule), asked -> asked.engine(facts)))
        .as("the engine")
        .isEqualTo(engine == null ? "" : engine);
  }

  /** The parts that a rule reports, or why it doesn't get that far. */
  private static <T> String found(
      Supplier<T> compiled, java.util.function.Function<T, List<String>> asked) {
    T rules;
    try {
      rules = compiled.get();
    } catch (RuntimeException e) {
      return "refused";
    }
    try {
      return asked.apply(rules).stream()
          .map(line -> line.startsWith("R #0 ") ? "root" : "kid")
          .distinct()
          .sorted()
          .collect(Collectors.joining(" "));
    } catch (RuntimeException e) {
      return "fails";
    }
  }
}
