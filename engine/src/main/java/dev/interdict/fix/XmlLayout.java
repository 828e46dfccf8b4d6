// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an XML document is laid out, as a model for what is put into it. */
final class XmlLayout {
  /** An organisation and its name. */
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "<(?:[^\\s<>/:]+:)?(?:supplier|manufacturer|manufacture|author|organization)"
              + "(?:\\s[^<>]*)?>(\\s*)<(?:[^\\s<>/:]+:)?name>");

  private static final Pattern INDENTED = Pattern.compile("[\\r\\n]([ \\t]+)<");

  private final String document;
  private final Blanks blanks;

  XmlLayout(String document) {
    this.document = document;
    this.blanks = new Blanks(document);
  }

  /**
   * What stands, or would stand, before a child: a line break and the indentation of the children,
   * or blanks on the same line.
   *
   * @param place how many children stand before it
   */
  String separator(XmlNode node, int place) {
    if (node.isEmpty()) {
      String closing = closing(node);
      return Blanks.broken(closing) ? closing + step(node) : "";
    }
    return blanks.before(node.children().get(Math.max(0, place - 1)).start());
  }

  /** What stands, or would stand, before the end tag. */
  String closing(XmlNode node) {
    String closing = node.isSelfClosing() ? "" : blanks.before(node.close());
    return Blanks.broken(closing) ? closing : blanks.before(node.start());
  }

  /** How much deeper the children of an element are indented than the element itself. */
  String step(XmlNode node) {
    if (!node.isEmpty()) {
      String outer = blanks.indentationAt(node.start());
      String inner = Blanks.indentation(blanks.before(node.children().get(0).start()));
      if (inner.startsWith(outer) && inner.length() > outer.length()) {
        return inner.substring(outer.length());
      }
    }
    Matcher indented = INDENTED.matcher(document);
    return indented.find() ? indented.group(1) : "";
  }

  /** Whether the next organisation, else the document's first, goes over several lines. */
  boolean overLines(XmlNode component) {
    Matcher next = ORGANISATION.matcher(document);
    return (!next.find(component.start()) && !next.find(0)) || Blanks.broken(next.group(1));
  }

  /** Where the blanks before a place within an element begin. */
  int blanksBefore(int offset) {
    return blanks.start(offset);
  }

  String between(int start, int end) {
    return document.substring(start, end);
  }
}
