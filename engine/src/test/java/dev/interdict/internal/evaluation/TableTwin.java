// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A table and, row by row, the rule that a person would write for the same thing. */
final class TableTwin {
  static final List<String> TEXTS =
      List.of("a", "ab", "camera", "Acme Inc.", "CN", "US", "1.0", "x-y");

  /** Texts that stand in quotes, since they could be taken for something else. */
  private static final List<String> ODD =
      List.of(
          "none",
          "(absent)",
          "a; b",
          "Co., Ltd.",
          "contains a",
          "1..2",
          "a\"b",
          "a\\b",
          "\\d",
          "and or",
          "",
          "*",
          "!= a",
          "not in",
          "“a”");

  private static final List<String> PATTERNS =
      List.of("a.*", "[ab]+", "\\d+", "(?i)ACME.*", "a|CN");
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "Origin.stage", List.of("designed", "manufactured", "mined"),
          "Program.endUse", List.of("none", "unknown", "public-safety"),
          "ListMatch.subject", List.of("maker", "die", "alternate"));
  private static final Map<String, Kind> COLUMNS = columns();
  private static final List<String> FACTS =
      List.of("Component", "Program", "Bom", "ListMatch", "Origin");

  private enum Kind {
    TEXT,
    WORD,
    NUMBER,
    DATE,
    TRUTH,
    TEXTS,
    FACT
  }

  /** A cell and the constraint that it stands for. */
  private record Pair(String cell, String constraint) {}

  private final Random random;
  private final List<String> header = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();
  private final StringBuilder rules = new StringBuilder();

  private TableTwin(Random random) {
    this.random = random;
  }

  private static Map<String, Kind> columns() {
    var columns = new LinkedHashMap<String, Kind>();
    columns.put("Component.maker", Kind.TEXT);
    columns.put("Component.function", Kind.TEXT);
    columns.put("Component.parent.name", Kind.TEXT);
    columns.put("Component.parent", Kind.FACT);
    columns.put("Component.quantity", Kind.NUMBER);
    columns.put("Component.endItem", Kind.TRUTH);
    columns.put("Component.originStages", Kind.TEXTS);
    columns.put("Program.asOf", Kind.DATE);
    columns.put("Program.roles", Kind.TEXTS);
    columns.put("Program.endUse", Kind.WORD);
    columns.put("Bom.complete", Kind.TRUTH);
    columns.put("Bom.endItem.name", Kind.TEXT);
    columns.put("ListMatch.list", Kind.TEXT);
    columns.put("ListMatch.subject", Kind.WORD);
    columns.put("ListMatch.listedOn", Kind.DATE);
    columns.put("Origin.stage", Kind.WORD);
    columns.put("Origin.country", Kind.TEXT);
    columns.put("Origin.share", Kind.NUMBER);
    return columns;
  }

  static TableTwin of(Random random) {
    var twin = new TableTwin(random);
    twin.header.addAll(
        COLUMNS.keySet().stream()
            .filter(c -> c.equals("ListMatch.list") || random.nextInt(3) > 0)
            .toList());
    if (twin.header.size() == 1) {
      twin.header.add("Component.function");
    }
    java.util.Collections.shuffle(twin.header, random);
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      twin.row();
    }
    return twin;
  }

  /** The table in CSV; the rule of the row i is {@code R-i}. */
  String table() {
    return "verdict,rule,"
        + header.stream().map(TableTwin::csv).collect(Collectors.joining(","))
        + "\n"
        + String.join("", rows);
  }

  /** The same in DRL. */
  String rules() {
    return rules.toString();
  }

  private void row() {
    var cells = new LinkedHashMap<String, Pair>();
    for (String column : header) {
      if (random.nextInt(3) == 0) {
        cells.put(column, pair(column));
      }
    }
    if (cells.keySet().stream().anyMatch(c -> c.startsWith("ListMatch"))) {
      cells.put("ListMatch.list", new Pair("a; b", "list in (\"a\", \"b\")"));
    }
    if (cells.isEmpty()) {
      cells.put(header.get(0), pair(header.get(0)));
      if (header.get(0).startsWith("ListMatch")) {
        cells.put("ListMatch.list", new Pair("a", "list == \"a\""));
      }
    }
    String name = "R-" + rows.size();
    boolean match = cells.containsKey("ListMatch.list");
    rows.add(
        "REVIEW,"
            + name
            + ","
            + header.stream()
                .map(c -> cells.containsKey(c) ? csv(cells.get(c).cell()) : "")
                .collect(Collectors.joining(","))
            + "\n");
    rules.append("rule \"").append(name).append("\"\nwhen\n");
    for (String fact : FACTS) {
      String constraints =
          header.stream()
              .filter(c -> c.startsWith(fact + ".") && cells.containsKey(c))
              .map(c -> cells.get(c).constraint())
              .collect(Collectors.joining(", "));
      if (fact.equals("Component")) {
        rules.append("    $c : Component(").append(constraints).append(")\n");
      } else if (!constraints.isEmpty()) {
        String join = fact.equals("ListMatch") || fact.equals("Origin") ? "component == $c, " : "";
        String opens = fact.equals("ListMatch") ? "$m : " : fact.equals("Origin") ? "exists " : "";
        rules.append("    %s%s(%s%s)\n".formatted(opens, fact, join, constraints));
      }
    }
    rules.append("then\n    findings.report(REVIEW, $c%s);\nend\n".formatted(match ? ", $m" : ""));
  }

  private Pair pair(String column) {
    String path = column.substring(column.indexOf('.') + 1);
    Pair pair =
        switch (COLUMNS.get(column)) {
          case TEXT -> text(path);
          case WORD -> values(path, words(column, 1 + random.nextInt(2)));
          case NUMBER -> ordered(path, List.of("0", "1", "2.5"), "");
          case DATE -> ordered(path, List.of("2026-11-20", "2026-11-22", "2027-01-01"), "\"");
          case TRUTH ->
              one(
                  List.of(
                      new Pair("true", path + " == true"), new Pair("false", path + " == false")));
          case TEXTS -> many(path, "contains", "contains");
          case FACT -> absent(path);
        };
    boolean orAbsent = COLUMNS.get(column) != Kind.FACT && random.nextInt(5) == 0;
    if (!orAbsent || pair.cell().contains("(absent)")) {
      return pair;
    }
    boolean range = pair.constraint().contains(">=") && pair.constraint().contains("&&");
    return new Pair(
        "(absent) or " + pair.cell(),
        path + " == null || " + (range ? "(" + pair.constraint() + ")" : pair.constraint()));
  }

  private Pair text(String path) {
    return switch (random.nextInt(7)) {
      case 0 -> absent(path);
      case 1 -> many(path, "startsWith", "str[startsWith]");
      case 2 -> many(path, "endsWith", "str[endsWith]");
      case 3 -> {
        String not = one(List.of("", "not "));
        String pattern = one(PATTERNS);
        yield new Pair(
            not + "matches " + pattern, path + " " + not + "matches \"" + pattern + "\"");
      }
      case 4 -> new Pair("length 2", path + " str[length] 2");
      default -> {
        var values = new ArrayList<Pair>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
          Pair value = value();
          if (values.stream().noneMatch(v -> v.constraint().equals(value.constraint()))) {
            values.add(value);
          }
        }
        yield values(path, values);
      }
    };
  }

  private Pair absent(String path) {
    return one(
        List.of(
            new Pair("(absent)", path + " == null"), new Pair("!= (absent)", path + " != null")));
  }

  /** A text, in quotes where it needs them. */
  private Pair value() {
    boolean odd = random.nextInt(3) == 0;
    String text = odd ? one(ODD) : one(TEXTS);
    String literal = "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    return new Pair(odd || random.nextInt(4) == 0 ? literal : text, literal);
  }

  private List<Pair> words(String column, int count) {
    return WORDS.get(column).subList(0, count).stream()
        .map(word -> new Pair(word, "\"" + word + "\""))
        .toList();
  }

  private Pair values(String path, List<Pair> values) {
    boolean not = random.nextInt(3) == 0;
    String cell = values.stream().map(Pair::cell).collect(Collectors.joining("; "));
    String literals = values.stream().map(Pair::constraint).collect(Collectors.joining(", "));
    String opens = not ? one(List.of("!= ", "not in ")) : one(List.of("", "== ", "in "));
    return new Pair(
        opens + cell,
        values.size() == 1
            ? path + (not ? " != " : " == ") + literals
            : path + (not ? " not in (" : " in (") + literals + ")");
  }

  private Pair many(String path, String word, String operator) {
    String not = one(List.of("", "not "));
    if (random.nextBoolean()) {
      Pair value = value();
      return new Pair(
          not + word + " " + value.cell(), path + " " + not + operator + " " + value.constraint());
    }
    String one = path + " " + not + operator + " \"a\"";
    String other = path + " " + not + operator + " \"CN\"";
    return new Pair(not + word + " a; CN", one + (not.isEmpty() ? " || " : " && ") + other);
  }

  private Pair ordered(String path, List<String> values, String quote) {
    String low = quote + values.get(0) + quote;
    String high = quote + values.get(2) + quote;
    return switch (random.nextInt(5)) {
      case 0 ->
          new Pair(
              values.get(0) + ".." + values.get(2),
              path + " >= " + low + " && " + path + " <= " + high);
      case 1 -> new Pair(values.get(0) + "..", path + " >= " + low);
      case 2 -> new Pair(".. " + values.get(2), path + " <= " + high);
      case 3 -> {
        String sign = one(List.of("<", "<=", ">", ">=", "!="));
        yield new Pair(sign + values.get(2), path + " " + sign + " " + high);
      }
      default ->
          new Pair(values.get(0) + ";" + values.get(2), path + " in (" + low + ", " + high + ")");
    };
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String csv(String cell) {
    return cell.indexOf(',') < 0 && cell.indexOf('"') < 0
        ? cell
        : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
