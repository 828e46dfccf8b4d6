// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static dev.interdict.internal.evaluation.Boards.part;
import static dev.interdict.internal.evaluation.Boards.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.EvaluationLimits;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Confidence;
import dev.interdict.model.MatchSubject;
import dev.interdict.model.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each operator says of values and of absent ones, through sessions of Drools. */
final class RuleBaseTest {
  /** The parts that a constraint holds for, of: one by ACME, one of no maker. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          maker == "ACME"                     | acme
          maker != "ACME"                     | none
          maker == null                       | none
          maker != null                       | acme
          maker == "null"                     |
          maker != "null"                     | acme none
          maker in ("ACME", "B")              | acme
          maker not in ("ACME", "B")          | none
          maker in (null, "B")                | none
          maker matches "AC.*"                | acme
          maker matches "AC"                  |
          maker not matches "AC.*"            | none
          maker str[startsWith] "AC"          | acme
          maker str[endsWith] "AC"            |
          !(maker str[startsWith] "AC")       | none
          maker str[length] 4                 | acme
          maker == supplier                   | none
          maker != supplier                   | acme
          maker == maker                      | acme none
          quantity == 2                       | acme
          quantity != 2                       | none
          quantity < 3                        | acme
          quantity <= 2                       | acme
          quantity > 2                        |
          quantity >= 2.0                     | acme
          !(quantity > 5)                     | acme none
          quantity < depth                    |
          endItem                             |
          !endItem                            | acme none
          endItem == false                    | acme none
          parent == null                      | acme none
          parent.maker == null                | acme none
          parent.maker == "ACME"              |
          parent.maker != "ACME"              | acme none
          parent.endItem                      |
          !parent.endItem                     | acme none
          originStages contains "mined"       | acme
          originStages not contains "mined"   | none
          maker == null OR quantity > 1       | acme none
          maker == null && quantity > 1       |
          !(maker == null && quantity == null) | acme
          depth == -0                         | acme none
          """)
  void an_operator_says_of_a_value_and_of_none(String constraint, String expected) {
    var board = new Boards();
    Boards.Part acme = part("acme").maker("ACME").quantity(2.0);
    acme.stages = Set.of("mined");
    board.add(acme);
    board.add(part("none"));

    assertThat(board.hits(rule("R", "$c : Component(" + constraint.replace("OR", "||") + ")")))
        .containsExactlyElementsOf(
            expected == null
                ? List.of()
                : Arrays.stream(expected.split(" ")).map(name -> "R: " + name).toList());
  }

  @Test
  void dates_compare_as_days() {
    var board = new Boards();
    board.add(part("p"));
    board.program(Map.of("contract-awarded", "2026-01-02"));

    assertThat(
            board.hits(
                rule("A", "$c : Component()\n Program(contractAwarded >= \"2026-01-02\")"),
                rule("B", "$c : Component()\n Program(contractAwarded > \"2026-01-02\")"),
                rule("C", "$c : Component()\n Program(contractAwarded == \"2026-01-02\")"),
                rule("D", "$c : Component()\n Program(contractAwarded < asOf)"),
                rule("E", "$c : Component()\n Program(firstAuthorised < asOf)"),
                rule("F", "$c : Component()\n Program(firstAuthorised == null)"),
                rule("G", "$c : Component()\n Program(!(firstAuthorised < \"2026-01-02\"))")))
        .containsExactly("A: p", "C: p", "D: p", "F: p", "G: p");
  }

  @Test
  void null_and_the_text_null_never_share_a_node() {
    var board = new Boards();
    board.add(part("without"));
    board.add(part("named").maker("null"));
    String absent = rule("ABSENT", "$c : Component(maker == null)");
    String named = rule("NAMED", "$c : Component(maker == \"null\")");

    assertThat(board.hits(absent, named)).containsExactly("ABSENT: without", "NAMED: named");
    assertThat(board.hits(named, absent)).containsExactly("ABSENT: without", "NAMED: named");
  }

  @Test
  void a_text_that_looks_like_the_rest_of_a_condition_is_a_text() {
    var board = new Boards();
    board.add(part("p").maker("x"));
    String tail =
        "x, number=null, truth=null, date=null]], Comparison[left=Path[variable=null,"
            + " properties=[supplier]], operator=EQUAL, right=Literal[text=y";
    String plain =
        rule("A", "$c : Component(maker == \"x\" || supplier == \"y\" || supplier == \"y\")");
    String forged = rule("B", "$c : Component(maker == \"" + tail + "\" || supplier == \"y\")");

    assertThat(board.hits(plain, forged)).containsExactly("A: p");
    assertThat(board.hits(forged, plain)).containsExactly("A: p");
  }

  @Test
  void almost_equal_joins_on_different_variables_never_mix() {
    var board = new Boards();
    ComponentFact one = board.add(part("one").maker("m"));
    ComponentFact two = board.add(part("two").maker("m").parent(one));
    board.origin(one, Stage.MINED, "CN", null);
    board.match(two, "a", "e", "g", MatchSubject.MAKER, Confidence.HIGH);

    assertThat(
            board.hits(
                rule(
                    "CHILD",
                    "$c : Component()\n $d : Component(parent == $c)\n"
                        + " Origin(component == $c, country == \"CN\")"),
                rule(
                    "PARENT",
                    "$c : Component()\n $d : Component(parent == $c)\n"
                        + " Origin(component == $d, country == \"CN\")"),
                rule(
                    "RENAMED",
                    "$d : Component()\n $c : Component(parent == $d)\n"
                        + " Origin(component == $d, country == \"CN\")"),
                rule(
                    "MATCHED",
                    "$c : Component()\n $d : Component(parent == $c)\n"
                        + " ListMatch(component == $d, list == \"a\")"),
                rule(
                    "UNMATCHED",
                    "$c : Component()\n $d : Component(parent == $c)\n"
                        + " ListMatch(component == $c, list == \"a\")")))
        .containsExactly("CHILD: one", "MATCHED: one", "RENAMED: two");
  }

  @Test
  void a_pattern_after_not_or_exists_keeps_its_own_fact() {
    var board = new Boards();
    ComponentFact part = board.add(part("p"));
    board.origin(part, Stage.MINED, "CN", null);
    board.match(part, "a", "e", "g", MatchSubject.MAKER, Confidence.HIGH);
    String withMatch =
        """
        rule "R"
        when
            $c : Component()
            not Origin(component == $c, country == "US")
            exists Origin(component == $c, country == "CN")
            $m : ListMatch(component == $c, list == "a")
            $o : Origin(component == $c, country == "CN")
        then
            findings.report(PROHIBITED, $c, $m);
        end
        """;
    List<RuleHit> hits =
        RuleBase.of(Boards.rules(withMatch)).ask(board.facts, EvaluationLimits.DEFAULT);

    assertThat(hits)
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.match().match().entry().id()).isEqualTo("e");
              assertThat(hit.facts()).hasSize(3);
            });
  }

  @Test
  void many_equalities_on_one_property_are_hashed_and_still_right() {
    var board = new Boards();
    var rules = new ArrayList<String>();
    var expected = new ArrayList<String>();
    for (int i = 0; i < 20; i++) {
      board.add(part("p" + i).maker("m" + i));
      rules.add(rule("R" + i, "$c : Component(maker == \"m" + i + "\")"));
      rules.add(rule("N" + i, "$c : Component(maker == \"m" + i + "\", partNumber == null)"));
      expected.add("R" + i + ": p" + i);
      expected.add("N" + i + ": p" + i);
    }
    board.add(part("without"));
    expected.sort(null);

    assertThat(board.hits(rules.toArray(String[]::new))).isEqualTo(expected);
  }

  @Test
  void absent_values_join_as_equal() {
    var board = new Boards();
    board.add(part("a"));
    board.add(part("b"));
    board.add(part("c").maker("m"));

    assertThat(board.hits(rule("R", "$c : Component()\n Component(this != $c, maker == $c.maker)")))
        .containsExactly("R: a", "R: b");
    assertThat(
            board.hits(
                rule("R", "$c : Component()\n not Component(this != $c, maker == $c.maker)")))
        .containsExactly("R: c");
  }

  @Test
  void whatever_the_checker_accepts_can_be_asked() {
    var board = new Boards();
    ComponentFact part = board.add(part("p").maker("m"));
    board.add(part("without").parent(part));
    board.origin(part, Stage.MINED, "CN", null);
    board.match(part, "a", "e", "g", MatchSubject.MAKER, Confidence.HIGH);
    board.program(Map.of("model-year", "2027"), "us.fed.prime");
    board.bom(null, true);
    var accepted = new ArrayList<String>();
    int refused = 0;
    for (var type : Vocabulary.types().values()) {
      for (String property : type.properties().keySet()) {
        for (String constraint : constraints(property)) {
          String rule =
              "$c : Component()\n" + type.name() + "(" + join(type.name()) + constraint + ")";
          String text = rule("R" + accepted.size(), rule);
          var parsing = new DrlRuleParser().parse(new SourceText("r", text));
          if (parsing.diagnostics().isEmpty()) {
            accepted.add(text);
          } else {
            refused++;
          }
        }
      }
    }
    assertThat(accepted).hasSizeGreaterThan(400);
    assertThat(refused).isGreaterThan(400);
    List<RuleSyntax> rules = Boards.rules(String.join("\n", accepted));
    var naive = new NaiveEvaluator(board.facts);
    assertThat(RuleBase.of(rules).ask(board.facts, EvaluationLimits.DEFAULT))
        .hasSize(rules.stream().mapToInt(rule -> naive.ask(rule).size()).sum());
  }

  private static String join(String type) {
    return switch (type) {
      case "Component" -> "this == $c, ";
      case "Origin" -> "component == $c, ";
      case "ListMatch" -> "component == $c, list == \"a\", ";
      default -> "";
    };
  }

  private static List<String> constraints(String property) {
    var constraints = new ArrayList<String>();
    constraints.add(property);
    constraints.add("!" + property);
    for (String operator :
        List.of(
            "==",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "contains",
            "not contains",
            "memberOf",
            "matches",
            "not matches",
            "str[startsWith]",
            "str[endsWith]",
            "str[length]")) {
      for (String operand :
          List.of(
              "null",
              "\"m\"",
              "\"HIGH\"",
              "\"2027-01-01\"",
              "5",
              "true",
              "$c",
              "$c.name",
              "$c.quantity",
              "$c.originStages",
              "$c.parent",
              property)) {
        constraints.add(property + " " + operator + " " + operand);
      }
    }
    return constraints;
  }

  @Test
  void one_rule_base_serves_several_threads() {
    var rules =
        RuleBase.of(
            Boards.rules(
                rule("R", "$c : Component(maker == \"m\")\n Component(maker == $c.maker)")));
    var boards = new ArrayList<Boards>();
    for (int i = 0; i < 40; i++) {
      var board = new Boards();
      for (int n = 0; n <= i; n++) {
        board.add(part("p" + n).maker(n % 2 == 0 ? "m" : "n"));
      }
      boards.add(board);
    }
    var counts =
        boards.parallelStream()
            .map(b -> rules.ask(b.facts, EvaluationLimits.DEFAULT).size())
            .toList();
    for (int i = 0; i < counts.size(); i++) {
      int same = i / 2 + 1;
      assertThat(counts.get(i)).isEqualTo(same * same);
    }
  }
}
