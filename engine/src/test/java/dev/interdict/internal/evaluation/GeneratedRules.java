// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static dev.interdict.internal.evaluation.Pools.one;

import dev.interdict.internal.evaluation.Ways.Way;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.PropertyType;
import dev.interdict.internal.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Rules made up of everything that the language has; each is right, and most are satisfiable. */
public final class GeneratedRules {
  private static final List<String> TYPES =
      List.of("Component", "Component", "Origin", "Origin", "ListMatch", "Program", "Bom");
  private static final List<String> QUANTIFIERS = List.of("", "", "not ", "exists ");

  private final Random random;
  private final boolean stock;
  private final Ways ways;
  private final GeneratedConstraints constraints;
  private final List<String> lines = new ArrayList<>();

  /** Whether the rule may rest on a list match, and on one that it can't report. */
  private boolean listed;

  private boolean unseen;
  private int sided;
  private boolean severalTotals;
  private int size;
  private int names;

  private GeneratedRules(Random random, boolean stock) {
    this.random = random;
    this.stock = stock;
    ways = new Ways(random);
    constraints = new GeneratedConstraints(random, ways);
  }

  /** A rulebook's rules, five to twenty, named after it: such as stock Drools can run too. */
  public static String rulebook(Random random, String name) {
    return rulebook(random, name, true);
  }

  /**
   * A rulebook's rules.
   *
   * @param stock whether to leave out what stock Drools fails at
   */
  static String rulebook(Random random, String name, boolean stock) {
    var text = new StringBuilder();
    for (int i = 5 + random.nextInt(16); i > 0; i--) {
      String rule = null;
      while (rule == null) {
        rule = new GeneratedRules(random, stock).rule(name + "-" + i);
      }
      text.append(rule);
    }
    return text.toString();
  }

  /** A rule; null if no component came of it. */
  private @Nullable String rule(String name) {
    if (random.nextInt(4) == 0) {
      add(pattern(type(one(random, List.of("Program", "Bom"))), "", fresh("$v")));
    }
    switch (random.nextInt(10)) {
      case 0 -> add(pattern(type(one(random, List.of("ListMatch", "Origin"))), "", fresh("$v")));
      case 1 -> add(either(fresh("$c"), Vocabulary.component()));
      case 2 -> add(total());
      default -> add(pattern(Vocabulary.component(), "", fresh("$c")));
    }
    for (int more = one(random, List.of(0, 0, 1, 1, 1, 2, 2, 3)); more > 0 && size < 4; more--) {
      switch (random.nextInt(7)) {
        case 0 -> {
          if (sided < 2 && !(severalTotals && stock)) {
            add(random.nextBoolean() ? either() : either(fresh("$v"), type(anyType())));
          }
        }
        case 1 -> add(total());
        default -> {
          String quantifier = ways.count() == 0 ? "" : one(random, QUANTIFIERS);
          boolean named = quantifier.isEmpty() && random.nextInt(4) > 0;
          add(pattern(type(anyType()), quantifier, named ? fresh("$v") : null));
        }
      }
    }
    if (ways.facts("Component").isEmpty()) {
      add(pattern(Vocabulary.component(), "", fresh("$c")));
    }
    if (ways.facts("Component").isEmpty()) {
      return null;
    }
    return """
        rule "%s"
        when
            %s
        then
            %s
        end

        """
        .formatted(name, String.join("\n    ", lines), report());
  }

  private void add(@Nullable String line) {
    if (line != null) {
      lines.add(line);
      size += line.contains(" and ") ? 2 : 1;
    }
  }

  private String anyType() {
    return one(random, TYPES);
  }

  private static FactType type(String name) {
    return Vocabulary.type(name);
  }

  private String fresh(String prefix) {
    return prefix + names++;
  }

  /** A pattern, joined to an earlier one if there is one; null if nothing can join it. */
  private @Nullable String pattern(FactType type, String quantifier, @Nullable String name) {
    String inside = inside(type, quantifier.isEmpty());
    if (inside == null) {
      return null;
    }
    if (name != null) {
      ways.bind(name, type);
    }
    if (type.name().equals("ListMatch")) {
      listed |= !quantifier.equals("not ");
      unseen |= quantifier.equals("exists ");
    }
    return quantifier + (name == null ? "" : name + " : ") + type.name() + "(" + inside + ")";
  }

  /** Two or three patterns of which one is enough; what they bind is gone behind them. */
  private @Nullable String either() {
    int before = ways.count();
    var sides = new ArrayList<String>();
    for (int n = 2 + random.nextInt(2); n > 0; n--) {
      String side = side();
      if (side != null && random.nextInt(4) == 0) {
        String more = side();
        side = more == null ? side : "(" + side + " and " + more + ")";
      }
      if (side != null) {
        sides.add(side);
      }
      ways.cutTo(before);
    }
    if (sides.size() < 2) {
      return null;
    }
    sided++;
    return "(" + String.join(" or ", sides) + ")";
  }

  private @Nullable String side() {
    String type = anyType();
    unseen |= type.equals("ListMatch");
    String quantifier = ways.count() == 0 ? "" : one(random, QUANTIFIERS);
    return pattern(
        type(type), quantifier, quantifier.isEmpty() && random.nextBoolean() ? fresh("$v") : null);
  }

  /** Two patterns that bind one name. */
  private @Nullable String either(String name, FactType type) {
    int before = ways.count();
    String one = pattern(type, "", name);
    ways.cutTo(before);
    String other = pattern(type, "", name);
    ways.cutTo(before);
    if (one == null || other == null) {
      return null;
    }
    ways.bind(name, type);
    sided++;
    return "(" + one + " or " + other + ")";
  }

  /** Totals over the facts that fit a pattern. */
  private @Nullable String total() {
    FactType type = type(one(random, List.of("Component", "Origin", "ListMatch", "Component")));
    int before = ways.count();
    String inside = inside(type, true);
    if (inside == null) {
      return null;
    }
    unseen |= type.name().equals("ListMatch");
    var totals = new ArrayList<String>();
    var bound = new ArrayList<Way>();
    // Stock Drools fails at several totals in one accumulate of a rule with 'or'.
    for (int n = sided > 0 && stock ? 1 : 1 + random.nextInt(2); n > 0; n--) {
      String total = fresh("$t");
      Way value = ways.own(type, PropertyType.NUMBER);
      Way date = random.nextBoolean() ? ways.own(type, PropertyType.DATE) : null;
      if (date != null) {
        value = date;
      }
      if (value == null || random.nextInt(3) == 0) {
        totals.add(total + " : count()");
        bound.add(new Way(total, PropertyType.NUMBER, null));
      } else {
        String variable = fresh("$p");
        inside += (inside.isEmpty() ? "" : ", ") + variable + " : " + value.text();
        List<String> functions = List.of("min", "max", "sum");
        String function = one(random, value == date ? functions.subList(0, 2) : functions);
        // Of absent values alone stock Drools has no least, the engine one that it doesn't know.
        inside += stock && !function.equals("sum") ? ", " + value.text() + " != null" : "";
        totals.add(total + " : " + function + "(" + variable + ")");
        bound.add(new Way(total, value.type(), null));
      }
    }
    severalTotals |= bound.size() > 1;
    ways.cutTo(before);
    var asked = new ArrayList<String>();
    // Stock Drools can't compile two totals of one accumulate compared with each other.
    if (stock) {
      bound.forEach(total -> asked.add(constraints.ofTotal(total)));
    }
    bound.forEach(total -> ways.bind(total.text(), total));
    if (!stock) {
      bound.forEach(total -> asked.add(constraints.ofTotal(total)));
    }
    return "accumulate(%s(%s); %s; %s)"
        .formatted(type.name(), inside, String.join(", ", totals), String.join(", ", asked));
  }

  /** The constraints of a pattern; null if nothing joins it to those before it. */
  private @Nullable String inside(FactType type, boolean binding) {
    boolean free = lines.isEmpty() || (type.single() && random.nextBoolean());
    String join = free ? "" : constraints.join(type);
    if (join == null && !type.single()) {
      return null;
    }
    var parts = new ArrayList<String>();
    if (join != null && !join.isEmpty()) {
      parts.add(join);
    }
    if (type.name().equals("ListMatch")) {
      parts.add(list());
    }
    if (binding && random.nextInt(4) == 0) {
      Way value = ways.own(type);
      String name = fresh("$p");
      parts.add(0, name + " : " + value.text());
      ways.bind(name, value);
    }
    for (int n = one(random, List.of(0, 0, 1, 1, 1, 2)); n > 0; n--) {
      parts.add(constraints.test(type, 3));
    }
    return String.join(", ", parts);
  }

  private String list() {
    List<String> lists = Pools.of("list");
    return switch (random.nextInt(4)) {
      case 0 -> "list in (\"" + lists.get(0) + "\", \"" + one(random, lists) + "\")";
      case 1 ->
          "(list == \"%s\" || (list == \"%s\" && entry != \"e-1\"))"
              .formatted(one(random, lists), one(random, lists));
      default -> "list == \"" + one(random, lists) + "\"";
    };
  }

  private String report() {
    List<String> matches = ways.facts("ListMatch");
    String component = one(random, ways.facts("Component"));
    String match = matches.isEmpty() ? null : one(random, matches);
    var verdicts = new ArrayList<>(List.of("REVIEW", "DISCLOSE", "NOTICE"));
    if (!unseen && (match != null || !listed)) {
      verdicts.add("PROHIBITED");
    }
    String verdict = one(random, verdicts);
    boolean shown = match != null && (verdict.equals("PROHIBITED") || random.nextBoolean());
    return "findings.report(%s, %s%s%s);"
        .formatted(
            verdict,
            component,
            shown ? ", " + match : "",
            random.nextInt(3) == 0 ? ", \"reason " + random.nextInt(3) + "\"" : "");
  }
}
