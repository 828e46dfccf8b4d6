// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.ReadingLimits;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.xml.XmlStreams;
import dev.interdict.model.SourceLocation;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** The events of an XML file. DTDs are refused; each mistake ends the reading. */
final class XmlEvents {
  private static final String BOM_REF = "bom-ref";

  /** The parser keeps each name that it has seen. */
  private static final int MOST_NAMES = 100_000;

  private final SourceText text;
  private final XMLStreamReader2 reader;

  /** Blanks before the XML declaration, which a parser doesn't allow there. */
  private final int skipped;

  private final Set<String> passedOver = new HashSet<>();
  private int depth;

  XmlEvents(SourceText text, ReadingLimits limits) {
    this.text = text;
    String all = text.text();
    this.skipped = all.indexOf('<');
    try {
      reader =
          XmlStreams.forBoms(limits.textLength()).open(skipped == 0 ? all : all.substring(skipped));
    } catch (XMLStreamException e) {
      throw mistake(e);
    }
  }

  /** The kind of the next event, as {@link XMLStreamConstants} has it. */
  int next() {
    try {
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > BomCursor.MAX_DEPTH) {
            throw BomCursor.tooDeep(tagPlace());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD -> throw doctype();
        case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
        default -> {}
      }
      return event;
    } catch (XMLStreamException e) {
      throw mistake(e);
    }
  }

  /** Steps from a start tag to its end tag. */
  void skip(Consumer<String> refs) {
    ref(refs);
    skipWithin(depth, refs);
  }

  /** Steps from the start tag of a child to the end tag of its parent. */
  void skipToEnd(Consumer<String> refs) {
    ref(refs);
    skipWithin(depth - 1, refs);
  }

  private void skipWithin(int open, Consumer<String> refs) {
    while (depth >= open) {
      if (next() == XMLStreamConstants.START_ELEMENT) {
        ref(refs);
      }
    }
  }

  private void ref(Consumer<String> refs) {
    passedOver.add(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      passedOver.add(name);
      if (name.equals(BOM_REF)) {
        refs.accept(reader.getAttributeValue(i));
      }
    }
    if (passedOver.size() > MOST_NAMES) {
      throw new UnreadableException(
          Diagnostic.error(
              "bom-too-many-keys",
              "elements and attributes of more than 100,000 different names: no BOM needs that",
              tagPlace()));
    }
  }

  /** Steps to the end of the file. */
  void requireEnd() {
    int event = reader.getEventType();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      event = next();
    }
  }

  String name() {
    return reader.getLocalName();
  }

  String namespace() {
    String uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  int attributes() {
    return reader.getAttributeCount();
  }

  /** Whether an attribute is in no namespace, as all of CycloneDX are. */
  boolean isOwnAttribute(int index) {
    String uri = reader.getAttributeNamespace(index);
    return uri == null || uri.isEmpty();
  }

  String attributeName(int index) {
    return reader.getAttributeLocalName(index);
  }

  String attributeValue(int index) {
    return reader.getAttributeValue(index);
  }

  boolean isWhiteSpace() {
    end();
    return reader.isWhiteSpace();
  }

  /** The text of this event without the white space around it. */
  String text(TextPool pool) {
    char[] chars = reader.getTextCharacters();
    int from = reader.getTextStart();
    int to = from + reader.getTextLength();
    while (from < to && Character.isWhitespace(chars[from])) {
      from++;
    }
    while (to > from && Character.isWhitespace(chars[to - 1])) {
      to--;
    }
    return pool.text(chars, from, to - from);
  }

  /** Whether the text of this event ends with white space. */
  boolean endsWithBlank() {
    int last = reader.getTextStart() + reader.getTextLength() - 1;
    return Character.isWhitespace(reader.getTextCharacters()[last]);
  }

  void append(StringBuilder more) {
    end();
    more.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  /** The offset of the first character of this event. */
  int start() {
    return skipped + (int) reader.getLocationInfo().getStartingCharOffset();
  }

  /** The offset behind the last character of this event, which is read whole for it. */
  int end() {
    try {
      return skipped + (int) reader.getLocationInfo().getEndingCharOffset();
    } catch (XMLStreamException e) {
      throw mistake(e);
    }
  }

  /** From the start tag's bracket to the end of its name. */
  SourceLocation tagPlace() {
    int start = start();
    String prefix = reader.getPrefix();
    int length = name().length() + (prefix == null || prefix.isEmpty() ? 0 : prefix.length() + 1);
    return text.range(start, start + 1 + length);
  }

  private UnreadableException doctype() {
    int start = start();
    return new UnreadableException(
        Diagnostic.error(
            "bom-doctype",
            "a DOCTYPE, which can pull in other files or grow without end: not allowed in a BOM;"
                + " remove it",
            text.range(start, start + "<!DOCTYPE".length())));
  }

  private UnreadableException entity() {
    int start = start();
    String name = reader.getLocalName();
    return new UnreadableException(
        Diagnostic.error(
            "bom-syntax",
            "this is not well-formed XML: the entity '&"
                + name
                + ";' isn't known; write the"
                + " character itself, and '&' as '&amp;'",
            text.range(start, start + name.length() + 2)));
  }

  private UnreadableException mistake(XMLStreamException e) {
    return new UnreadableException(XmlMistake.of(e, skipped, text));
  }
}
