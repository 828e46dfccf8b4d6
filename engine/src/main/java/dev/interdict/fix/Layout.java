// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import dev.interdict.fix.JsonNode.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blanks of a document, as a model for what is put into it. */
final class Layout {
  /** A small object such as an organisation or a property. */
  private static final Pattern SMALL = Pattern.compile("\\{(\\s*)\"name\"[^{}\\[\\]]*\\}");

  private final String document;

  Layout(String document) {
    this.document = document;
  }

  /** Whether blanks lead to another line. */
  static boolean broken(String blanks) {
    return lineEnd(blanks) >= 0;
  }

  /**
   * What stands, or would stand, between a comma and a member: a line break and the indentation of
   * the members, or blanks on the same line.
   *
   * @param index of the member before which another one goes; their number for the last place
   */
  String separator(JsonNode node, int index) {
    if (node.isEmpty()) {
      String closing = closing(node);
      return broken(closing) ? closing + step(closing) : " ";
    }
    int model = Math.min(Math.max(index, 1), node.size() - 1);
    String blanks = before(node.members().get(model).start());
    return model > 0 || broken(blanks) ? blanks : colon(node).equals(":") ? "" : " ";
  }

  /** What stands before the closing bracket. */
  String closing(JsonNode node) {
    return before(node.end() - 1);
  }

  /** How much deeper the members of an object are indented than the object itself. */
  String indent(JsonNode node, String separator) {
    String closing = closing(node);
    String outer = broken(closing) ? indentation(closing) : indentationAt(node.start());
    String inner = indentation(separator);
    return inner.startsWith(outer) && inner.length() > outer.length()
        ? inner.substring(outer.length())
        : step(inner);
  }

  /** How an object that has members is written. */
  ObjectStyle of(JsonNode object) {
    return new ObjectStyle(
        before(object.members().get(0).start()),
        separator(object, object.size()),
        closing(object),
        colon(object));
  }

  /**
   * How an object would be written that is the value of a component's member.
   *
   * @param separator before that member
   * @param indent by which its members would be indented if it went over several lines
   */
  ObjectStyle fresh(JsonNode component, String separator, String indent) {
    String colon = colon(component);
    if (!broken(separator)) {
      String open = component.isEmpty() ? " " : before(component.members().get(0).start());
      String pad = broken(open) ? " " : open;
      return new ObjectStyle(pad, separator, pad, colon);
    }
    String open = smallObject(component.start());
    return broken(open)
        ? new ObjectStyle(separator + indent, separator + indent, separator, colon)
        : new ObjectStyle(open, " ", open, colon);
  }

  /** What stands behind the brace of the next small object, else of the document's first. */
  private String smallObject(int from) {
    Matcher small = SMALL.matcher(document);
    return small.find(from) || small.find(0) ? small.group(1) : " ";
  }

  /** That of an object, or of the first object in a list. */
  private String colon(JsonNode node) {
    if (node.isEmpty() || node.is(Kind.SCALAR)) {
      return ": ";
    }
    JsonNode first = node.valueAt(0);
    if (node.is(Kind.LIST)) {
      return colon(first);
    }
    int end = first.start();
    int start = end;
    while (document.charAt(start - 1) != '"') {
      start--;
    }
    String colon = document.substring(start, end);
    return broken(colon) ? ": " : colon;
  }

  /** The blanks before a place, from the last line break on. */
  private String before(int offset) {
    int start = offset;
    while (blank(document.charAt(start - 1))) {
      start--;
    }
    String blanks = document.substring(start, offset);
    int end = lineEnd(blanks);
    return end < 0 ? blanks : blanks.substring(blanks.startsWith("\r\n", end - 1) ? end - 1 : end);
  }

  /** Of the line on which a place lies. */
  private String indentationAt(int offset) {
    int start = lineEnd(document.substring(0, offset)) + 1;
    int end = start;
    while (blank(document.charAt(end))) {
      end++;
    }
    return document.substring(start, end);
  }

  private static String indentation(String blanks) {
    return blanks.substring(lineEnd(blanks) + 1);
  }

  private static String step(String blanks) {
    return blanks.indexOf('\t') >= 0 ? "\t" : "  ";
  }

  private static int lineEnd(String text) {
    return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
