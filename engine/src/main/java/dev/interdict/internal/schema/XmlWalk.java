// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.xml.XmlStreams;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * One pass over the XML that the reader has accepted. No DTD, no entity but the five of XML itself;
 * sizes were limited by the reader, so that here only what it can't have seen is.
 */
final class XmlWalk {
  /** What is told of an element; offsets are in UTF-16 units. */
  interface Listener {
    void start(XMLStreamReader2 reader, int offset);

    void text(XMLStreamReader2 reader, int offset) throws XMLStreamException;

    void end(XMLStreamReader2 reader);
  }

  private XmlWalk() {}

  /**
   * Walks through a text.
   *
   * @throws UncheckedBomException if it isn't well-formed or has a DOCTYPE
   */
  static void over(SourceText text, Listener listener) {
    int skipped = Math.max(0, text.text().indexOf('<'));
    try {
      XMLStreamReader2 reader = XmlStreams.forSchemas().open(text.text().substring(skipped));
      try {
        walk(text, skipped, reader, listener);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      int at = e.getLocation() == null ? 0 : skipped + e.getLocation().getCharacterOffset();
      throw stopped(text, "it is not well-formed XML", at);
    }
  }

  private static void walk(SourceText text, int skipped, XMLStreamReader2 reader, Listener listener)
      throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      int offset = skipped + (int) reader.getLocationInfo().getStartingCharOffset();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> listener.start(reader, offset);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            listener.text(reader, offset);
        case XMLStreamConstants.END_ELEMENT -> listener.end(reader);
        case XMLStreamConstants.DTD -> throw stopped(text, "it has a DOCTYPE", offset);
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw stopped(text, "it has an entity of its own", offset);
        default -> {}
      }
    }
  }

  private static UncheckedBomException stopped(SourceText text, String why, int at) {
    return new UncheckedBomException("bom-schema-not-checked", why, text.range(at, at));
  }
}
