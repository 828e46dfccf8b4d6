// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.EvaluationLimits;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.table.TableParser;
import dev.interdict.model.Confidence;
import dev.interdict.model.MatchSubject;
import dev.interdict.model.Stage;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A table and the DRL that a person would write for it can't be told apart. */
final class TableProperties {
  @Property(tries = 400, seed = "20261122")
  void a_row_is_read_as_the_rule_that_says_the_same(@ForAll long seed) {
    compareRules(new Random(seed));
  }

  @Property(tries = 200)
  void a_row_is_read_as_the_rule_that_says_the_same_on_fresh_seeds(@ForAll long seed) {
    compareRules(new Random(seed));
  }

  @Property(tries = 100)
  void a_table_finds_what_its_rules_find(@ForAll long seed) {
    var random = new Random(seed);
    TableTwin twin = TableTwin.of(random);
    Boards board = board(random);

    assertThat(hits(table(twin), board))
        .as("%s\n%s\n%s", twin.table(), twin.rules(), board.facts)
        .isEqualTo(hits(Boards.rules(twin.rules()), board));
  }

  private static void compareRules(Random random) {
    TableTwin twin = TableTwin.of(random);
    List<RuleSyntax> rows = table(twin);
    List<RuleSyntax> rules = Boards.rules(twin.rules());

    assertThat(rows).as(twin.table()).hasSameSizeAs(rules);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).name()).isEqualTo(rules.get(i).name());
      RuleSyntax.Branch row = rows.get(i).branches().get(0);
      RuleSyntax.Branch rule = rules.get(i).branches().get(0);
      assertThat(row.conditions())
          .as("%s\n%s", twin.table(), twin.rules())
          .isEqualTo(rule.conditions());
      assertThat(row.report()).isEqualTo(rule.report());
    }
  }

  private static List<RuleSyntax> table(TableTwin twin) {
    RuleParsing parsing = new TableParser().parse(new SourceText("t.csv", twin.table()));
    assertThat(parsing.diagnostics()).as(twin.table()).isEmpty();
    return parsing.rules();
  }

  private static List<String> hits(List<RuleSyntax> rules, Boards board) {
    return RuleBase.of(rules).ask(board.facts, EvaluationLimits.DEFAULT).stream()
        .map(
            hit ->
                hit.rule().name()
                    + hit.facts().stream().map(fact -> identity(board, fact)).toList())
        .sorted()
        .toList();
  }

  private static int identity(Boards board, Object fact) {
    for (int i = 0; i < board.facts.size(); i++) {
      if (board.facts.get(i) == fact) {
        return i;
      }
    }
    return -1;
  }

  private static Boards board(Random random) {
    var board = new Boards();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      Boards.Part part = Boards.part(text(random));
      part.maker = random.nextInt(3) == 0 ? null : text(random);
      part.function = random.nextInt(3) == 0 ? null : text(random);
      part.quantity = random.nextInt(3) == 0 ? null : random.nextInt(4) / 2.0;
      part.endItem = board.components.isEmpty();
      part.parent = board.components.isEmpty() ? null : board.components.get(0);
      part.stages = Set.of("CN", text(random) + " ");
      ComponentFact fact = board.add(part);
      for (int n = random.nextInt(3); n > 0; n--) {
        Double share = random.nextBoolean() ? null : random.nextInt(4) / 2.0;
        board.origin(
            fact, Stage.values()[random.nextInt(Stage.values().length)], text(random), share);
        board.match(
            fact,
            random.nextBoolean() ? "a" : "c",
            "e" + n,
            text(random),
            MatchSubject.values()[random.nextInt(MatchSubject.values().length)],
            Confidence.HIGH);
      }
    }
    board.program(random.nextBoolean() ? Map.of() : Map.of("end-use", "none"), "a", "CN");
    board.bom(random.nextBoolean() ? board.components.get(0) : null, random.nextBoolean());
    return board;
  }

  private static String text(Random random) {
    return TableTwin.TEXTS.get(random.nextInt(TableTwin.TEXTS.size()));
  }
}
