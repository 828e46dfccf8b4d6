// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static dev.interdict.internal.evaluation.Pools.one;

import dev.interdict.internal.evaluation.Ways.Way;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Rules made up of everything that the language has; each is right, and most are satisfiable. */
public final class GeneratedRules {
  private final Random random;
  private final Ways ways;
  private final GeneratedConstraints constraints;
  private final List<String> lines = new ArrayList<>();
  private boolean listed;
  private int names;

  private GeneratedRules(Random random) {
    this.random = random;
    ways = new Ways(random);
    constraints = new GeneratedConstraints(random, ways);
  }

  /** A rulebook's rules, five to twenty, named after it. */
  public static String rulebook(Random random, String name) {
    var text = new StringBuilder();
    for (int i = 5 + random.nextInt(16); i > 0; i--) {
      text.append(new GeneratedRules(random).rule(name + "-" + i));
    }
    return text.toString();
  }

  private String rule(String name) {
    if (random.nextInt(4) == 0) {
      pattern(type(one(random, List.of("Program", "Bom"))), false);
    }
    if (random.nextInt(8) == 0) {
      pattern(type(one(random, List.of("ListMatch", "Origin"))), false);
    } else {
      component(false);
    }
    int more = one(random, List.of(0, 0, 1, 1, 1, 2, 2, 3));
    for (int i = 0; i < more && lines.size() < 5; i++) {
      pattern(type(one(random, TYPES)), true);
    }
    if (ways.facts("Component").isEmpty()) {
      component(true);
    }
    if (ways.facts("Component").isEmpty()) {
      lines.clear();
      ways.cutTo(0);
      listed = false;
      component(false);
    }
    return "rule \""
        + name
        + "\"\nwhen\n    "
        + String.join("\n    ", lines)
        + "\nthen\n    "
        + report()
        + "\nend\n\n";
  }

  private static final List<String> TYPES =
      List.of("Component", "Component", "Origin", "Origin", "ListMatch", "Program", "Bom");

  private static FactType type(String name) {
    return Vocabulary.type(name);
  }

  private void component(boolean joined) {
    String join = joined ? constraints.join(Vocabulary.component()) : "";
    if (join != null) {
      String name = "$c" + names++;
      lines.add(name + " : Component(" + inside(Vocabulary.component(), join, true) + ")");
      ways.bind(name, Vocabulary.component());
    }
  }

  private void pattern(FactType type, boolean quantified) {
    boolean first = lines.isEmpty() || ways.count() == 0;
    String join = type.single() && random.nextBoolean() ? "" : constraints.join(type);
    if (join == null) {
      if (!type.single() && !lines.isEmpty()) {
        return;
      }
      join = "";
    }
    String quantifier = quantified && !first ? one(random, List.of("", "", "not ", "exists ")) : "";
    String name = quantifier.isEmpty() && random.nextInt(4) > 0 ? "$v" + names++ : null;
    String inside = inside(type, join, quantifier.isEmpty());
    lines.add(quantifier + (name == null ? "" : name + " : ") + type.name() + "(" + inside + ")");
    if (type.name().equals("ListMatch") && !quantifier.equals("not ")) {
      listed = true;
    }
    if (name != null) {
      ways.bind(name, type);
    }
  }

  private String inside(FactType type, String join, boolean binding) {
    var parts = new ArrayList<String>();
    if (!join.isEmpty()) {
      parts.add(join);
    }
    if (type.name().equals("ListMatch")) {
      parts.add(list());
    }
    if (binding && random.nextInt(4) == 0) {
      Way value = ways.own(type);
      String name = "$p" + names++;
      parts.add(name + " : " + value.text());
      ways.bind(name, value);
    }
    for (int n = one(random, List.of(0, 0, 1, 1, 1, 2)); n > 0; n--) {
      parts.add(random.nextInt(parts.size() + 1), constraints.test(type, 3));
    }
    return String.join(", ", inOrder(parts));
  }

  /** A name is bound before it is used. */
  private static List<String> inOrder(List<String> parts) {
    var ordered = new ArrayList<>(parts);
    ordered.sort((one, other) -> Boolean.compare(!binds(one), !binds(other)));
    return ordered;
  }

  private static boolean binds(String part) {
    return part.matches("\\$p\\d+ : .*");
  }

  private String list() {
    List<String> lists = Pools.of("list");
    return switch (random.nextInt(4)) {
      case 0 -> "list in (\"" + lists.get(0) + "\", \"" + one(random, lists) + "\")";
      case 1 ->
          "(list == \""
              + one(random, lists)
              + "\" || (list == \""
              + one(random, lists)
              + "\" && entry != \"e-1\"))";
      default -> "list == \"" + one(random, lists) + "\"";
    };
  }

  private String report() {
    List<String> matches = ways.facts("ListMatch");
    String component = one(random, ways.facts("Component"));
    @Nullable String match = matches.isEmpty() ? null : one(random, matches);
    var verdicts = new ArrayList<>(List.of("REVIEW", "DISCLOSE", "NOTICE"));
    if (match != null || !listed) {
      verdicts.add("PROHIBITED");
    }
    String verdict = one(random, verdicts);
    boolean shown = match != null && (verdict.equals("PROHIBITED") || random.nextBoolean());
    return "findings.report("
        + verdict
        + ", "
        + component
        + (shown ? ", " + match : "")
        + (random.nextInt(3) == 0 ? ", \"reason " + random.nextInt(3) + "\"" : "")
        + ");";
  }
}
