// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.registry;

import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Files of the IEEE Registration Authority to the blocks in them, in either published form: CSV
 * ({@code oui.csv}, {@code mam.csv}, {@code oui36.csv}, {@code iab.csv}, {@code cid.csv}) or text
 * ({@code oui.txt} and the like). Which of the two a file is, its content says.
 */
public final class OuiRegistryReader {
  private static final int LONGEST_NAME = 256;
  private static final int SHOWN = 60;
  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");

  private OuiRegistryReader() {}

  /** The blocks of a file, in its order; what is wrong with it goes to the problems. */
  public static List<Assignment> read(SourceText text, Problems problems) {
    int start = firstLine(text.text());
    String first = lineAt(text.text(), start);
    List<Assignment> found;
    if (first.startsWith("Registry,") || first.startsWith("\"Registry\",")) {
      found = OuiCsv.read(text, problems);
    } else if (OuiText.opens(first)) {
      found = new OuiText(text, problems).read();
    } else {
      problems.error(
          text,
          "registry-form",
          "%s; expected a file of the IEEE registry: CSV with the header '%s', or text with lines"
                  .formatted(
                      first.isEmpty()
                          ? "the file is empty"
                          : "the file starts with '" + shortened(first) + "'",
                      String.join(",", OuiCsv.COLUMNS))
              + " such as '00-1E-10   (hex)  NAME'",
          text.range(start, start + first.length()));
      return List.of();
    }
    if (found.isEmpty() && !problems.anyError()) {
      problems.error(text, "registry-empty", "the file holds no block", null);
    }
    return found;
  }

  /** What is wrong with a registrant's name, in words; empty if nothing is. */
  static String wrong(String name) {
    if (name.isEmpty()) {
      return "the block has no registrant";
    }
    if (name.length() > LONGEST_NAME) {
      return "a name of more than " + LONGEST_NAME + " characters";
    }
    return name.chars().anyMatch(Character::isISOControl)
        ? "a control character in the registrant's name"
        : "";
  }

  /** Published names have tabs in them, and blanks at their ends. */
  static String folded(String name) {
    return WHITE.matcher(name).replaceAll(" ").strip();
  }

  static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private static int firstLine(String text) {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String lineAt(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(start, end);
  }
}
