// SPDX-License-Identifier: Apache-2.0
package dev.interdict.differential;

import dev.interdict.differential.facts.Findings;
import dev.interdict.internal.evaluation.Asked;
import dev.interdict.internal.evaluation.GeneratedFacts;
import dev.interdict.internal.evaluation.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Rulebooks asked three ways: of stock Drools, of the engine, and of loop within loop. */
final class Differential {
  /**
   * What a comparison came to.
   *
   * @param rules how many there were
   * @param firing names of those that reported something at least once
   * @param cases each rule on each fact set
   * @param reports how often a rule reported something
   * @param open how often the engine left open what stock Drools answers: whether a total that
   *     isn't known satisfies a rule
   */
  record Tally(int rules, Set<String> firing, long cases, long reports, long open) {
    static final Tally NONE = new Tally(0, Set.of(), 0, 0, 0);

    Tally plus(Tally other) {
      var all = new TreeSet<>(firing);
      all.addAll(other.firing);
      return new Tally(
          rules + other.rules,
          all,
          cases + other.cases,
          reports + other.reports,
          open + other.open);
    }

    @Override
    public String toString() {
      return "%,d rules, %,d of them firing, %,d cases, %,d reports, %,d left open"
          .formatted(rules, firing.size(), cases, reports, open);
    }
  }

  private final Map<String, String> rulebooks;
  private final Function<String, Words> words;
  private final Map<String, StockDrools> stock;

  /**
   * @param rulebooks rules of the profile by a name that can be a package
   */
  /**
   * Compiles the rules.
   *
   * @param words which words of a rulebook's text its fact sets are made of, besides the pools'
   */
  Differential(Map<String, String> rulebooks, Function<String, Words> words) {
    this.rulebooks = rulebooks;
    this.words = words;
    var texts = new LinkedHashMap<String, String>();
    rulebooks.forEach((name, rules) -> texts.put(name, StockText.of(name, rules)));
    stock = StockDrools.compile(texts);
  }

  /**
   * @param seed of the fact sets
   * @throws AssertionError with rule, facts and the reports of each, at the first difference
   */
  Tally compare(long seed, int factSets) {
    Tally tally = Tally.NONE;
    for (var rulebook : rulebooks.entrySet()) {
      Asked asked = Asked.of(rulebook.getValue());
      Words own = words.apply(rulebook.getValue());
      StockDrools drools = stock.get(rulebook.getKey());
      var firing = new TreeSet<String>();
      long reports = 0;
      long open = 0;
      for (int i = 0; i < factSets; i++) {
        List<Object> facts = GeneratedFacts.of(random(seed, i), own);
        List<String> engine = asked.engine(facts);
        List<String> perhaps = asked.enginePerhaps(facts);
        String name = rulebook.getKey();
        same(name, seed, i, facts, "nested loops", engine, asked.loops(facts));
        same(name, seed, i, facts, "nested loops, perhaps", perhaps, asked.loopsPerhaps(facts));
        // Where it turns on what is absent, stock Drools says one of the two that may come of it.
        List<String> reported = ask(drools, facts);
        List<String> settled = settled(engine, perhaps, reported);
        same(name, seed, i, facts, "stock Drools", settled, reported);
        open += perhaps.size() - engine.size();
        engine.forEach(line -> firing.add(line.substring(0, line.indexOf(' '))));
        reports += engine.size();
      }
      tally =
          tally.plus(
              new Tally(asked.size(), firing, (long) asked.size() * factSets, reports, open));
    }
    return tally;
  }

  /** What stock Drools reports, in the form of {@link Asked}. */
  static List<String> ask(StockDrools drools, List<Object> engine) {
    var facts = new StockFacts(engine);
    var lines = new ArrayList<String>();
    for (Findings.Report report : drools.ask(facts.facts())) {
      lines.add(
          Asked.line(
              report.rule(),
              facts.position(report.component()),
              facts.position(report.match()),
              report.verdict(),
              report.reason()));
    }
    Collections.sort(lines);
    return lines;
  }

  /** Near seeds give unlike numbers. */
  static Random random(long seed, int index) {
    return new Random((seed * 31 + index) * 0x9E3779B97F4A7C15L);
  }

  private void same(
      String name,
      long seed,
      int index,
      List<Object> facts,
      String other,
      List<String> engine,
      List<String> expected) {
    if (engine.equals(expected)) {
      return;
    }
    List<String> more = without(engine, expected);
    List<String> less = without(expected, engine);
    String first = (more.isEmpty() ? less : more).get(0);
    throw new AssertionError(
        """
        The engine and %s differ on rulebook %s, seed %d, fact set %d.
        The engine alone: %s
        %s alone: %s
        %s
        As stock Drools read it:
        %s
        Facts: %s
        """
            .formatted(
                other,
                name,
                seed,
                index,
                more,
                other,
                less,
                rule(rulebooks.get(name), first),
                rule(StockText.of(name, rulebooks.get(name)), first),
                new StockFacts(facts).facts()));
  }

  /** What the engine reports, and of what it leaves open what is reported by another. */
  private static List<String> settled(
      List<String> engine, List<String> perhaps, List<String> reported) {
    List<String> open = without(perhaps, engine);
    var settled = new ArrayList<>(engine);
    for (String line : without(reported, engine)) {
      if (open.remove(line)) {
        settled.add(line);
      }
    }
    Collections.sort(settled);
    return settled;
  }

  private static List<String> without(List<String> lines, List<String> others) {
    var left = new ArrayList<>(lines);
    others.forEach(left::remove);
    return left;
  }

  /** The text of the rule that a report is of. */
  private static String rule(String text, String line) {
    int start = text.indexOf("rule \"" + line.substring(0, line.indexOf(' ')) + "\"");
    return text.substring(start, text.indexOf("\nend", start) + 4);
  }
}
