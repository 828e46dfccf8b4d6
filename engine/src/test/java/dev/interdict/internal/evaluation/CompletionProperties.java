// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.EvaluationLimits;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * A rule with totals never takes "unknown" for an answer: where it says that it holds, or that it
 * doesn't, it says the same of every BOM that states what this one leaves out.
 */
final class CompletionProperties {
  private static final List<Object> NUMBERS = List.of(0.0, 1.0, 50.0, 100.0);
  private static final List<Object> FUNCTIONS = List.of("mcu", "camera");
  private static final List<Object> MAKERS = List.of("a", "b");
  private static final int MOST_ABSENT = 4;
  private static final int RULES = 12;

  /** A value of a board: one that is stated, or the place of one that isn't. */
  private record Slot(List<Object> values, Object stated) {}

  /** What became of some rules and fact sets. */
  private static final class Tally {
    int holds;
    int fails;
    int open;
    int completions;
  }

  @Property(tries = 60, seed = "20261122")
  void what_is_decided_stays_so_whatever_is_stated_later(@ForAll long seed) {
    check(new Random(seed), new Tally());
  }

  @Property(tries = 30)
  void what_is_decided_stays_so_on_fresh_seeds(@ForAll long seed) {
    check(new Random(seed), new Tally());
  }

  @Example
  void all_three_answers_are_given_often() {
    var tally = new Tally();
    for (int seed = 0; seed < 25; seed++) {
      check(new Random(seed), tally);
    }
    assertThat(tally.holds).isGreaterThan(200);
    assertThat(tally.fails).isGreaterThan(200);
    assertThat(tally.open).isGreaterThan(200);
    assertThat(tally.completions).isGreaterThan(1_000);
  }

  private static void check(Random random, Tally tally) {
    var text = new StringBuilder();
    for (int i = 0; i < RULES; i++) {
      text.append(Boards.rule("R-" + i, conditions(random)));
    }
    List<RuleSyntax> rules = Boards.rules(text.toString());
    RuleBase base = RuleBase.of(rules);
    for (int i = 0; i < 3; i++) {
      List<Slot> slots = slots(random);
      long shape = random.nextLong();
      Boards board = board(shape, values(slots, -1));
      Set<String> holds = hits(base, board, true);
      Set<String> mayHold = hits(base, board, false);
      assertThat(mayHold).containsAll(holds);
      int all = RULES * board.components.size();
      tally.holds += holds.size();
      tally.open += mayHold.size() - holds.size();
      tally.fails += all - mayHold.size();
      for (int number = 0; number < completions(slots); number++) {
        Boards completed = board(shape, values(slots, number));
        Set<String> then = hits(base, completed, true);
        assertThat(then)
            .as("holds, whatever is stated later\n%s\n%s\n%s", text, board.facts, completed.facts)
            .containsAll(holds);
        assertThat(mayHold)
            .as("fails, whatever is stated later\n%s\n%s\n%s", text, board.facts, completed.facts)
            .containsAll(then);
        assertThat(hits(base, completed, false))
            .as("nothing is open where all is stated\n%s\n%s", text, completed.facts)
            .isEqualTo(then);
        tally.completions++;
      }
    }
  }

  private static Set<String> hits(RuleBase base, Boards board, boolean certain) {
    var hits = new TreeSet<String>();
    for (RuleHit hit : base.ask(board.facts, EvaluationLimits.DEFAULT)) {
      if (hit.certain() == certain) {
        hits.add(hit.rule().name() + " " + hit.component().component().index());
      }
    }
    return hits;
  }

  /** Values of a board of four parts and four origins, a few of them not stated. */
  private static List<Slot> slots(Random random) {
    var slots = new ArrayList<Slot>();
    int absent = 0;
    for (int i = 0; i < 16; i++) {
      List<Object> values = i < 8 ? NUMBERS : i < 12 ? FUNCTIONS : MAKERS;
      boolean open = absent < MOST_ABSENT && random.nextInt(4) == 0;
      absent += open ? 1 : 0;
      slots.add(new Slot(values, open ? null : one(random, values)));
    }
    return slots;
  }

  private static int completions(List<Slot> slots) {
    return slots.stream()
        .filter(slot -> slot.stated() == null)
        .mapToInt(slot -> slot.values().size())
        .reduce(1, (one, other) -> one * other);
  }

  /**
   * The values of one completion.
   *
   * @param number of the completion; -1 leaves absent what is absent
   */
  private static List<Object> values(List<Slot> slots, int number) {
    var values = new ArrayList<Object>();
    int left = number;
    for (Slot slot : slots) {
      if (slot.stated() != null || number < 0) {
        values.add(slot.stated());
      } else {
        values.add(slot.values().get(left % slot.values().size()));
        left /= slot.values().size();
      }
    }
    return values;
  }

  private static Boards board(long shape, List<Object> values) {
    var random = new Random(shape);
    var board = new Boards();
    for (int i = 0; i < 4; i++) {
      Boards.Part part = Boards.part("part " + i);
      part.quantity = (Double) values.get(i);
      part.function = (String) values.get(8 + i);
      part.maker = (String) values.get(12 + i);
      part.parent = i == 0 ? null : board.components.get(random.nextInt(i));
      board.add(part);
    }
    for (int i = 0; i < 4; i++) {
      ComponentFact owner = board.components.get(random.nextInt(2));
      board.origin(
          owner, Stage.ASSEMBLED, one(random, List.of("CN", "US")), (Double) values.get(4 + i));
    }
    return board;
  }

  private static String conditions(Random random) {
    String conditions = "$c : Component()\n" + accumulate(random, "$t", "$u");
    return conditions
        + one(
            random,
            List.of(
                "",
                "",
                "",
                "\nexists Component(parent == $c, quantity > $t)",
                "\nnot Component(parent == $c, quantity >= $t)",
                "\nComponent(parent == $c, quantity != $t)",
                "\nexists Component(this == $c, depth < $t || depth == $t)",
                "\n" + accumulate(random, "$v", "$w")));
  }

  private static String accumulate(Random random, String one, String other) {
    boolean origins = random.nextInt(3) == 0;
    String join =
        origins
            ? "Origin(component == $c"
            : one(
                random,
                List.of(
                    "Component(parent == $c",
                    "Component(parent == $c",
                    "Component(maker == $c.maker",
                    "Component(depth >= 0, name != $c.name, $c.maker == maker",
                    "Component(depth == $c.depth"));
    String tests = "";
    for (int i = random.nextInt(3); i > 0; i--) {
      tests += ", " + (origins ? ofOrigin(random) : ofComponent(random));
    }
    String value = origins ? "share" : "quantity";
    String x = one.replace('$', 'x');
    return "accumulate(%s%s, $%s : %s; %s : %s, %s : %s; %s)"
        .formatted(
            join,
            tests,
            x,
            value + ")",
            one,
            total(random, "$" + x),
            other,
            total(random, "$" + x),
            asked(random, one) + (random.nextBoolean() ? "" : ", " + asked(random, other, one)));
  }

  private static String total(Random random, String value) {
    return one(
        random,
        List.of("count()", "sum(" + value + ")", "min(" + value + ")", "max(" + value + ")"));
  }

  private static String asked(Random random, String total, String... others) {
    var operands = new ArrayList<>(List.of("0", "1", "2", "50", "51", "100", "$c.quantity"));
    operands.addAll(List.of(others));
    String operator = one(random, List.of(" > ", " >= ", " < ", " <= ", " == ", " != "));
    String asked = total + operator + one(random, operands);
    return random.nextInt(5) == 0 ? "!(" + asked + ")" : asked;
  }

  private static String ofComponent(Random random) {
    return one(
        random,
        List.of(
            "function == \"mcu\"",
            "function != \"mcu\"",
            "!(function == \"camera\")",
            "function in (\"camera\", \"x\")",
            "function not matches \"m.*\"",
            "maker str[startsWith] \"a\"",
            "quantity > 1",
            "quantity <= 50",
            "quantity >= $c.quantity",
            "quantity == 1 || function == \"mcu\"",
            "quantity == 1 && maker == \"a\"",
            "!(quantity == 1 && maker == \"a\")"));
  }

  private static String ofOrigin(Random random) {
    return one(
        random,
        List.of(
            "country == \"CN\"",
            "share > 1",
            "share != 50",
            "share < 50 || country == \"US\"",
            "share <= $c.quantity",
            "component.function == \"mcu\"",
            "!(component.maker == \"b\")"));
  }

  private static <T> T one(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
