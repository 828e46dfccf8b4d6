// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import java.util.ArrayList;
import java.util.List;

/**
 * The raw text of a start tag that is known to be well-formed, cut into its parts.
 *
 * @param nameStart offset of the element's name
 * @param nameEnd offset behind it
 * @param attributes in the order written, namespace declarations included
 */
public record StartTag(int nameStart, int nameEnd, List<Part> attributes) {
  /** An attribute: its qualified name, and the offsets of name and value. */
  public record Part(String name, int nameStart, int valueStart, int valueEnd) {}

  /** Cuts the tag whose {@code <} stands at an offset. */
  public static StartTag cut(String text, int offset) {
    int nameStart = offset + 1;
    int at = nameEnd(text, nameStart);
    int nameEnd = at;
    List<Part> attributes = new ArrayList<>();
    while (true) {
      at = blanksEnd(text, at);
      if (at >= text.length() || text.charAt(at) == '>' || text.charAt(at) == '/') {
        return new StartTag(nameStart, nameEnd, attributes);
      }
      int start = at;
      at = nameEnd(text, at);
      String name = text.substring(start, at);
      int quote = blanksEnd(text, blanksEnd(text, at) + 1);
      int close = quote < text.length() ? text.indexOf(text.charAt(quote), quote + 1) : -1;
      if (close < 0) {
        return new StartTag(nameStart, nameEnd, attributes);
      }
      attributes.add(new Part(name, start, quote + 1, close));
      at = close + 1;
    }
  }

  /**
   * The attribute of a qualified name.
   *
   * @throws IllegalArgumentException if the tag doesn't have it
   */
  public Part attribute(String name) {
    for (Part part : attributes) {
      if (part.name().equals(name)) {
        return part;
      }
    }
    throw new IllegalArgumentException("an attribute that is not in its tag: " + name);
  }

  private static int nameEnd(String text, int from) {
    int at = from;
    while (at < text.length() && "=/>".indexOf(text.charAt(at)) < 0 && !blank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int blanksEnd(String text, int from) {
    int at = from;
    while (at < text.length() && blank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
