// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.source.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What to write instead of a property that isn't there or an operator that doesn't fit. */
final class NameAdvice {
  /** Words of BOMs and of daily life, and the property that people mean by them. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("manufacturer", "maker"),
          Map.entry("producer", "maker"),
          Map.entry("brand", "maker"),
          Map.entry("vendor", "supplier"),
          Map.entry("distributor", "supplier"),
          Map.entry("mpn", "partNumber"),
          Map.entry("model", "partNumber"),
          Map.entry("sku", "partNumber"),
          Map.entry("category", "function"),
          Map.entry("qty", "quantity"),
          Map.entry("amount", "quantity"),
          Map.entry("level", "depth"),
          Map.entry("die", "dieMaker"),
          Map.entry("date", "asOf"),
          Map.entry("today", "asOf"),
          Map.entry("percent", "share"),
          Map.entry("row", "entry"));

  private NameAdvice() {}

  /** {@code ; did you mean …}, where else the property is, or those that there are. */
  static String ofProperty(String word, FactType fact) {
    Set<String> own = fact.properties().keySet();
    String meant = MEANT.get(word.toLowerCase(Locale.ROOT));
    if (meant != null && own.contains(meant)) {
      return "; did you mean '" + meant + "'?";
    }
    if (Suggestion.nearest(word, own).isPresent()) {
      return Suggestion.orKnown(word, own);
    }
    List<String> others =
        Vocabulary.types().values().stream()
            .filter(type -> type.properties().containsKey(word))
            .map(type -> type.equals(Vocabulary.component()) ? "" : type.name())
            .map(
                name ->
                    name.isEmpty()
                        ? own.contains("component") ? "component." + word : "$c." + word
                        : name
                            + (Vocabulary.type(name).single() ? "(" : "(component == $c, ")
                            + word
                            + " …)")
            .toList();
    return others.isEmpty()
        ? Suggestion.orKnown(word, own)
        : "; ask for it where it is: " + String.join(" or ", others);
  }

  /**
   * Of a word on the right side that is neither a property nor a literal; null if it may be one.
   */
  static @Nullable String ofValue(String word, FactType fact, @Nullable PropertyType wanted) {
    String first = word.contains(".") ? word.substring(0, word.indexOf('.')) : word;
    if (word.startsWith("$")
        || fact.properties().containsKey(first)
        || (Suggestion.nearest(first, fact.properties().keySet()).isPresent()
            && wanted != PropertyType.TRUTH)) {
      return null;
    }
    if (wanted == PropertyType.TRUTH) {
      return "'" + word + "' is neither true nor false";
    }
    return wanted == PropertyType.TEXT || wanted == PropertyType.TEXT_SET
        ? "'" + word + "' is no property; a text stands in quotes: \"" + word + "\""
        : null;
  }

  /** That an operator doesn't fit the type of its left side, and what does. */
  static String ofOperator(
      String word, Operator operator, String left, @Nullable PropertyType own, String right) {
    String asks =
        switch (operator) {
          case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> "compares numbers and dates";
          case CONTAINS -> "asks a set";
          case EQUAL, NOT_EQUAL -> "compares values";
          default -> "asks a text";
        };
    String instead = "";
    if (own == PropertyType.TEXT && operator == Operator.CONTAINS && right.startsWith("\"")) {
      instead =
          "; write " + left + " matches \".*" + right.substring(1, right.length() - 1) + ".*\"";
    } else if (own == PropertyType.TEXT_SET && right.startsWith("\"")) {
      instead = "; write " + left + " contains " + right;
    }
    return "'"
        + word
        + "' "
        + asks
        + ", but '"
        + left
        + "' is "
        + (own == null ? "a fact" : own.words())
        + instead;
  }

  /** That the two sides of a comparison have different types. */
  static String ofTypes(
      Operator operator,
      String left,
      @Nullable PropertyType own,
      PropertyType wanted,
      @Nullable PropertyType right,
      String rightText) {
    boolean negated = operator == Operator.NOT_EQUAL;
    if (own == PropertyType.TEXT_SET
        && right == PropertyType.TEXT
        && (negated || operator == Operator.EQUAL)) {
      return "'"
          + left
          + "' is a set of text: write "
          + left
          + (negated ? " not contains " : " contains ")
          + rightText;
    }
    return "expected "
        + wanted.words()
        + ", but "
        + rightText
        + " is "
        + (right == null ? "a fact" : right.words())
        + (own == PropertyType.COMPONENT && right == PropertyType.TEXT
            ? "; write " + left + ".name"
            : "")
        + (own == PropertyType.DATE && operator != Operator.CONTAINS
            ? "; write a day: \"2027-06-30\""
            : "");
  }
}
