// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Text to a tree of elements that know their places. DTDs are refused, sizes are limited. */
final class LocatedXmlReader {
  private static final int MAX_NAME = 256;

  private final XmlStreams streams;

  LocatedXmlReader(XmlStreams streams) {
    this.streams = streams;
  }

  /** The tree, or one diagnostic that says why there is none. */
  XmlReading read(SourceText text) {
    if (text.text().isBlank()) {
      return refused(text, Diagnostic.error("xml-empty", "the file is empty", text.range(0, 0)));
    }
    try {
      XMLStreamReader2 reader = streams.open(text.text());
      try {
        return read(text, reader);
      } catch (XMLStreamException e) {
        int token = (int) reader.getLocationInfo().getStartingCharOffset();
        return refused(text, Diagnostic.error("xml-syntax", message(e), location(text, e, token)));
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      return refused(text, Diagnostic.error("xml-syntax", message(e), location(text, e, 0)));
    }
  }

  private static XmlReading read(SourceText text, XMLStreamReader2 reader)
      throws XMLStreamException {
    String encoding = reader.getCharacterEncodingScheme();
    if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
      int start = Math.max(0, text.text().indexOf(encoding));
      return refused(
          text,
          Diagnostic.error(
              "xml-encoding",
              "the file says it is " + encoding + "; write UTF-8",
              text.range(start, start + encoding.length())));
    }
    var tree = new XmlTreeBuilder(text);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (longestName(reader) > MAX_NAME) {
            int start = (int) reader.getLocationInfo().getStartingCharOffset();
            return refused(
                text,
                Diagnostic.error(
                    "xml-limit",
                    "a name of more than " + MAX_NAME + " characters",
                    text.range(start, start + 1)));
          }
          tree.open(reader);
        }
        case XMLStreamConstants.END_ELEMENT -> tree.close();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> tree.text(reader);
        case XMLStreamConstants.DTD -> {
          int start = (int) reader.getLocationInfo().getStartingCharOffset();
          return refused(
              text,
              Diagnostic.error(
                  "xml-doctype",
                  "a DOCTYPE is not allowed here; take it out",
                  text.range(start, start + "<!DOCTYPE".length())));
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          int start = (int) reader.getLocationInfo().getStartingCharOffset();
          return refused(
              text,
              Diagnostic.error(
                  "xml-syntax",
                  "unknown entity '" + reader.getLocalName() + "'; write the character itself",
                  text.range(start, start + reader.getLocalName().length() + 2)));
        }
        default -> {}
      }
    }
    return new XmlReading(tree.root(), List.of());
  }

  private static int longestName(XMLStreamReader2 reader) {
    int longest = reader.getLocalName().length();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      longest = Math.max(longest, reader.getAttributeLocalName(i).length());
    }
    return longest;
  }

  private static XmlReading refused(SourceText text, Diagnostic diagnostic) {
    return new XmlReading(null, List.of(text.show(diagnostic)));
  }

  /** From the start of the token, if that lies on the line where the parser gave up. */
  private static SourceLocation location(SourceText text, XMLStreamException e, int token) {
    Location location = e.getLocation();
    int offset = location == null ? Math.max(0, token) : location.getCharacterOffset();
    SourceLocation fromToken = text.range(token, offset + 1);
    return token < offset && fromToken.line() == fromToken.endLine()
        ? fromToken
        : text.range(offset, offset);
  }

  /** The parser's words without its own idea of the place. */
  private static String message(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int place = message.indexOf("\n at [");
    String words = place < 0 ? message : message.substring(0, place);
    return "not well-formed XML: " + words.lines().findFirst().orElse("").strip();
  }
}
