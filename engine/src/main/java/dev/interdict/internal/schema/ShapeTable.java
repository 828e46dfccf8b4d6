// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import dev.interdict.internal.schema.Shape.Demand;
import dev.interdict.internal.schema.Shape.Field;
import dev.interdict.internal.schema.Shape.Kind;
import dev.interdict.internal.schema.Shape.Rule;
import dev.interdict.internal.schema.Shape.Spot;
import dev.interdict.internal.source.Syntax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shapes by name, read from a table as {@link Shapes17} describes it. */
final class ShapeTable {
  private final Map<String, Shape> shapes = new HashMap<>();

  private ShapeTable() {}

  static ShapeTable parse(Syntax syntax, String... tables) {
    var table = new ShapeTable();
    for (String text : tables) {
      List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
      int at = 0;
      while (at < lines.size()) {
        int end = at + 1;
        while (end < lines.size() && lines.get(end).startsWith(" ")) {
          end++;
        }
        table.add(syntax, lines.get(at), lines.subList(at + 1, end));
        at = end;
      }
    }
    return table;
  }

  /**
   * A shape.
   *
   * @throws IllegalArgumentException if the table has none of that name
   */
  Shape get(String name) {
    Shape shape = shapes.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("no shape " + name);
    }
    return shape;
  }

  /** The shape of a field's objects; null if they may be anything. */
  @Nullable Shape of(Field field) {
    return field.of().isEmpty() || field.of().equals("any") ? null : get(field.of());
  }

  private void add(Syntax syntax, String head, List<String> rows) {
    var fields = new LinkedHashMap<String, Field>();
    var rules = new ArrayList<Rule>();
    String other = syntax == Syntax.JSON ? "x:" : "j:";
    for (String row : rows) {
      List<String> words = new ArrayList<>(Arrays.asList(row.strip().split(" +", -1)));
      if (words.get(0).equals(other)) {
        continue;
      }
      words.removeIf(word -> word.equals("j:") || word.equals("x:"));
      switch (words.get(0)) {
        case "?" -> rules.add(new Rule(Demand.ANY_OF, words.get(1), words.get(2)));
        case "-" -> rules.add(new Rule(Demand.NOT_BOTH, words.get(1), words.get(2)));
        case ">" -> rules.add(new Rule(Demand.ONLY_IF, words.get(1), words.get(2)));
        default -> {
          Field field = field(words);
          fields.put(field.name(), field);
        }
      }
    }
    String name = head.replace(" +", "").strip();
    shapes.put(name, new Shape(name, head.endsWith("+"), fields, rules));
  }

  private static Field field(List<String> words) {
    boolean required = words.get(0).endsWith("!");
    String name = required ? words.get(0).substring(0, words.get(0).length() - 1) : words.get(0);
    Spot spot =
        words.get(1).equals("@")
            ? Spot.ATTRIBUTE
            : words.get(1).equals("$") ? Spot.CONTENT : Spot.ELEMENT;
    List<String> rest = words.subList(spot == Spot.ELEMENT ? 1 : 2, words.size());
    String kind = rest.get(0);
    String bare = kind.replaceAll("[\\[\\]{}*]", "");
    return switch (kind.charAt(0)) {
      case '{' -> new Field(name, required, spot, Kind.OBJECT, bare, "", List.of());
      case '[' -> {
        String item = rest.get(1).replace("]", "");
        yield new Field(name, required, spot, Kind.LIST, bare, item, List.of());
      }
      case '*' -> new Field(name, required, spot, Kind.REPEATED, bare, name, List.of());
      default -> plain(name, required, spot, rest);
    };
  }

  private static Field plain(String name, boolean required, Spot spot, List<String> rest) {
    return switch (rest.get(0)) {
      case "text" -> new Field(name, required, spot, Kind.TEXT, "", "", List.of());
      case "ref" -> new Field(name, required, spot, Kind.FORM, "ref", "", List.of());
      case "form" ->
          new Field(
              name,
              required,
              spot,
              rest.get(1).equals("positive") ? Kind.INTEGER : Kind.FORM,
              rest.get(1),
              "",
              List.of());
      case "word" ->
          new Field(name, required, spot, Kind.WORD, "", "", rest.subList(1, rest.size()));
      case "boolean" -> new Field(name, required, spot, Kind.BOOLEAN, "", "", List.of());
      case "any" -> new Field(name, required, spot, Kind.ANY, "", "", List.of());
      default -> throw new IllegalArgumentException("no kind " + rest);
    };
  }
}
