// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.EvaluationLimits;
import dev.interdict.internal.language.BomFact;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.model.Confidence;
import dev.interdict.model.FactField;
import dev.interdict.model.MatchSubject;
import dev.interdict.model.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A rule that is said to need no maker stays silent whoever made the part. */
final class SoughtProperties {
  private static final List<String> MAKERS = List.of("a", "ab", "null", "1.0", "");

  /** How often a rule was said to need the maker, and how often not. */
  private static final class Tally {
    int needed;
    int not;
    int spoke;
  }

  @Property(tries = 400, seed = "20261130")
  void silence_that_rests_on_no_missing_maker_lasts(@ForAll long seed) {
    check(seed, new Tally());
  }

  @Property(tries = 150)
  void silence_lasts_on_fresh_seeds(@ForAll long seed) {
    check(seed, new Tally());
  }

  @Example
  void both_answers_are_given_and_makers_make_rules_speak() {
    var tally = new Tally();
    for (long seed = 0; seed < 200; seed++) {
      check(seed, tally);
    }
    assertThat(tally.needed).isGreaterThan(200);
    assertThat(tally.not).isGreaterThan(200);
    assertThat(tally.spoke).isGreaterThan(50);
  }

  private static void check(long seed, Tally tally) {
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append(Boards.rule("R-" + i, SmallRules.conditions(random)));
    }
    List<RuleSyntax> rules = Boards.rules(text.toString());
    RuleBase base = RuleBase.of(rules);
    long shape = random.nextLong();
    Boards bare = SmallRules.board(new Random(shape));
    ComponentFact about =
        bare.components.stream().filter(c -> c.maker() == null).findFirst().orElse(null);
    if (about == null) {
      return;
    }
    int place = about.component().index();
    dropMatches(bare, place);
    Set<String> before = hits(base, bare);
    for (String maker : MAKERS) {
      Boards stated = SmallRules.board(new Random(shape), place, maker);
      dropMatches(stated, place);
      for (int n = random.nextInt(3); n > 0; n--) {
        stated.match(
            stated.components.get(place),
            n == 1 ? "a" : "b",
            maker,
            MAKERS.get(random.nextInt(MAKERS.size())),
            MatchSubject.MAKER,
            Confidence.values()[random.nextInt(3)]);
      }
      Set<String> after = hits(base, stated);
      for (RuleSyntax rule : rules) {
        boolean speaks =
            after.stream().anyMatch(h -> h.startsWith(rule.name() + " ") && !before.contains(h));
        boolean needed = needs(rule, bare, about);
        tally.needed += needed ? 1 : 0;
        tally.not += needed ? 0 : 1;
        tally.spoke += speaks ? 1 : 0;
        assertThat(speaks && !needed)
            .as("%s speaks of maker %s\n%s\n%s", rule.name(), maker, text, stated.facts)
            .isFalse();
      }
    }
  }

  private static void dropMatches(Boards board, int place) {
    board.facts.removeIf(
        fact ->
            fact instanceof ListMatchFact match
                && match.component().component().index() == place
                && match.match().subject() == MatchSubject.MAKER);
  }

  private static boolean needs(RuleSyntax rule, Boards board, ComponentFact about) {
    var program = new ArrayList<Program>();
    var bom = new ArrayList<BomFact>();
    for (Object fact : board.facts) {
      if (fact instanceof Program found) {
        program.add(found);
      } else if (fact instanceof BomFact found) {
        bom.add(found);
      }
    }
    Set<FactField> lacks = Set.of(FactField.MAKER);
    return Sought.of(rule, new Efforts()).stream()
        .filter(branch -> branch.possible(program.get(0), bom.get(0)))
        .anyMatch(branch -> branch.misses(FactField.MAKER, about, lacks));
  }

  private static Set<String> hits(RuleBase base, Boards board) {
    var hits = new TreeSet<String>();
    for (RuleHit hit : base.ask(board.facts, EvaluationLimits.DEFAULT)) {
      hits.add(hit.rule().name() + " " + hit.component().component().index());
    }
    return hits;
  }
}
