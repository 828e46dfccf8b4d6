// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Syntax;

/** Tells what a text is by how it starts. */
final class TextSniffer {
  private static final int LONGEST_WORD = 40;

  private TextSniffer() {}

  /**
   * The syntax of a text that starts as JSON or XML does.
   *
   * @throws UnreadableException if it doesn't
   */
  static Syntax syntax(SourceText source) {
    if (source.opensWith('{')) {
      return Syntax.JSON;
    }
    if (source.opensWith('<')) {
      return Syntax.XML;
    }
    throw neither(source);
  }

  private static UnreadableException neither(SourceText source) {
    String text = source.text();
    int start = firstVisible(text);
    if (start == text.length()) {
      return not(source, 0, 0, "bom-empty", "the file holds only blanks; expected a CycloneDX BOM");
    }
    char first = text.charAt(start);
    int end = start;
    while (end < text.length() && end < start + LONGEST_WORD && !blank(text.charAt(end))) {
      end++;
    }
    if (first == '[') {
      return not(
          source,
          start,
          start + 1,
          "bom-not-cyclonedx",
          "this starts with '[', so it is a list; a CycloneDX BOM is one object: {\"bomFormat\":"
              + " \"CycloneDX\", …}");
    }
    String word = text.substring(start, end);
    if (first == '"' || word.matches("-?[0-9][0-9.eE+-]*|null|true|false")) {
      return not(
          source,
          start,
          end,
          "bom-not-cyclonedx",
          "this is JSON, but a single value; a CycloneDX BOM is one object: {\"bomFormat\":"
              + " \"CycloneDX\", …}");
    }
    if (word.startsWith("SPDXVersion:")) {
      return not(
          source,
          start,
          end,
          "bom-spdx",
          "this is an SPDX document, not CycloneDX: export or convert it to CycloneDX");
    }
    return not(
        source,
        start,
        end,
        "bom-not-json",
        "this is plain text, neither JSON nor XML; expected '{' or '<' and a CycloneDX BOM (a"
            + " parts list in CSV or the like must be converted first)");
  }

  private static int firstVisible(String text) {
    int at = 0;
    while (at < text.length() && blank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static UnreadableException not(
      SourceText text, int start, int end, String code, String message) {
    return new UnreadableException(Diagnostic.error(code, message, text.range(start, end)));
  }
}
