// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;

/**
 * What the XML validator finds wrong with a value.
 *
 * @param key of the rule, such as {@code cvc-enumeration-valid}
 * @param rule what the schema says: the words, the pattern, the type or the limit
 */
record XmlDetail(String key, String rule) {
  private static final Pattern ENUMERATION = Pattern.compile("(?s)enumeration '\\[(.*)\\]'");
  private static final Pattern FACET = Pattern.compile("(?s)pattern '(.*)' for type");
  private static final Pattern TYPE = Pattern.compile("(?s)valid value for '([^']*)'");
  private static final Pattern LIMIT = Pattern.compile("(?s) '([0-9.-]+)' for type '[^']*'\\.$");

  static XmlDetail of(String error) {
    String key = error.substring(0, Math.max(0, error.indexOf(':')));
    Pattern rule =
        switch (key) {
          case "cvc-enumeration-valid" -> ENUMERATION;
          case "cvc-pattern-valid" -> FACET;
          case "cvc-minLength-valid", "cvc-minInclusive-valid", "cvc-maxInclusive-valid" -> LIMIT;
          default -> TYPE;
        };
    Matcher found = rule.matcher(error);
    return new XmlDetail(key, found.find() ? found.group(1) : "");
  }

  /** One of a few words was expected. */
  boolean isWord() {
    return key.equals("cvc-enumeration-valid");
  }

  String sentence(Phrases phrases, String field, String value) {
    return switch (key) {
      case "cvc-enumeration-valid" -> phrases.notAllowed(field, value, words());
      case "cvc-pattern-valid" -> phrases.notOfForm(field, value, Forms.ofPattern(rule));
      case "cvc-minLength-valid" ->
          phrases.other(
              "'" + field + "'",
              value.isEmpty() ? "is empty" : "has " + value.length() + " characters",
              "expects at least " + rule);
      case "cvc-minInclusive-valid" ->
          phrases.other(
              "'" + field + "'", "is " + Phrases.quoted(value), "expects at least " + rule);
      case "cvc-maxInclusive-valid" ->
          phrases.other("'" + field + "'", "is " + Phrases.quoted(value), "allows at most " + rule);
      default -> phrases.notOfForm(field, value, Forms.ofXmlType(rule));
    };
  }

  private List<String> words() {
    return Arrays.asList(rule.split(", ", -1));
  }
}
