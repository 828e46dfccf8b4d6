// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.internal.table.CellCondition.Form;
import dev.interdict.internal.table.CellCondition.Span;
import dev.interdict.internal.table.CellCondition.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell to a condition, by the grammar of docs/decision-tables.md. What a
 * spreadsheet's user might take for an operator and isn't one is refused, never taken for a value.
 */
final class CellParser {
  static final String ABSENT = "(absent)";

  private static final Pattern OR_ABSENT = Pattern.compile("\\(absent\\)\\s+or\\s+");
  private static final Pattern SIGN = Pattern.compile("[=<>!~≠≤≥≈]+");
  private static final Pattern WORD =
      Pattern.compile("(not\\s+)?(in|contains|matches|startsWith|endsWith|length)(?=\\s|\"|$)");
  private static final Pattern RANGE = Pattern.compile("\\s*\\.\\.\\s*");
  private static final Map<String, Operator> SIGNS =
      Map.of(
          "==", Operator.EQUAL,
          "!=", Operator.NOT_EQUAL,
          "<", Operator.LESS,
          "<=", Operator.LESS_OR_EQUAL,
          ">", Operator.GREATER,
          ">=", Operator.GREATER_OR_EQUAL);
  private static final Map<String, Operator> WORDS =
      Map.of(
          "in", Operator.EQUAL,
          "contains", Operator.CONTAINS,
          "matches", Operator.MATCHES,
          "startsWith", Operator.STARTS_WITH,
          "endsWith", Operator.ENDS_WITH,
          "length", Operator.LENGTH);
  private static final List<String> LONG_WORDS =
      WORDS.keySet().stream().filter(word -> word.length() > 2).sorted().toList();

  /** What people write for an operator, and what to write instead. */
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("=", "==, or the value alone"),
          Map.entry("=<", "<="),
          Map.entry("=>", ">="),
          Map.entry("≤", "<="),
          Map.entry("≥", ">="),
          Map.entry("<>", "!="),
          Map.entry("≠", "!="),
          Map.entry("!", "!="),
          Map.entry("is", "=="),
          Map.entry("equals", "=="),
          Map.entry("except", "!="),
          Map.entry("starts", "startsWith"),
          Map.entry("begins", "startsWith"),
          Map.entry("ends", "endsWith"),
          Map.entry("like", "startsWith or matches"),
          Map.entry("includes", "contains"),
          Map.entry("has", "contains"),
          Map.entry("between", "a range such as 10..20"));

  private final Cell cell;
  private final String text;
  private final Mistakes mistakes;
  private int at;

  CellParser(Cell cell, Mistakes mistakes) {
    this.cell = cell;
    this.text = cell.value();
    this.mistakes = mistakes;
  }

  /** The condition; null if the text is none, which is then a mistake. */
  @Nullable CellCondition parse() {
    Matcher absent = OR_ABSENT.matcher(text);
    boolean orAbsent = absent.lookingAt();
    at = orAbsent ? absent.end() : 0;
    int opens = at;
    Matcher sign = SIGN.matcher(text).region(at, text.length());
    Matcher word = WORD.matcher(text).region(at, text.length());
    Operator operator = Operator.EQUAL;
    boolean negated = false;
    boolean bare = false;
    if (sign.lookingAt()) {
      Operator known = SIGNS.get(sign.group());
      if (known == null) {
        return unknown(sign.group(), opens, sign.end());
      }
      operator = known;
      at = sign.end();
    } else if (word.lookingAt()) {
      operator = WORDS.getOrDefault(word.group(2), Operator.EQUAL);
      negated = word.group(1) != null;
      at = word.end();
      if (negated && operator == Operator.EQUAL) {
        operator = Operator.NOT_EQUAL;
        negated = false;
      }
    } else {
      bare = true;
      if (misspelt(opens)) {
        return null;
      }
    }
    var place = new Span(opens, Math.max(at, Math.min(opens + 1, text.length())));
    skipBlanks();
    if (at == text.length()) {
      return wrong(
          "rule-value", place, "a value is missing behind '" + text.substring(opens) + "'");
    }
    if (operator == Operator.MATCHES) {
      // A pattern has marks of its own: all that is left is one.
      Value pattern = rest();
      return new CellCondition(orAbsent, operator, negated, place, false, list(pattern));
    }
    if (bare && text.charAt(at) != '"') {
      CellCondition range = range(orAbsent, place);
      if (range != null) {
        return range;
      }
    }
    List<@Nullable Value> values = values();
    return values == null
        ? null
        : new CellCondition(orAbsent, operator, negated, place, false, values);
  }

  /** Whether the first word is meant as an operator but isn't one, which is then a mistake. */
  private boolean misspelt(int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String first = text.substring(from, end);
    if (text.substring(end).isBlank()) {
      return false;
    }
    String lower = first.toLowerCase(Locale.ROOT);
    if (lower.equals("not")) {
      wrong(
          "rule-operator",
          new Span(from, end),
          "behind 'not' comes in, contains, matches, startsWith, endsWith or length; "
              + "to except a value, write != and the value");
      return true;
    }
    boolean near =
        first.length() > 4
            && first.chars().allMatch(Character::isLetter)
            && Suggestion.nearest(first, LONG_WORDS).isPresent();
    if (near || INSTEAD.containsKey(lower) || lower.equals("in")) {
      unknown(first, from, end);
      return true;
    }
    return false;
  }

  private @Nullable CellCondition unknown(String word, int from, int to) {
    String lower = word.toLowerCase(Locale.ROOT);
    String instead =
        INSTEAD.containsKey(lower)
            ? INSTEAD.get(lower)
            : WORDS.containsKey(lower) ? lower : Suggestion.nearest(word, LONG_WORDS).orElse(null);
    String message =
        "unknown operator '"
            + word
            + "'; "
            + (instead == null
                ? "known: == != < <= > >= in contains matches startsWith endsWith length"
                : "write " + instead)
            + (Character.isLetter(word.charAt(0)) ? ", or the whole text in quotes" : "");
    return wrong("rule-operator", new Span(from, to), message);
  }

  /** {@code 10..20}, {@code 10..}, {@code ..20}; null if there is no {@code ..}. */
  private @Nullable CellCondition range(boolean orAbsent, Span place) {
    Matcher dots = RANGE.matcher(text).region(at, text.length());
    if (text.indexOf(';', at) >= 0 || !dots.find()) {
      return null;
    }
    Value low = dots.start() == at ? null : word(at, dots.start());
    Value high = dots.end() == text.length() ? null : word(dots.end(), text.length());
    return new CellCondition(
        orAbsent, Operator.EQUAL, false, place, true, Arrays.asList(low, high));
  }

  /** All values up to the end, separated by semicolons; null if one is wrong. */
  private @Nullable List<@Nullable Value> values() {
    var values = new ArrayList<@Nullable Value>();
    while (true) {
      skipBlanks();
      int start = at;
      if (at < text.length() && text.charAt(at) == '"') {
        at = closing(at);
        if (at < 0) {
          wrong(
              "rule-value",
              new Span(start, text.length()),
              "this text is never closed: a \" is missing");
          return null;
        }
        values.add(new Value(text.substring(start, at), Form.QUOTED, new Span(start, at)));
        skipBlanks();
        if (at < text.length() && text.charAt(at) != ';') {
          wrong(
              "rule-value",
              new Span(at, text.length()),
              "after a text in quotes comes ; and another value, or nothing");
          return null;
        }
      } else {
        int end = text.indexOf(';', at);
        at = end < 0 ? text.length() : end;
        values.add(word(start, at));
      }
      Value last = values.get(values.size() - 1);
      if (last != null && last.text().isEmpty()) {
        wrong(
            "rule-value",
            new Span(Math.max(0, Math.min(start, text.length() - 1)), Math.max(1, at)),
            "a value is missing here; values are separated by one ; each");
        return null;
      }
      if (at >= text.length()) {
        return values;
      }
      at++;
    }
  }

  private Value rest() {
    int from = at;
    at = text.length();
    boolean quoted = text.charAt(from) == '"' && closing(from) == text.length();
    String pattern = text.substring(from);
    return new Value(pattern, quoted ? Form.QUOTED : Form.WORD, new Span(from, at));
  }

  private Value word(int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    String word = text.substring(from, end);
    return new Value(
        word, word.equals(ABSENT) ? Form.ABSENT : Form.WORD, new Span(from, Math.max(end, from)));
  }

  /** Behind the quote that closes the text that opens here; -1 if there is none. */
  private int closing(int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        return i + 1;
      }
      if (text.charAt(i) == '\\') {
        i++;
      }
    }
    return -1;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private static List<@Nullable Value> list(Value value) {
    var values = new ArrayList<@Nullable Value>();
    values.add(value);
    return values;
  }

  private @Nullable CellCondition wrong(String code, Span place, String message) {
    mistakes.at(cell, place.from(), place.to(), code, message);
    return null;
  }
}
