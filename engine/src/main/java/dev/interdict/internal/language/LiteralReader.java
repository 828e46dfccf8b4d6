// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import com.google.re2j.PatternSyntaxException;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.source.Day;
import dev.interdict.internal.source.PatternSize;
import dev.interdict.internal.source.Suggestion;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the literals of rules; decoded here, never by a compiler, so that no escape smuggles. */
public final class LiteralReader {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");
  private static final String KEPT = "dDwWsSb.+*?()[]{}|^$/-";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  static final int MAX_TEXT = 4096;

  /** A literal, or what is wrong with it. */
  public record Reading(@Nullable Literal literal, @Nullable String problem) {}

  private LiteralReader() {}

  /**
   * One literal as a rule writes it.
   *
   * @param wanted a text is read as a date where one is wanted
   */
  public static Reading read(String text, @Nullable PropertyType wanted) {
    if (text.equals("null")) {
      return new Reading(Literal.NULL, null);
    }
    if (text.equals("true") || text.equals("false")) {
      return new Reading(new Literal(null, null, text.equals("true"), null), null);
    }
    if (NUMBER.matcher(text).matches()) {
      // "-0" is 0: adding 0.0 takes the sign off.
      return new Reading(new Literal(null, Double.parseDouble(text) + 0.0, null, null), null);
    }
    if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
      return quoted(text.substring(1, text.length() - 1), wanted);
    }
    if (wanted == PropertyType.DATE && DAY.matcher(text).matches()) {
      return new Reading(null, "a date stands in quotes: \"" + text + "\"");
    }
    if (text.matches("[-+.]?\\d.*")) {
      return new Reading(
          null,
          "'"
              + text
              + "' is no number: write digits, and a point if need be, at most 15 before it and 15"
              + " behind it");
    }
    return new Reading(
        null, "'" + text + "' is no value; write \"text\", a number, true, false or null");
  }

  private static Reading quoted(String inner, @Nullable PropertyType wanted) {
    var decoded = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c == '"') {
        return new Reading(
            null,
            inner.startsWith("+", i + 1) || inner.startsWith(" +", i + 1)
                ? "texts can't be put together: write one"
                : "write a quote inside a text as \\\"");
      }
      if (c != '\\') {
        decoded.append(c);
      } else {
        i++;
        char escape = i < inner.length() ? inner.charAt(i) : ' ';
        if ("\\\"nt".indexOf(escape) >= 0) {
          decoded.append(escape == 'n' ? '\n' : escape == 't' ? '\t' : escape);
        } else if (keepsEscape(escape)) {
          // A pattern's own escape: "\d" is taken as written.
          decoded.append('\\').append(escape);
        } else {
          return new Reading(null, "'\\" + escape + "' is no escape; write the character itself");
        }
      }
    }
    String text = decoded.toString();
    if (wanted != PropertyType.DATE) {
      return new Reading(new Literal(text, null, null, null), null);
    }
    LocalDate day = Day.read(text);
    if (day != null) {
      return new Reading(new Literal(null, null, null, day), null);
    }
    return new Reading(
        null,
        DAY.matcher(text).matches()
            ? "\"" + text + "\" is no day of the calendar"
            : "\"" + text + "\" is no date; write year, month and day: \"2027-06-30\"");
  }

  /** Whether a backslash before a character stays in the text, as patterns need it. */
  public static boolean keepsEscape(char escape) {
    return KEPT.indexOf(escape) >= 0;
  }

  /** Checks a literal against the values its property can have, and a pattern against RE2. */
  static boolean fits(
      TestChecker.Resolved left,
      Operator operator,
      Literal literal,
      Problems problems,
      int start,
      int end,
      String written) {
    String misfit = misfit(left.property(), operator, literal);
    if (misfit != null) {
      String code = operator == Operator.MATCHES ? "rule-pattern" : "rule-value";
      problems.errorAtWord(code, start, end, written, misfit);
    }
    return misfit == null;
  }

  /**
   * Why a literal can't be compared with a property: a text that the property never has, a pattern
   * that RE2 doesn't know. Null if it can.
   */
  public static @Nullable String misfit(
      @Nullable FactProperty property, Operator operator, Literal literal) {
    String text = literal.text();
    if (text != null && operator == Operator.MATCHES) {
      if (PatternSize.tooLarge(text)) {
        return "this pattern repeats too often: without {…} it would have more than "
            + PatternSize.MAX
            + " characters";
      }
      try {
        com.google.re2j.Pattern.compile(text);
      } catch (PatternSyntaxException e) {
        return "this pattern is not RE2: "
            + e.getDescription()
            + (e.getDescription().startsWith("missing argument")
                ? "; .* stands for any text"
                : " (look-around and back-references don't exist)");
      }
    }
    boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    if (text != null
        && equality
        && property != null
        && !property.values().isEmpty()
        && !property.values().contains(text)) {
      return "'"
          + text
          + "' is no value of "
          + property.name()
          + Suggestion.orKnown(text, property.values());
    }
    return null;
  }
}
