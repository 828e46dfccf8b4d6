// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Events to a tree; finds the place of every attribute value in the raw text. */
final class XmlTreeBuilder {
  private final SourceText text;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable XmlElement root;

  XmlTreeBuilder(SourceText text) {
    this.text = text;
  }

  /** An element whose end tag is still to come. */
  private static final class Open {
    final String namespace;
    final String name;
    final SourceLocation location;
    final List<XmlAttribute> attributes;
    final List<XmlElement> children = new ArrayList<>();
    final Map<String, Integer> counts = new HashMap<>();
    final StringBuilder characters = new StringBuilder();
    int textStart = -1;
    int textEnd = -1;

    Open(String namespace, String name, SourceLocation location, List<XmlAttribute> attributes) {
      this.namespace = namespace;
      this.name = name;
      this.location = location;
      this.attributes = attributes;
    }
  }

  @Nullable XmlElement root() {
    return root;
  }

  void open(XMLStreamReader2 reader) {
    int offset = (int) reader.getLocationInfo().getStartingCharOffset();
    StartTag tag = StartTag.cut(text.text(), offset);
    String name = reader.getLocalName();
    Pointer pointer = pointer(name);
    List<XmlAttribute> attributes = new ArrayList<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.add(attribute(reader, i, tag, pointer));
    }
    open.push(
        new Open(
            orEmpty(reader.getNamespaceURI()),
            name,
            range(tag.nameStart(), tag.nameEnd(), pointer),
            attributes));
  }

  void text(XMLStreamReader2 reader) throws XMLStreamException {
    Open top = open.peek();
    if (top == null) {
      return;
    }
    int start = (int) reader.getLocationInfo().getStartingCharOffset();
    if (top.textStart < 0) {
      top.textStart = start;
    }
    top.textEnd = (int) reader.getLocationInfo().getEndingCharOffset();
    top.characters.append(reader.getText());
  }

  void close() {
    Open top = open.pop();
    var element =
        new XmlElement(
            top.namespace,
            top.name,
            top.attributes,
            top.children,
            top.characters.toString(),
            top.location,
            textLocation(top));
    Open parent = open.peek();
    if (parent == null) {
      root = element;
    } else {
      parent.children.add(element);
    }
  }

  private Pointer pointer(String name) {
    Open parent = open.peek();
    if (parent == null) {
      return Pointer.ROOT.child(name);
    }
    int count = parent.counts.merge(name, 1, Integer::sum);
    return parent.location.pointer().child(name + "[" + count + "]");
  }

  private XmlAttribute attribute(XMLStreamReader2 reader, int i, StartTag tag, Pointer pointer) {
    String name = reader.getAttributeLocalName(i);
    String prefix = orEmpty(reader.getAttributePrefix(i));
    String written = prefix.isEmpty() ? name : prefix + ":" + name;
    Pointer place = pointer.child("@" + written);
    StartTag.Part part = tag.attribute(written);
    return new XmlAttribute(
        orEmpty(reader.getAttributeNamespace(i)),
        name,
        reader.getAttributeValue(i),
        range(part.nameStart(), part.nameStart() + written.length(), place),
        range(part.valueStart(), part.valueEnd(), place));
  }

  private SourceLocation textLocation(Open element) {
    if (element.textStart < 0) {
      return element.location;
    }
    SourceText.Span span = text.trimmed(element.textStart, element.textEnd);
    return span.start() == span.end()
        ? element.location
        : range(span.start(), span.end(), element.location.pointer());
  }

  private SourceLocation range(int start, int end, Pointer pointer) {
    return text.range(start, end).with(pointer);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
