// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;

/** Tells what a text is by how it starts. */
final class TextSniffer {
  private static final String CYCLONEDX_XML = "http://cyclonedx.org/schema/bom";
  private static final int LOOK = 4096;

  private TextSniffer() {}

  /**
   * @throws UnreadableException if the text doesn't start as a JSON object does
   */
  static void requireJsonObject(SourceText text) {
    int start = firstVisible(text.text());
    if (start == text.text().length()) {
      throw not(text, 0, 0, "bom-empty", "the file holds only blanks; expected a CycloneDX BOM");
    }
    char first = text.text().charAt(start);
    if (first == '{') {
      return;
    }
    int end = start;
    while (end < text.text().length() && end < start + 40 && !blank(text.text().charAt(end))) {
      end++;
    }
    if (first == '<') {
      throw xml(text, start, end);
    }
    if (first == '[') {
      throw not(
          text,
          start,
          start + 1,
          "bom-not-cyclonedx",
          "this starts with '[', so it is a list; a CycloneDX BOM is one object: {\"bomFormat\":"
              + " \"CycloneDX\", …}");
    }
    String word = text.text().substring(start, end);
    if (first == '"' || word.matches("-?[0-9][0-9.eE+-]*|null|true|false")) {
      throw not(
          text,
          start,
          end,
          "bom-not-cyclonedx",
          "this is JSON, but a single value; a CycloneDX BOM is one object: {\"bomFormat\":"
              + " \"CycloneDX\", …}");
    }
    throw not(
        text,
        start,
        end,
        "bom-not-json",
        "this is plain text, not JSON; expected '{' and a CycloneDX BOM (a parts list in CSV or"
            + " the like must be converted first)");
  }

  private static UnreadableException xml(SourceText text, int start, int end) {
    String head = text.text().substring(start, Math.min(text.text().length(), start + LOOK));
    return head.contains(CYCLONEDX_XML)
        ? not(
            text,
            start,
            end,
            "bom-xml",
            "this is CycloneDX XML; this version of Interdict reads CycloneDX JSON only: convert"
                + " it, for example with 'cyclonedx convert --output-format json'")
        : not(
            text,
            start,
            end,
            "bom-not-cyclonedx",
            "this is XML or HTML, not CycloneDX; expected a CycloneDX JSON BOM");
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
