// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.interdict.internal.source.SourceText;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * One pass over the XML that the reader has accepted. No DTD, no entity but the five of XML itself;
 * sizes were limited by the reader, so that here only what it can't have seen is.
 */
final class XmlEvents {
  /** What is told of an element; offsets are in UTF-16 units. */
  interface Listener {
    void start(XMLStreamReader2 reader, int offset);

    void text(XMLStreamReader2 reader, int offset) throws XMLStreamException;

    void end(XMLStreamReader2 reader);
  }

  private static final int MAX_DEPTH = 10_000;
  private static final int MAX_ATTRIBUTES = 10_000;

  private XmlEvents() {}

  /**
   * Walks through a text.
   *
   * @throws UncheckedBomException if it isn't well-formed or has a DOCTYPE
   */
  static void over(SourceText text, Listener listener) {
    try {
      var reader =
          (XMLStreamReader2) factory().createXMLStreamReader(new StringReader(text.text()));
      try {
        walk(text, reader, listener);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      int at = e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset();
      throw stopped(text, "it is not well-formed XML", at);
    }
  }

  private static void walk(SourceText text, XMLStreamReader2 reader, Listener listener)
      throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      int offset = (int) reader.getLocationInfo().getStartingCharOffset();
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

  private static WstxInputFactory factory() {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1L);
    return factory;
  }
}
