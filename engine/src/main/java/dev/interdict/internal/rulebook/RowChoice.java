// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ListEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows for which a case is repeated: {@code list ndaa-889 where group = any-use and removed-on
 * = none}. Reads {@code for-each} of {@code case.properties}.
 */
final class RowChoice {
  private static final Pattern TOKEN =
      Pattern.compile("\"([^\"]*)\"|(!=)|([=(),])|([^\\s=!(),\"]+)");
  private static final String FORM =
      "write: list LIST where COLUMN = VALUE and COLUMN not in (VALUE, VALUE)";

  private final SourceText text;
  private final Collection<EntityList> lists;
  private final Problems problems;
  private final List<Token> tokens = new ArrayList<>();
  private final SourceLocation end;
  private int at;

  private record Token(String word, boolean quoted, SourceLocation place) {}

  /** Thrown within this class alone, once the mistake is noted. */
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private RowChoice(
      SourceText text, int start, int end, Collection<EntityList> lists, Problems problems) {
    this.text = text;
    this.lists = lists;
    this.problems = problems;
    this.end = text.range(end, end);
    Matcher found = TOKEN.matcher(text.text()).region(start, end);
    while (found.find()) {
      String quoted = found.group(1);
      tokens.add(
          new Token(
              quoted == null ? found.group() : quoted,
              quoted != null,
              text.range(found.start(), found.end())));
    }
  }

  /** The rows; null, and a problem, if the choice can't be read or chooses none. */
  static @Nullable List<ListEntry> read(
      SourceText text, int start, int end, Collection<EntityList> lists, Problems problems) {
    try {
      return new RowChoice(text, start, end, lists, problems).rows();
    } catch (Wrong noted) {
      return null;
    }
  }

  private List<ListEntry> rows() throws Wrong {
    expect("list");
    Token name = next("the id of a list");
    EntityList list = list(name);
    List<ListEntry> rows = list.entries();
    if (at < tokens.size()) {
      expect("where");
      rows = rows.stream().filter(condition(list)).toList();
      while (at < tokens.size()) {
        expect("and");
        rows = rows.stream().filter(condition(list)).toList();
      }
    }
    if (rows.isEmpty()) {
      throw wrong(
          "case-no-row",
          "no row of the list '" + list.id() + "' is chosen, so nothing would be tested",
          name.place());
    }
    return rows;
  }

  private EntityList list(Token name) throws Wrong {
    for (EntityList list : lists) {
      if (list.id().equals(name.word())) {
        return list;
      }
    }
    List<String> known = lists.stream().map(EntityList::id).toList();
    throw wrong(
        "case-unknown-list",
        "this rulebook has no list '" + name.word() + "'" + Suggestion.orKnown(name.word(), known),
        name.place());
  }

  private Predicate<ListEntry> condition(EntityList list) throws Wrong {
    Token column = next("a column");
    List<String> columns = RowField.columns();
    if (!columns.contains(column.word())) {
      throw wrong(
          "case-unknown-column",
          "unknown column '%s'%s"
              .formatted(column.word(), Suggestion.orKnown(column.word(), columns)),
          column.place());
    }
    RowField field = RowField.named(column.word());
    Token operator = next("'=', '!=', 'in' or 'not in'");
    boolean not = operator.word().equals("!=") || operator.word().equals("not");
    if (operator.word().equals("not")) {
      expect("in");
    }
    Set<@Nullable String> values = new HashSet<>();
    switch (operator.word()) {
      case "=", "!=" -> values.add(value(list, field));
      case "in", "not" -> {
        expect("(");
        values.add(value(list, field));
        while (at < tokens.size() && tokens.get(at).word().equals(",")) {
          at++;
          values.add(value(list, field));
        }
        expect(")");
      }
      default ->
          throw wrong(
              "case-for-each",
              "expected '=', '!=', 'in' or 'not in', but found '" + operator.word() + "'; " + FORM,
              operator.place());
    }
    return row -> values.contains(field.of(row)) != not;
  }

  /** Null for {@code none}, an empty cell. Another value must stand in some row. */
  private @Nullable String value(EntityList list, RowField field) throws Wrong {
    Token token = next("a value, or none for an empty cell");
    if (!token.quoted() && token.word().equals("none")) {
      return null;
    }
    Set<String> known = new TreeSet<>();
    for (ListEntry row : list.entries()) {
      String value = field.of(row);
      if (value != null) {
        known.add(value);
      }
    }
    if (!known.contains(token.word())) {
      throw wrong(
          "case-unknown-value",
          "no row of the list '%s' has the %s '%s'%s"
              .formatted(
                  list.id(), field.word(), token.word(), Suggestion.orKnown(token.word(), known)),
          token.place());
    }
    return token.word();
  }

  private Token next(String expected) throws Wrong {
    if (at == tokens.size()) {
      throw wrong("case-for-each", "expected " + expected + "; " + FORM, end);
    }
    return tokens.get(at++);
  }

  private void expect(String word) throws Wrong {
    Token token = next("'" + word + "'");
    if (token.quoted() || !token.word().equals(word)) {
      throw wrong(
          "case-for-each",
          "expected '" + word + "', but found '" + token.word() + "'; " + FORM,
          token.place());
    }
  }

  private Wrong wrong(String code, String message, SourceLocation place) {
    problems.error(text, code, message, place);
    return new Wrong();
  }
}
