// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** The open elements of an XML BOM, and the characters of the innermost. */
final class ElementPath {
  private final SourceText text;
  private final List<Open> open = new ArrayList<>();

  /** An element whose end tag is still to come. */
  private static final class Open {
    final String name;
    final int number;
    final int offset;
    @Nullable Map<String, Integer> counts;
    int textStart = -1;
    int textEnd;

    Open(String name, int number, int offset) {
      this.name = name;
      this.number = number;
      this.offset = offset;
    }
  }

  ElementPath(SourceText text) {
    this.text = text;
  }

  void open(XMLStreamReader2 reader, int offset) {
    String name = reader.getLocalName();
    int number = 1;
    if (!open.isEmpty()) {
      Open parent = top();
      if (parent.counts == null) {
        parent.counts = new HashMap<>(4);
      }
      number = parent.counts.merge(name, 1, Integer::sum);
    }
    open.add(new Open(name, number, offset));
  }

  /** White space doesn't count as characters of an element. */
  void text(XMLStreamReader2 reader, int offset) throws XMLStreamException {
    if (!open.isEmpty() && !reader.isWhiteSpace()) {
      Open top = top();
      top.textStart = top.textStart < 0 ? offset : top.textStart;
      top.textEnd = (int) reader.getLocationInfo().getEndingCharOffset();
    }
  }

  void close() {
    open.remove(open.size() - 1);
  }

  String name() {
    return top().name;
  }

  /** The how manieth of its name the innermost element is. */
  int number() {
    return top().number;
  }

  /** The name of the element around the innermost; empty for the root. */
  String parentName() {
    return open.size() < 2 ? "" : open.get(open.size() - 2).name;
  }

  /** What stands in the innermost element as it is written, without the white space around it. */
  String value() {
    Open top = top();
    int end = Math.min(top.textEnd, text.text().length());
    return top.textStart < 0 ? "" : text.text().substring(top.textStart, end).strip();
  }

  /** The path without numbers; components within components count as components. */
  String field() {
    return field(open.size());
  }

  /** The same of the element around the innermost. */
  String parentField() {
    return field(open.size() - 1);
  }

  /** The characters at a place. */
  String raw(SourceLocation place) {
    return text.text()
        .substring(
            text.offset(place.line(), place.column()),
            text.offset(place.endLine(), place.endColumn()));
  }

  private String field(int end) {
    var field = new StringBuilder();
    for (int i = 0; i < end; i++) {
      String name = open.get(i).name;
      boolean nested = i > 1 && name.equals("components") && below(i, "component", "components");
      if (nested) {
        field.setLength(field.length() - "/component".length());
        continue;
      }
      field.append('/').append(name);
    }
    return field.toString();
  }

  private boolean below(int i, String parent, String grandparent) {
    return open.get(i - 1).name.equals(parent) && open.get(i - 2).name.equals(grandparent);
  }

  /** The innermost element: the name in its start tag. */
  SourceLocation tag() {
    int start = top().offset;
    return place(start + 1, nameEnd(start + 1), pointer());
  }

  /** The characters in the innermost element; its tag if there are none. */
  SourceLocation content() {
    Open top = top();
    int start = top.textStart;
    int end = Math.min(top.textEnd, text.text().length());
    while (start >= 0 && start < end && Character.isWhitespace(text.text().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.text().charAt(end - 1))) {
      end--;
    }
    return start < 0 || start == end ? tag() : place(start, end, pointer());
  }

  /** The value of an attribute of the innermost element, inside its quotes. */
  SourceLocation attribute(String name) {
    Pointer pointer = pointer().child("@" + name);
    int at = nameEnd(top().offset + 1);
    String raw = text.text();
    while (at < raw.length() && raw.charAt(at) != '>') {
      int equals = raw.indexOf('=', at);
      if (equals < 0) {
        break;
      }
      String written = raw.substring(at, equals).strip();
      int quote = equals + 1;
      while (quote < raw.length() && raw.charAt(quote) != '"' && raw.charAt(quote) != '\'') {
        quote++;
      }
      int close = quote < raw.length() ? raw.indexOf(raw.charAt(quote), quote + 1) : -1;
      if (close < 0) {
        break;
      }
      if (written.substring(written.indexOf(':') + 1).equals(name)) {
        return place(quote + 1, close, pointer);
      }
      at = close + 1;
    }
    return tag();
  }

  private Open top() {
    return open.get(open.size() - 1);
  }

  private int nameEnd(int from) {
    int at = from;
    while (at < text.text().length() && " \t\r\n/>".indexOf(text.text().charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Such as {@code /bom/components/component[3]/name}: entries of lists are numbered. */
  private Pointer pointer() {
    Pointer pointer = Pointer.ROOT;
    String parent = "";
    for (Open element : open) {
      boolean entry = element.number > 1 || isEntry(parent, element.name);
      pointer = pointer.child(entry ? element.name + "[" + element.number + "]" : element.name);
      parent = element.name;
    }
    return pointer;
  }

  /** A component in components, a reference in externalReferences, a dependency in another. */
  private static boolean isEntry(String parent, String name) {
    String list = parent.toLowerCase(Locale.ROOT);
    return parent.equals(name)
        || (list.endsWith("s")
            && list.contains(
                name.substring(0, Math.min(4, name.length())).toLowerCase(Locale.ROOT)));
  }

  private SourceLocation place(int start, int end, Pointer pointer) {
    SourceLocation range = text.range(start, end);
    return new SourceLocation(
        range.file(), range.line(), range.column(), range.endLine(), range.endColumn(), pointer);
  }
}
