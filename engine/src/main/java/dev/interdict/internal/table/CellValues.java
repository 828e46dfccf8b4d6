// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import dev.interdict.internal.language.LiteralReader;
import dev.interdict.internal.language.OperatorTypes;
import dev.interdict.internal.language.PropertyType;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.table.CellCondition.Form;
import dev.interdict.internal.table.CellCondition.Span;
import dev.interdict.internal.table.CellCondition.Value;
import dev.interdict.internal.table.Column.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values of one cell, read as what its column holds. */
final class CellValues {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N} ._+/:@&'#%-]+");

  private static final Pattern SEVERAL = Pattern.compile("[<>&|]|\\b(and|or)\\b");

  /** Words that people write for no value or any value; in quotes they are texts. */
  private static final Set<String> UNCLEAR =
      Set.of(
          "null", "nil", "none", "absent", "empty", "blank", "unknown", "n/a", "any", "all", "-");

  private static final List<String> JOINING = List.of("or", "and", "not", "in");
  private static final Set<Operator> ORDERED =
      Set.of(Operator.LESS, Operator.LESS_OR_EQUAL, Operator.GREATER, Operator.GREATER_OR_EQUAL);

  private final Cell cell;
  private final Asked column;
  private final Mistakes mistakes;

  /**
   * A value and how it stands in a constraint.
   *
   * @param written as a rule writes it
   */
  record Read(String written, Literal literal) {}

  CellValues(Cell cell, Asked column, Mistakes mistakes) {
    this.cell = cell;
    this.column = column;
    this.mistakes = mistakes;
  }

  Cell cell() {
    return cell;
  }

  /** Whether values of the column have an order; if not, that is a mistake. */
  boolean ordered(String sign, Span place) {
    PropertyType own = column.property().type();
    boolean fits = own == PropertyType.NUMBER || own == PropertyType.DATE;
    if (!fits) {
      mistakes.at(
          cell,
          place.from(),
          cell.value().length(),
          "rule-type",
          "'"
              + sign
              + "' doesn't fit "
              + own.words()
              + (own == PropertyType.TEXT ? "; write a text that holds it in quotes" : ""));
    }
    return fits;
  }

  /** Whether the operator and the number of its values fit the column. */
  boolean fits(CellCondition condition) {
    Operator operator = condition.operator();
    PropertyType own = column.property().type();
    if (ORDERED.contains(operator)) {
      if (!ordered(
          cell.value().substring(condition.sign().from(), condition.sign().to()).strip(),
          condition.sign())) {
        return false;
      }
      if (condition.values().size() > 1) {
        mistakes.at(cell, "rule-value", "'" + sign(condition) + "' takes one value");
        return false;
      }
    }
    boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    boolean noneStated =
        condition.values().stream().allMatch(v -> v != null && v.form() == Form.ABSENT);
    if (equality && noneStated) {
      return true;
    }
    if (own == PropertyType.COMPONENT) {
      return misfit(condition, "a Component is only absent or not: (absent), != (absent)");
    }
    if (equality && own == PropertyType.TEXT_SET) {
      return misfit(
          condition, column.head().value() + " is a set of text; write contains or not contains");
    }
    if (OperatorTypes.operand(own, operator) == null) {
      return misfit(condition, "'" + sign(condition) + "' doesn't fit " + own.words());
    }
    return true;
  }

  private boolean misfit(CellCondition condition, String message) {
    mistakes.at(cell, condition.sign().from(), cell.value().length(), "rule-type", message);
    return false;
  }

  private String sign(CellCondition condition) {
    return cell.value().substring(condition.sign().from(), condition.sign().to()).strip();
  }

  /** The value as a literal; null if it is none for this column and operator. */
  @Nullable Read literal(Value value, Operator operator) {
    if (value.form() == Form.ABSENT) {
      if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
        return new Read("null", Literal.NULL);
      }
      return wrong(value, "rule-value", "only == and != compare with (absent)");
    }
    PropertyType wanted = OperatorTypes.operand(column.property().type(), operator);
    if (wanted == null) {
      return wrong(value, "rule-type", "this operator doesn't fit the column");
    }
    return switch (wanted) {
      case NUMBER -> number(value);
      case DATE -> date(value);
      case TRUTH -> truth(value);
      default -> text(value, operator);
    };
  }

  private @Nullable Read number(Value value) {
    if (!NUMBER.matcher(value.text()).matches()) {
      if (value.form() == Form.WORD && SEVERAL.matcher(value.text()).find()) {
        return wrong(
            value, "rule-value", "a cell holds one comparison; between two ends write 10..20");
      }
      return wrong(
          value,
          "rule-type",
          "expected a number such as 12.5 and nothing else, but found " + shown(value));
    }
    return read(value, value.text(), PropertyType.NUMBER);
  }

  private @Nullable Read date(Value value) {
    String day =
        value.form() == Form.QUOTED
            ? value.text().substring(1, value.text().length() - 1)
            : value.text();
    if (day.indexOf('\\') >= 0 || day.indexOf('"') >= 0) {
      return wrong(value, "rule-type", shown(value) + " is no date; write it as 2027-06-30");
    }
    LiteralReader.Reading reading = LiteralReader.read('"' + day + '"', PropertyType.DATE);
    Literal literal = reading.literal();
    return literal == null
        ? wrong(value, "rule-value", shown(value) + " is no date; write it as 2027-06-30")
        : new Read('"' + day + '"', literal);
  }

  private @Nullable Read truth(Value value) {
    if (!value.text().equals("true") && !value.text().equals("false")) {
      return wrong(
          value, "rule-type", "expected true or false in small letters, but found " + shown(value));
    }
    return read(value, value.text(), PropertyType.TRUTH);
  }

  private @Nullable Read text(Value value, Operator operator) {
    String written = value.text();
    if (value.form() == Form.WORD) {
      if (operator != Operator.MATCHES && !clear(value)) {
        return null;
      }
      written = quoted(written);
    }
    Read read = read(value, written, PropertyType.TEXT);
    if (read == null) {
      return null;
    }
    String misfit = LiteralReader.misfit(column.property(), operator, read.literal());
    if (misfit != null) {
      return wrong(value, operator == Operator.MATCHES ? "rule-pattern" : "rule-value", misfit);
    }
    return read;
  }

  /** Whether a word without quotes can only be meant as a text. */
  private boolean clear(Value value) {
    String word = value.text();
    if (column.property().values().contains(word)) {
      return true;
    }
    if (UNCLEAR.contains(word.toLowerCase(Locale.ROOT))) {
      wrong(
          value,
          "rule-value",
          "'"
              + word
              + "' can be meant in two ways: leave the cell empty for any value, write (absent) for"
              + " no value, or \""
              + word
              + "\" for this text");
      return false;
    }
    if (word.startsWith("(")) {
      wrong(value, "rule-value", "'" + word + "' is unclear; did you mean (absent)?");
      return false;
    }
    if (!PLAIN.matcher(word).matches() || word.contains("..")) {
      wrong(value, "rule-value", oddSign(word));
      return false;
    }
    for (String part : word.split(" ", -1)) {
      if (JOINING.contains(part) && part.length() < word.length()) {
        wrong(
            value,
            "rule-value",
            "a text with the word '"
                + part
                + "' stands in quotes; several values are separated by ;");
        return false;
      }
    }
    return true;
  }

  private static String oddSign(String word) {
    for (int i = 0; i < word.length(); i++) {
      String sign = word.substring(i, i + 1);
      if ("“”„»«".contains(sign)) {
        return "write straight quotes, as in \"text\"";
      }
      if ("*?".contains(sign)) {
        return "'"
            + sign
            + "' stands for no other signs; write startsWith or endsWith and a text, or matches and a"
            + " pattern";
      }
      if (!PLAIN.matcher(sign).matches() && !Character.isSurrogate(word.charAt(i))) {
        return "a text with '" + sign + "' stands in quotes; several values are separated by ;";
      }
    }
    return "a text with .. or with rare signs stands in quotes; several values are separated by ;";
  }

  private @Nullable Read read(Value value, String written, PropertyType wanted) {
    LiteralReader.Reading reading = LiteralReader.read(written, wanted);
    Literal literal = reading.literal();
    return literal == null
        ? wrong(value, "rule-value", String.valueOf(reading.problem()))
        : new Read(written, literal);
  }

  static boolean reversed(Literal low, Literal high) {
    LocalDate from = low.date();
    LocalDate to = high.date();
    Double least = low.number();
    Double most = high.number();
    if (from != null && to != null) {
      return to.isBefore(from);
    }
    return least != null && most != null && most < least;
  }

  /** A text as a rule writes it, so that it is read as the same text. */
  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean own =
          c == '\\' && i + 1 < text.length() && LiteralReader.keepsEscape(text.charAt(i + 1));
      if (c == '"' || (c == '\\' && !own)) {
        quoted.append('\\');
      }
      quoted.append(c);
      if (own) {
        quoted.append(text.charAt(++i));
      }
    }
    return quoted.append('"').toString();
  }

  private static String shown(Value value) {
    return value.form() == Form.QUOTED ? value.text() : "'" + value.text() + "'";
  }

  private @Nullable Read wrong(Value value, String code, String message) {
    mistakes.at(cell, value.place().from(), value.place().to(), code, message);
    return null;
  }
}
