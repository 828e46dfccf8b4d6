// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static dev.interdict.internal.evaluation.Boards.part;
import static dev.interdict.internal.evaluation.Boards.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Drools shares the nodes of equal conditions and hashes equalities. Rules that differ in one
 * detail stand in one base, in several orders, and each must still find what loops find.
 */
final class SharedNodesTest {
  private static final int FACT_SETS = 60;

  @Test
  void constraints_that_differ_in_one_detail_never_mix() {
    var rules = new ArrayList<String>();
    for (String constraint :
        List.of(
            "maker == \"1\"",
            "maker != \"1\"",
            "!(maker == \"1\")",
            "!(!(maker == \"1\"))",
            "maker == \"1.0\"",
            "maker == null",
            "maker != null",
            "maker == \"null\"",
            "maker == \"\"",
            "maker in (\"1\", \"a\")",
            "maker not in (\"1\", \"a\")",
            "maker in (\"1\", null)",
            "maker == \"1\" || maker == \"a\"",
            "maker == \"1\" && maker == \"a\"",
            "maker == \"1\" || supplier == \"a\"",
            "maker == \"1\" && supplier == \"a\"",
            "maker matches \"1\"",
            "maker not matches \"1\"",
            "maker matches \"1.*\"",
            "maker str[startsWith] \"1\"",
            "maker not str[startsWith] \"1\"",
            "maker str[endsWith] \"1\"",
            "maker str[length] 1",
            "maker == supplier",
            "maker != supplier",
            "maker == partNumber",
            "maker memberOf originStages",
            "supplier == \"1\"",
            "partNumber == \"1\"",
            "dieMaker == \"1\"",
            "parent.maker == \"1\"",
            "parent.parent.maker == \"1\"",
            "parent.supplier == \"1\"",
            "quantity == 1",
            "quantity != 1",
            "quantity < 1",
            "quantity <= 1",
            "quantity > 1",
            "quantity >= 1",
            "depth == 1",
            "parent.quantity == 1",
            "quantity == depth",
            "parent.depth == depth",
            "endItem",
            "!endItem",
            "assembly",
            "parent.endItem",
            "!parent.endItem",
            "endItem != true",
            "parent.endItem == false",
            "endItem == assembly",
            "originStages contains \"mined\"",
            "originStages not contains \"mined\"",
            "originStages contains \"designed\"",
            "parent == null",
            "parent != null",
            "parent.parent == null")) {
      rules.add("$c : Component(" + constraint + ")");
    }
    neverMixed(rules, 40);
  }

  @Test
  void joins_that_differ_in_one_detail_never_mix() {
    var rules = new ArrayList<String>();
    for (String quantifier : List.of("", "not ", "exists ")) {
      for (String tie : List.of("parent == $c", "parent == $d", "this == $c", "this == $d")) {
        for (String property : List.of("maker", "supplier", "parent.maker")) {
          for (String more :
              List.of(
                  property + " == $c.maker",
                  property + " == $d.maker",
                  property + " != $d.maker",
                  property + " == $d.supplier",
                  property + " == $d.parent.maker",
                  property + " == \"a\"")) {
            rules.add(
                "$c : Component()\n $d : Component(parent == $c)\n "
                    + quantifier
                    + "Component("
                    + tie
                    + ", "
                    + more
                    + ")");
          }
        }
      }
    }
    neverMixed(rules, 60);
  }

  @Test
  void the_same_words_about_other_kinds_of_fact_never_mix() {
    var rules = new ArrayList<String>();
    for (String tie :
        List.of("component == $c", "component == $c.parent", "component.maker == $c.maker")) {
      for (String quantifier : List.of("", "not ", "exists ")) {
        rules.add("$c : Component()\n " + quantifier + "Origin(" + tie + ")");
        for (String list :
            List.of("list == \"ndaa-889\"", "list in (\"ndaa-889\", \"dod-1260h\")")) {
          rules.add("$c : Component()\n " + quantifier + "ListMatch(" + tie + ", " + list + ")");
        }
      }
    }
    for (String date : List.of("asOf", "contractAwarded", "firstAuthorised")) {
      for (String operator : List.of("==", "!=", "<", "<=", ">", ">=")) {
        rules.add("$c : Component()\n Program(" + date + " " + operator + " \"2026-11-22\")");
        rules.add("$c : Component()\n not Program(" + date + " " + operator + " \"2026-11-22\")");
      }
    }
    rules.add("$c : Component()\n Program(funding == \"1\")");
    rules.add("$c : Component()\n Program(modelYear == 1)");
    rules.add("$c : Component()\n Program(endUse == \"none\")");
    rules.add("$c : Component()\n Bom(endItem == $c)");
    rules.add("$c : Component(endItem)\n Bom()");
    rules.add("$c : Component()\n Bom(endItem.endItem)");
    neverMixed(rules, 40);
  }

  @Test
  void totals_that_differ_in_one_detail_never_mix() {
    var rules = new ArrayList<String>();
    for (String source :
        List.of(
            "Component(parent == $c, $q : quantity, $d : depth)",
            "Component(parent == $c.parent, $q : quantity, $d : depth)",
            "Component(parent == $c, maker != null, $q : quantity, $d : depth)",
            "Component(maker == $c.maker, $q : depth, $d : quantity)")) {
      for (String totals :
          List.of(
              "$t : count()",
              "$t : sum($q)",
              "$t : sum($d)",
              "$t : min($q)",
              "$t : max($q)",
              "$n : count(), $t : sum($q)",
              "$t : count(), $n : sum($q)",
              "$t : sum($q), $n : count()",
              "$n : sum($d), $t : sum($q)")) {
        for (String asked : List.of("$t == 1", "$t > 0", "$t != 1", "$t == $c.quantity")) {
          rules.add("$c : Component()\n accumulate(" + source + "; " + totals + "; " + asked + ")");
        }
      }
    }
    neverMixed(rules, 60);
  }

  @Test
  void a_rule_is_not_taken_for_the_second_side_of_another() {
    var board = new Boards();
    board.add(part("one").maker("m"));
    board.add(part("two").maker("n"));
    String either = rule("R", "($c : Component(maker == \"m\") or $c : Component(maker == \"n\"))");

    assertThat(board.hits(either, rule("R#2", "$c : Component(maker == null)")))
        .containsExactly("R: one", "R: two");
  }

  @Test
  void sides_that_other_rules_have_too_never_mix() {
    var rules = new ArrayList<String>();
    List<String> sides =
        List.of(
            "Origin(component == $c, country == \"CN\")",
            "not Origin(component == $c, country == \"CN\")",
            "exists Component(parent == $c, maker == \"1\")",
            "not Component(parent == $c, maker == \"1\")",
            "(Component(parent == $c) and not Component(parent == $c, maker == null))");
    for (String one : sides) {
      rules.add("$c : Component()\n " + one);
      for (String other : sides) {
        rules.add("$c : Component()\n (" + one + " or " + other + ")");
        rules.add(
            "($c : Component(maker == null) or $c : Component(quantity > 0))\n ("
                + one
                + " or "
                + other
                + ")");
      }
    }
    neverMixed(rules, 30);
  }

  /**
   * @param unlike how many of them find something, and not the same as another
   */
  private static void neverMixed(List<String> conditions, int unlike) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < conditions.size(); i++) {
      texts.add(rule("R" + i, conditions.get(i)));
    }
    Set<String> ways = new HashSet<>();
    for (int order = 0; order < 3; order++) {
      Asked asked = Asked.of(String.join("\n", texts));
      var found = new ArrayList<List<String>>();
      for (int i = 0; i < FACT_SETS; i++) {
        List<Object> facts = GeneratedFacts.of(new Random(i * 0x9E3779B97F4A7C15L));
        List<String> engine = asked.engine(facts);
        assertThat(engine).as("order %s, facts %s", order, facts).isEqualTo(asked.loops(facts));
        found.add(engine);
      }
      for (int i = 0; i < conditions.size(); i++) {
        String name = "R" + i + " ";
        ways.add(
            found.stream()
                .map(
                    lines ->
                        lines.stream()
                            .filter(line -> line.startsWith(name))
                            .map(line -> line.substring(name.length()))
                            .toList())
                .toList()
                .toString());
      }
      Collections.shuffle(texts, new Random(order));
    }
    assertThat(ways.size()).as("rules that find something of their own").isGreaterThan(unlike);
  }

  @Test
  void values_of_one_hash_code_are_told_apart() {
    List<String> texts = List.of("Aa", "BB", "AaAa", "AaBB", "BBAa", "BBBB", "AaAaAa", "BBBBBB");
    List<Double> numbers = List.of(2025.916, 753422.989, 566351.267, 2333.003);
    assertThat(new TreeSet<>(texts.subList(2, 6).stream().map(String::hashCode).toList()))
        .hasSize(1);
    assertThat(numbers.get(0).hashCode()).isEqualTo(numbers.get(1).hashCode());
    assertThat(numbers.get(2).hashCode()).isEqualTo(numbers.get(3).hashCode());
    var board = new Boards();
    var rules = new ArrayList<String>();
    var expected = new ArrayList<String>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      board.add(part("p" + i).maker(text).partNumber(texts.get((i + 1) % texts.size())));
      rules.add(rule("ALPHA" + i, "$c : Component(maker == \"" + text + "\")"));
      expected.add("ALPHA" + i + ": p" + i);
      expected.add("BETA: p" + i);
      expected.add("BOUND: p" + i);
    }
    for (int i = 0; i < numbers.size(); i++) {
      board.add(part("n" + i).maker("n" + i).partNumber("n" + i).quantity(numbers.get(i)));
      rules.add(rule("NUMBER" + i, "$c : Component(quantity == " + numbers.get(i) + ")"));
      expected.add("NUMBER" + i + ": n" + i);
      expected.add("BETA: n" + i);
      expected.add("BOUND: n" + i);
      expected.add("SAME: n" + i);
    }
    rules.add(rule("BETA", "$c : Component()\n Component(maker == $c.partNumber)"));
    rules.add(rule("BOUND", "$c : Component($m : maker)\n Component(maker == $m)"));
    rules.add(
        rule("SAME", "$c : Component(quantity != null)\n Component(quantity == $c.quantity)"));
    rules.add(rule("NONE", "$c : Component()\n not Component(maker == $c.maker)"));
    Collections.sort(expected);

    assertThat(board.hits(rules.toArray(String[]::new))).isEqualTo(expected);
  }
}
