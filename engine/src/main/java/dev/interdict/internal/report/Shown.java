// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.diagnostic.Printable;
import dev.interdict.model.Component;
import dev.interdict.model.SourceLocation;
import java.util.List;

/** How a person gets to see what an input file says: on one line, cut to a length, and harmless. */
final class Shown {
  private static final int LONGEST_VALUE = 120;
  private static final int LONGEST_PROSE = 2000;

  private Shown() {}

  /** A value as it stands, such as a name. */
  static String value(String text) {
    return line(cut(text, LONGEST_VALUE));
  }

  /** The whole text on one line, tabs as single blanks. */
  static String line(String text) {
    return Printable.text(text.replace('\t', ' '));
  }

  static String quoted(String text) {
    return '"' + value(text) + '"';
  }

  /** A sentence: whatever blanks and line ends it has, words stand one blank apart. */
  static String prose(String text) {
    return Printable.text(String.join(" ", words(cut(text, LONGEST_PROSE))));
  }

  /** The path from the end item to a component. */
  static String path(Component component) {
    return String.join(" > ", component.path().stream().map(Shown::value).toList());
  }

  /** The line of a place, with the file if that isn't the BOM under which it is shown. */
  static String line(SourceLocation place, String bom) {
    String line = "line " + place.line();
    return place.file().equals(bom) ? line : value(place.file()) + " " + line;
  }

  /** The first characters of a hash: enough to tell two editions apart. */
  static String hash(String sha256) {
    return sha256.length() <= 12 ? sha256 : sha256.substring(0, 12);
  }

  /** {@code 1 part}, {@code 2 parts}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  static List<String> words(String text) {
    return List.of(text.strip().split("[ \\t\\r\\n]+", -1));
  }

  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }
}
