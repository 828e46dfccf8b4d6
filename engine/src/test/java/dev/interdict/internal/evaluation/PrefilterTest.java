// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static dev.interdict.internal.evaluation.Boards.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which conditions stop a fact before the costly ones of its pattern are asked. */
final class PrefilterTest {
  @Test
  void a_later_pattern_about_the_same_component_asks_first_what_is_known_of_it() {
    assertThat(
            second(
                """
                $c : Component(function == "inverter")
                not Component(this == $c, name matches ".*grid.*")
                """))
        .containsExactly("function inverter", "this $c", "name .*grid.*");
  }

  @Test
  void a_pattern_about_something_of_the_component_asks_it_along_the_way() {
    assertThat(
            second(
                """
                $c : Component(function == "inverter", maker == "ACME")
                Origin(component == $c, country == "CN")
                """))
        .containsExactly(
            "component.function inverter", "component.maker ACME", "component $c", "country CN");
  }

  @Test
  void what_depends_on_other_facts_is_not_asked_again() {
    assertThat(
            second(
                """
                $c : Component(maker == supplier, function == "inverter")
                Component(parent == $c, maker == $c.maker)
                """))
        .containsExactly(
            "parent.maker parent.supplier",
            "parent.function inverter",
            "parent $c",
            "maker $c.maker");
  }

  @Test
  void what_is_the_end_item_of_the_bom_is_known_to_be_one() {
    assertThat(
            second(
                """
                Bom($e : endItem)
                $c : Component(this == $e, maker == "ACME")
                """))
        .containsExactly("is endItem", "this $e", "maker ACME");
    assertThat(
            second(
                """
                Bom($e : endItem)
                $o : Origin(component == $e)
                $c : Component(this == $o.component)
                """))
        .containsExactly("is component.endItem", "component $e");
  }

  @Test
  void a_parent_may_be_as_absent_as_the_end_item_of_a_bom_without_one() {
    assertThat(
            second(
                """
                Bom($e : endItem)
                $c : Component(parent == $e)
                """))
        .containsExactly("parent $e");
    assertThat(
            second(
                """
                $e : Component(endItem)
                $c : Component(parent == $e)
                """))
        .as("a component that was found is there")
        .containsExactly("is parent.endItem", "parent $e");
  }

  @Test
  void totals_take_nothing_over_since_absence_counts_in_them() {
    List<Condition> conditions =
        conditions(
            """
            $c : Component(function == "inverter")
            accumulate(Component(parent == $c, quantity > 1); $n : count(); $n > 2)
            """);
    Pattern source = ((Accumulation) conditions.get(1)).source();

    assertThat(shown(source)).containsExactly("parent $c", "quantity 1.0");
  }

  private static List<String> second(String text) {
    return shown((Pattern) conditions(text).get(1));
  }

  private static List<Condition> conditions(String text) {
    RuleSyntax parsed = Boards.rules(rule("TEST-001", text)).get(0);
    return Prefilter.of(parsed.branches().get(0));
  }

  private static List<String> shown(Pattern pattern) {
    return pattern.constraints().stream().map(PrefilterTest::shown).toList();
  }

  private static String shown(Constraint constraint) {
    if (constraint.test() instanceof Truth truth) {
      return "is " + shown(truth.path());
    }
    Comparison test = (Comparison) constraint.test();
    Object right =
        test.right() instanceof Path path
            ? shown(path)
            : TestInterpreter.constant((Literal) test.right());
    return shown(test.left()) + " " + right;
  }

  private static String shown(Path path) {
    String way = String.join(".", path.properties());
    if (path.variable() == null) {
      return way.isEmpty() ? "this" : way;
    }
    return path.variable() + (way.isEmpty() ? "" : "." + way);
  }
}
