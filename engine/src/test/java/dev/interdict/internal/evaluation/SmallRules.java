// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.model.Confidence;
import dev.interdict.model.MatchSubject;
import dev.interdict.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small boards, and conditions over them whose first component is $c. */
final class SmallRules {
  private static final List<String> TEXTS = List.of("a", "ab", "null", "null", "1.0", "");
  private static final List<String> SMALL =
      List.of("name", "maker", "maker", "maker", "partNumber", "function");
  private static final List<String> STAGES = List.of("mined", "refined", "melted");

  private SmallRules() {}

  static Boards board(Random random) {
    return board(random, -1, null);
  }

  /** The same board where the part at one place has this maker. */
  static Boards board(Random random, int place, @Nullable String maker) {
    var board = new Boards();
    int parts = 1 + random.nextInt(5);
    for (int i = 0; i < parts; i++) {
      Boards.Part part = Boards.part(one(random, TEXTS));
      part.maker = maybe(random);
      if (i == place) {
        part.maker = maker;
      }
      part.supplier = maybe(random);
      part.partNumber = maybe(random);
      part.function = maybe(random);
      part.group = one(random, TEXTS);
      part.quantity = random.nextInt(3) == 0 ? null : (double) random.nextInt(3);
      part.endItem = i == 0;
      part.assembly = random.nextBoolean();
      part.parent =
          board.components.isEmpty() || random.nextInt(4) == 0
              ? null
              : one(random, board.components);
      part.stages = random.nextBoolean() ? Set.of() : Set.of(one(random, TEXTS), "x");
      ComponentFact fact = board.add(part);
      for (int n = random.nextInt(3); n > 0; n--) {
        board.origin(
            fact,
            Stage.valueOf(one(random, STAGES).toUpperCase(java.util.Locale.ROOT)),
            one(random, TEXTS),
            random.nextBoolean() ? null : (double) random.nextInt(3));
      }
      for (int n = random.nextInt(3); n > 0; n--) {
        board.match(
            fact,
            one(random, List.of("a", "b")),
            one(random, TEXTS),
            one(random, TEXTS),
            one(random, List.of(MatchSubject.values())),
            one(random, List.of(Confidence.values())));
      }
    }
    board.program(
        random.nextBoolean() ? Map.of() : Map.of("end-use", "none", "funding", one(random, TEXTS)),
        "a",
        one(random, TEXTS));
    board.bom(random.nextBoolean() ? board.components.get(0) : null, random.nextBoolean());
    return board;
  }

  static String conditions(Random random) {
    var lines = new ArrayList<String>();
    var names = new ArrayList<String>();
    if (random.nextInt(3) == 0) {
      lines.add(single(random, names));
    }
    lines.add("$c : Component(" + constraints(random, "Component", names, random.nextInt(3)) + ")");
    names.add("$c");
    for (int i = random.nextInt(4); i > 0 && lines.size() < 6; i--) {
      lines.add(second(random, names, lines.size()));
    }
    return "    " + String.join("\n    ", lines);
  }

  private static String single(Random random, List<String> names) {
    return random.nextBoolean()
        ? "Program(" + constraints(random, "Program", names, 1 + random.nextInt(2)) + ")"
        : "Bom(" + constraints(random, "Bom", names, 1) + ")";
  }

  private static String second(Random random, List<String> names, int line) {
    String quantifier = one(random, List.of("", "", "not ", "exists "));
    String binding = quantifier.isEmpty() && random.nextBoolean() ? "$v" + line + " : " : "";
    String type = one(random, List.of("Origin", "Origin", "ListMatch", "Component", "Program"));
    String component = one(random, names);
    String join =
        switch (type) {
          case "Origin" -> one(random, List.of("component == $c", "country == $c.name"));
          case "ListMatch" -> "list == \"a\", component == " + component;
          case "Component" ->
              one(
                  random,
                  List.of(
                      "this == $c.parent",
                      "parent == $c",
                      "name == $c.name",
                      "maker == $c.maker",
                      "partNumber == $c.supplier",
                      "originStages contains $c.name",
                      "$c.originStages contains name",
                      "maker memberOf $c.originStages"));
          default -> "asOf != null";
        };
    String more = constraints(random, type, names, random.nextInt(3));
    String pattern = type + "(" + join + (more.isEmpty() ? "" : ", " + more) + ")";
    if (type.equals("Component") && !binding.isEmpty()) {
      names.add("$v" + line);
    }
    return quantifier + binding + pattern;
  }

  private static String constraints(Random random, String type, List<String> names, int count) {
    var constraints = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      constraints.add(test(random, type, names, 2));
    }
    return String.join(", ", constraints);
  }

  private static String test(Random random, String type, List<String> names, int depth) {
    if (depth > 0 && random.nextInt(4) == 0) {
      String one = test(random, type, names, depth - 1);
      String other = test(random, type, names, depth - 1);
      return switch (random.nextInt(3)) {
        case 0 -> "(" + one + " && " + other + ")";
        case 1 -> "(" + one + " || " + other + ")";
        default -> "!(" + one + ")";
      };
    }
    return switch (type) {
      case "Component" -> ofComponent(random, names);
      case "Origin" ->
          one(
              random,
              List.of(
                  "stage == \"" + one(random, STAGES) + "\"",
                  "stage in (\"mined\", \"melted\")",
                  text(random, "country", names),
                  number(random, "share"),
                  text(random, "component.maker", names)));
      case "ListMatch" ->
          one(
              random,
              List.of(
                  text(random, "entry", names),
                  text(random, "group", names),
                  "subject == \"" + one(random, List.of("maker", "die", "alternate")) + "\"",
                  "confidence == \"" + one(random, List.of("HIGH", "MEDIUM", "LOW")) + "\"",
                  "listedOn >= \"2026-11-2" + random.nextInt(4) + "\"",
                  "!contradiction"));
      case "Program" ->
          one(
              random,
              List.of(
                  "roles contains \"" + one(random, TEXTS) + "\"",
                  "roles not contains \"" + one(random, TEXTS) + "\"",
                  "endUse == \"" + one(random, List.of("none", "unknown")) + "\"",
                  text(random, "funding", names),
                  "modelYear > 1",
                  "contractAwarded == null"));
      default ->
          one(
              random,
              List.of("complete", "!complete", "endItem == null", number(random, "components")));
    };
  }

  private static String ofComponent(Random random, List<String> names) {
    return switch (random.nextInt(8)) {
      case 0 -> number(random, one(random, List.of("quantity", "depth", "parent.quantity")));
      case 1 -> one(random, List.of("endItem", "assembly", "!assembly", "assembly == endItem"));
      case 2 -> one(random, List.of("parent == null", "parent != null", "parent.endItem"));
      case 3 -> "originStages contains \"" + one(random, TEXTS) + "\"";
      case 4 -> text(random, "parent.name", names);
      default -> text(random, one(random, SMALL), names);
    };
  }

  private static String text(Random random, String property, List<String> names) {
    String value = "\"" + one(random, TEXTS) + "\"";
    return switch (random.nextInt(11)) {
      case 0 -> property + " == null";
      case 1 -> property + " != null";
      case 2 -> property + " != " + value;
      case 3 -> property + " in (" + value + ", \"b\")";
      case 4 -> property + " not in (" + value + ", \"b\")";
      case 5 -> property + " matches \"" + one(random, List.of("a.*", "[ab]", "")) + "\"";
      case 6 -> property + " not matches \"a.*\"";
      case 7 -> property + " str[startsWith] " + value;
      case 8 ->
          names.isEmpty()
              ? property + " str[endsWith] " + value
              : property + one(random, List.of(" == ", " != ")) + one(random, names) + ".maker";
      default -> property + " == " + value;
    };
  }

  private static String number(Random random, String property) {
    return property
        + one(random, List.of(" == ", " != ", " < ", " <= ", " > ", " >= "))
        + random.nextInt(3);
  }

  private static String maybe(Random random) {
    return random.nextInt(3) == 0 ? null : one(random, TEXTS);
  }

  private static <T> T one(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
