// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import dev.interdict.internal.language.FactProperty;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.PropertyType;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.internal.table.Column.Asked;
import dev.interdict.internal.table.Column.Field;
import dev.interdict.internal.table.Column.Fixed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header row to columns: fixed ones, and words of the vocabulary. */
final class HeaderReader {
  private static final int MAX_STEPS = 6;
  private static final List<String> FIXED = Arrays.stream(Field.values()).map(Field::word).toList();
  private static final String SHAPE =
      "a column is rule, verdict, reason, note or a property such as Component.function";

  private final Mistakes mistakes;
  private final Map<String, Cell> seen = new HashMap<>();

  HeaderReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The columns in order; null in the place of one that is wrong. */
  List<@Nullable Column> read(List<Cell> row) {
    var columns = new ArrayList<@Nullable Column>();
    for (Cell head : row) {
      columns.add(column(head));
    }
    if (columns.contains(null)) {
      // One that seems to be missing may be among those that are wrong.
      return columns;
    }
    for (Field required : List.of(Field.RULE, Field.VERDICT)) {
      if (!seen.containsKey(required.word())) {
        missing(row, "the header has no column '" + required.word() + "'; add it");
      }
    }
    if (columns.stream().noneMatch(Asked.class::isInstance)) {
      missing(row, "no column asks for anything; add a property such as Component.function");
    }
    return columns;
  }

  private void missing(List<Cell> row, String message) {
    mistakes.at(row.get(0), "table-missing-column", message);
  }

  private @Nullable Column column(Cell head) {
    String name = head.value();
    if (name.isEmpty()) {
      return wrong(head, "column " + Cell.letters(head.column()) + " has no name; " + SHAPE);
    }
    if (name.indexOf(';') >= 0 || name.indexOf('\t') >= 0) {
      return wrong(head, "cells are separated by commas, not by semicolons or tabs");
    }
    Cell first = seen.putIfAbsent(name, head);
    if (first != null) {
      mistakes.at(
          head,
          "table-column-twice",
          "the column '" + name + "' stands twice, first in " + first.name());
      return null;
    }
    for (Field field : Field.values()) {
      if (field.word().equals(name)) {
        return new Fixed(head, field);
      }
    }
    int dot = name.indexOf('.');
    if (dot < 0) {
      if (Vocabulary.types().containsKey(name)) {
        return wrong(head, "'" + name + "' is a fact; name one of its properties: " + first(name));
      }
      return wrong(
          head,
          "unknown column '"
              + name
              + "'"
              + Suggestion.nearest(name, FIXED)
                  .map(near -> "; did you mean '" + near + "'?")
                  .orElse("; " + SHAPE));
    }
    return asked(head, name.substring(0, dot), List.of(name.substring(dot + 1).split("\\.", -1)));
  }

  private @Nullable Column asked(Cell head, String factName, List<String> steps) {
    FactType fact = Vocabulary.types().get(factName);
    if (fact == null) {
      return unknown(head, 0, factName, "unknown fact '", "'", Vocabulary.types().keySet());
    }
    if (steps.size() > MAX_STEPS) {
      return wrong(head, "at most " + MAX_STEPS + " steps lead to a value");
    }
    if (steps.get(0).equals("component") && fact.properties().containsKey("component")) {
      return wrong(
          head,
          "the component in " + factName + " is always the row's own; ask for Component.… instead");
    }
    FactProperty property = null;
    FactType holder = fact;
    int at = factName.length();
    for (String step : steps) {
      at++;
      if (property != null && property.type() != PropertyType.COMPONENT) {
        return wrong(
            head,
            "'" + property.name() + "' is " + property.type().words() + " and has no properties");
      }
      FactProperty next = holder.properties().get(step);
      if (next == null) {
        return unknown(
            head,
            at,
            step,
            "unknown property '",
            "' of " + holder.name(),
            holder.properties().keySet());
      }
      property = next;
      holder = Vocabulary.component();
      at += step.length();
    }
    if (property == null) {
      throw new IllegalStateException("a split gives at least one piece");
    }
    return new Asked(head, factName, new Path(null, steps), property);
  }

  private @Nullable Column unknown(
      Cell head, int at, String word, String before, String after, Set<String> known) {
    mistakes.at(
        head,
        at,
        at + word.length(),
        "table-column",
        before + word + after + Suggestion.orKnown(word, known));
    return null;
  }

  private @Nullable Column wrong(Cell head, String message) {
    mistakes.at(head, "table-column", message);
    return null;
  }

  private static String first(String fact) {
    return fact + "." + Vocabulary.type(fact).properties().keySet().iterator().next();
  }
}
