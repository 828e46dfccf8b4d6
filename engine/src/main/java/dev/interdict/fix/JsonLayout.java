// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import dev.interdict.fix.JsonNode.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a JSON document is laid out, as a model for what is put into it. */
final class JsonLayout {
  /** A small object such as an organisation or a property. */
  private static final Pattern SMALL = Pattern.compile("\\{(\\s*)\"name\"[^{}\\[\\]]*\\}");

  private final String document;
  private final Blanks blanks;

  JsonLayout(String document) {
    this.document = document;
    this.blanks = new Blanks(document);
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
      return Blanks.broken(closing) ? closing + step(closing) : " ";
    }
    int model = Math.min(Math.max(index, 1), node.size() - 1);
    String before = blanks.before(node.members().get(model).start());
    return model > 0 || Blanks.broken(before) ? before : colon(node).equals(":") ? "" : " ";
  }

  /** What stands before the closing bracket. */
  String closing(JsonNode node) {
    return blanks.before(node.end() - 1);
  }

  /** How much deeper the members of an object are indented than the object itself. */
  String indent(JsonNode node, String separator) {
    String closing = closing(node);
    String outer =
        Blanks.broken(closing) ? Blanks.indentation(closing) : blanks.indentationAt(node.start());
    String inner = Blanks.indentation(separator);
    return inner.startsWith(outer) && inner.length() > outer.length()
        ? inner.substring(outer.length())
        : step(inner);
  }

  /** How an object that has members is written. */
  ObjectStyle of(JsonNode object) {
    return new ObjectStyle(
        blanks.before(object.members().get(0).start()),
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
    if (!Blanks.broken(separator)) {
      String open = component.isEmpty() ? " " : blanks.before(component.members().get(0).start());
      String pad = Blanks.broken(open) ? " " : open;
      return new ObjectStyle(pad, separator, pad, colon);
    }
    String open = smallObject(component.start());
    return Blanks.broken(open)
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
    return Blanks.broken(colon) ? ": " : colon;
  }

  private static String step(String blanks) {
    return blanks.indexOf('\t') >= 0 ? "\t" : "  ";
  }
}
