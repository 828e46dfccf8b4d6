// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.explanation.BranchExplanation;
import dev.interdict.explanation.Holds;
import dev.interdict.finding.Level;
import dev.interdict.internal.language.BomFact;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.model.Program;
import dev.interdict.rulebook.AppliesIf;
import dev.interdict.rulebook.Citation;
import dev.interdict.rulebook.GoverningDate;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.Position;
import dev.interdict.rulebook.Rule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** An explanation finds what nested loops find, and shows the values that decide it. */
final class BranchSearchProperties {
  private static final int SHOWN = 5;

  @Property(tries = 150, seed = "20261122")
  void an_explanation_finds_what_nested_loops_find(@ForAll long seed) {
    explain(new Random(seed));
  }

  @Property(tries = 100)
  void an_explanation_finds_what_nested_loops_find_on_fresh_seeds(@ForAll long seed) {
    explain(new Random(seed));
  }

  @Example
  void the_values_are_asked_again_and_not_only_told() {
    int asked = 0;
    for (int seed = 0; seed < 60; seed++) {
      asked += explain(new Random(seed));
    }
    assertThat(asked).isGreaterThan(2_000);
  }

  private static int explain(Random random) {
    Boards board = SmallRules.board(random);
    var text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append(Boards.rule("R-" + i, conditions(random)));
    }
    var naive = new NaiveEvaluator(board.facts);
    int asked = 0;
    for (RuleSyntax rule : Boards.rules(text.toString())) {
      List<List<Object>> combinations = naive.ask(rule);
      for (ComponentFact component : board.components) {
        long expected =
            combinations.stream().filter(facts -> reported(rule, facts) == component).count();
        long found = 0;
        for (int at = 0; at < rule.branches().size(); at++) {
          BranchExplanation branch = search(rule, at, component, board).explain(Long.MAX_VALUE);
          asked += Attempts.check(branch, rule.branches().get(at));
          checkDepth(branch, rule, at, component, naive);
          assertThat(branch.cutShort()).isFalse();
          assertThat(branch.attempts()).hasSizeLessThanOrEqualTo(SHOWN);
          found += branch.holds() ? branch.attempts().size() + branch.more() : 0;
          long open =
              naive.ways(rule.branches().get(at)).stream()
                  .filter(way -> !way.certain() && reported(rule, way.facts()) == component)
                  .count();
          if (!branch.holds()) {
            assertThat(branch.open() ? branch.attempts().size() + branch.more() : 0)
                .as("%s\n%s\n%s", rule, component, board.facts)
                .isEqualTo((int) open);
          }
        }
        assertThat(found).as("%s\n%s\n%s", rule, component, board.facts).isEqualTo(expected);
      }
    }
    return asked;
  }

  /** Conditions over facts, and now and then totals and sides of an 'or' after them. */
  private static String conditions(Random random) {
    String conditions = SmallRules.conditions(random);
    if (conditions.lines().count() <= 4 && random.nextInt(3) == 0) {
      conditions +=
          "\n    accumulate(Origin(component == $c, $s : share); $n : count(), $t : %s($s); $n > %d, $t >= %d)"
              .formatted(
                  List.of("sum", "min", "max").get(random.nextInt(3)),
                  random.nextInt(2),
                  random.nextInt(3));
    }
    if (conditions.lines().count() <= 5 && random.nextInt(3) == 0) {
      conditions +=
          "\n    (exists Origin(component == $c, stage == \"mined\") or Component(parent == $c, maker !="
              + " null) or not ListMatch(component == $c, list == \"a\"))";
    }
    return conditions;
  }

  /** No combination satisfies the condition that is shown to fail after those before it. */
  private static void checkDepth(
      BranchExplanation explained,
      RuleSyntax rule,
      int at,
      ComponentFact component,
      NaiveEvaluator naive) {
    if (explained.holds() || explained.open()) {
      return;
    }
    Branch branch = rule.branches().get(at);
    int depth = 0;
    for (int count = 1; count < branch.conditions().size(); count++) {
      var start =
          new Branch(branch.location(), branch.conditions().subList(0, count), branch.report());
      boolean reached =
          naive.ways(start).stream().anyMatch(way -> isAbout(rule, way.facts(), component));
      depth = reached ? count : depth;
    }
    int found = depth;
    assertThat(explained.attempts())
        .allSatisfy(
            attempt ->
                assertThat(
                        attempt.conditions().stream()
                            .filter(c -> c.holds() == Holds.YES || c.holds() == Holds.OPEN)
                            .count())
                    .as("%s", explained)
                    .isEqualTo(found));
  }

  /** Whether the facts, if they get as far as the reported component, hold this one. */
  private static boolean isAbout(RuleSyntax rule, List<Object> facts, ComponentFact component) {
    var pattern = (RuleSyntax.Pattern) rule.branches().get(0).conditions().get(0);
    return !pattern.type().equals("Component") && facts.size() == 1
        || reported(rule, facts) == component;
  }

  /** The fact that the generated rules call $c: the first component of each combination. */
  private static Object reported(RuleSyntax rule, List<Object> facts) {
    var pattern = (RuleSyntax.Pattern) rule.branches().get(0).conditions().get(0);
    return facts.get(pattern.type().equals("Component") ? 0 : 1);
  }

  private static BranchSearch search(
      RuleSyntax syntax, int at, ComponentFact component, Boards board) {
    Facts facts = facts(board);
    Map<String, List<Object>> byType = new HashMap<>();
    for (FactType type : Vocabulary.types().values()) {
      byType.put(type.name(), board.facts.stream().filter(type.type()::isInstance).toList());
    }
    var builder =
        new FindingBuilder(
            facts,
            new Applicability(facts.program()),
            (rule, verdict) -> Level.NOTE,
            location -> "");
    return new BranchSearch(
        rule(syntax.name()),
        syntax,
        at,
        component,
        byType,
        new ValuePlaces(facts),
        builder,
        List.of());
  }

  private static Facts facts(Boards board) {
    Program program = null;
    BomFact bom = null;
    for (Object fact : board.facts) {
      if (fact instanceof Program found) {
        program = found;
      } else if (fact instanceof BomFact found) {
        bom = found;
      }
    }
    return new Facts(
        bom.bom(), program, board.components, Map.of(), Map.of(), Map.of(), bom, board.facts);
  }

  private static Rule rule(String id) {
    return new Rule(
        id,
        "book",
        "Title",
        LocalDate.of(2000, 1, 1),
        null,
        GoverningDate.AS_OF,
        Mark.A,
        "2026.11.22",
        List.of("*"),
        List.of(new Citation("Act", null)),
        new AppliesIf(List.of(), List.of(), Position.ANY),
        List.of(),
        "Says.",
        Map.of(),
        "Fix.",
        List.of(),
        List.of());
  }
}
