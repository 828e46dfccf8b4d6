// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.xml.StartTag;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The element that a cursor stands on: its attributes, and what its content begins with. */
final class XmlValue {
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private final SourceText text;
  private final XmlEvents events;
  private final TextPool pool = new TextPool();
  private String[] names = new String[8];
  private String[] values = new String[8];
  private int attributes;
  private String name = "";
  private int tag;
  private Shape shape = Shape.EMPTY;
  private @Nullable String content;
  private int contentStart;
  private int contentEnd;

  private String taken = "";
  private int takenTag;
  private @Nullable String takenAttribute;

  /** What an element holds. */
  enum Shape {
    CHILDREN,
    TEXT,
    EMPTY
  }

  XmlValue(SourceText text, XmlEvents events) {
    this.text = text;
    this.events = events;
    Arrays.fill(names, "");
    Arrays.fill(values, "");
  }

  /** Reads on from a start tag until it is clear what the element holds. */
  void look() {
    name = events.name();
    tag = events.start();
    copyAttributes();
    content = null;
    StringBuilder more = null;
    String blankBehind = "";
    int event = events.next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        String before = content;
        if (before != null) {
          more = more == null ? new StringBuilder(before).append(blankBehind) : more;
          events.append(more);
          contentEnd = events.end();
        } else if (!events.isWhiteSpace()) {
          contentEnd = events.end();
          contentStart = events.start();
          content = events.text(pool);
          blankBehind = events.endsWithBlank() ? " " : "";
        }
      }
      event = events.next();
    }
    if (more != null) {
      content = more.toString().strip();
    }
    shape =
        event == XMLStreamConstants.START_ELEMENT
            ? Shape.CHILDREN
            : content == null ? Shape.EMPTY : Shape.TEXT;
  }

  private void copyAttributes() {
    attributes = 0;
    for (int i = 0; i < events.attributes(); i++) {
      if (events.isOwnAttribute(i)) {
        if (attributes == names.length) {
          names = Arrays.copyOf(names, attributes * 2);
          values = Arrays.copyOf(values, attributes * 2);
        }
        names[attributes] = events.attributeName(i);
        values[attributes] = pooled(names[attributes], events.attributeValue(i));
        attributes++;
      }
    }
  }

  /** A bom-ref is one of its kind; types and names of properties come again and again. */
  private String pooled(String attributeName, String value) {
    return attributeName.equals("bom-ref") ? value : pool.text(value);
  }

  String name() {
    return name;
  }

  Shape shape() {
    return shape;
  }

  boolean hasText() {
    return content != null;
  }

  /** How many attributes there are, those of other namespaces left out. */
  int attributes() {
    return attributes;
  }

  String attribute(int index) {
    return names[index];
  }

  /** The value of an attribute; null if it isn't there. */
  @Nullable String attribute(String attributeName) {
    int index = index(attributeName);
    return index < 0 ? null : values[index];
  }

  /** The index of the attribute {@code ref}, in which XML writes a text that is a reference. */
  int ref() {
    return index("ref");
  }

  private int index(String attributeName) {
    for (int i = 0; i < attributes; i++) {
      if (names[i].equals(attributeName)) {
        return i;
      }
    }
    return -1;
  }

  /** Makes an attribute the value whose place is asked for. */
  void take(int index) {
    taken = index < 0 ? "" : values[index];
    takenTag = tag;
    takenAttribute = index < 0 ? null : names[index];
  }

  /** Makes the text the value whose place is asked for. */
  void takeText() {
    taken = content == null ? "" : content;
    takenTag = tag;
    takenAttribute = null;
    if (content == null) {
      contentStart = tag;
      contentEnd = tag + 1;
    }
  }

  String taken() {
    return taken;
  }

  /** The offset of an attribute's value; of the start tag, if the index is negative. */
  int start(int index) {
    return index < 0 ? tag : StartTag.cut(text.text(), tag).attribute(names[index]).valueStart();
  }

  /** Where the text of this element begins. */
  int start() {
    return contentStart;
  }

  /** The place of the value that was taken last. */
  SourceLocation place(Pointer pointer) {
    String attribute = takenAttribute;
    if (attribute != null) {
      StartTag.Part part = StartTag.cut(text.text(), takenTag).attribute(attribute);
      return text.range(part.valueStart(), part.valueEnd()).with(pointer);
    }
    SourceText.Span span = text.trimmed(contentStart, contentEnd);
    if (text.text().startsWith(CDATA, span.start())
        && text.text().startsWith(CDATA_END, span.end() - CDATA_END.length())) {
      span = text.trimmed(span.start() + CDATA.length(), span.end() - CDATA_END.length());
    }
    return text.range(span.start(), span.end()).with(pointer);
  }
}
