// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;

/** Says in an author's words why a text is not JSON. */
final class JsonMistake {
  private JsonMistake() {}

  /**
   * @param at the offset of the first character that can't stand where it stands
   */
  static Diagnostic at(int at, SourceText source) {
    String text = source.text();
    int from = Math.min(Math.max(0, at), text.length());
    if (endsWithin(text, from)) {
      return Diagnostic.error(
          "bom-truncated",
          "the file ends in the middle of the BOM: it was cut off; copy or export it again",
          source.range(text.length(), text.length()));
    }
    int to = from;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to)) && to < from + 40) {
      to++;
    }
    return Diagnostic.error(
        "bom-syntax",
        "this is not JSON: " + sentence(text, from, to),
        source.range(from, Math.max(to, from + 1)));
  }

  /** Whether nothing follows but blanks, or the first letters of true, false or null. */
  private static boolean endsWithin(String text, int from) {
    if (text.length() - from > 5 && !text.substring(from).isBlank()) {
      return false;
    }
    String rest = text.substring(from).strip();
    return "true".startsWith(rest) || "false".startsWith(rest) || "null".startsWith(rest);
  }

  private static String sentence(String text, int from, int to) {
    char found = text.charAt(from);
    char before = before(text, from);
    if (found < ' ') {
      return "a line break, a tab or another control character inside a text; close the quotes"
          + " before it, or write it as an escape such as \\n";
    }
    if (text.substring(Math.max(0, from - 5), from).contains("\\u")) {
      return "an escape \\u must have four hexadecimal digits";
    }
    if (from > 0 && text.charAt(from - 1) == '\\') {
      return "'\\" + found + "' is no escape; write a backslash as \\\\";
    }
    if (before == ',' && (found == '}' || found == ']')) {
      return "there is a comma before '" + found + "', and nothing after it: remove the comma";
    }
    if (found == '/' || found == '#') {
      return "'" + found + "' may start a comment elsewhere; JSON has none: remove it";
    }
    if (found == '\'') {
      return "a single quote; JSON puts names and texts in double quotes";
    }
    if (before == '0' && Character.isDigit(found)) {
      return "a number that starts with 0: remove the zero, or put the text in double quotes";
    }
    if (to > from && (before == '{' || before == ',') && after(text, to) == ':') {
      return "the name '" + text.substring(from, to) + "' must stand in double quotes";
    }
    if (text.startsWith("NaN", from - 3) || text.startsWith("Infinity", from - 8)) {
      return "JSON has no NaN and no Infinity: leave the value out";
    }
    if (to > from && (before == ':' || before == '[' || before == ',' || before == '{')) {
      return "found '"
          + text.substring(from, to)
          + "'; expected a text in double quotes, a number, true, false, null, '{' or '['";
    }
    if (found == '"' || found == '{' || found == '[' || to > from) {
      return "found '"
          + text.substring(from, Math.max(to, from + 1))
          + "' where ',' or the end of"
          + " the object or list was expected: a comma, a colon or a quote is missing before it";
    }
    return "unexpected '" + Character.toString(text.codePointAt(from)) + "'";
  }

  private static char after(String text, int to) {
    String rest = text.substring(to, Math.min(text.length(), to + 20)).stripLeading();
    return rest.isEmpty() ? ' ' : rest.charAt(0);
  }

  private static char before(String text, int from) {
    int at = from - 1;
    while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at < 0 ? ' ' : text.charAt(at);
  }
}
