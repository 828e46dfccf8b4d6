// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/** Stream readers for hostile input: no DTD, no outside entity, everything counted. */
public final class XmlStreams {
  static final int MAX_DEPTH = 64;
  private static final int MAX_ELEMENTS = 200_000;
  private static final int MAX_ATTRIBUTES = 64;
  private static final int MAX_VALUE = 64 * 1024;

  private final WstxInputFactory factory = new WstxInputFactory();

  private XmlStreams(long maxText) {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, (int) maxText);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, maxText);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1L);
  }

  /**
   * For BOMs: what is passed over isn't built; depth and number of elements are the caller's.
   *
   * @param maxText characters of a text or an attribute
   */
  public static XmlStreams forBoms(int maxText) {
    var streams = new XmlStreams(maxText);
    streams.factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Integer.MAX_VALUE);
    return streams;
  }

  /** For a second look at a BOM that was read within its limits: each piece of text by itself. */
  public static XmlStreams forSchemas() {
    XmlStreams streams = forBoms(Integer.MAX_VALUE);
    streams.factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    streams.factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    streams.factory.setProperty(
        WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, Integer.MAX_VALUE);
    return streams;
  }

  /** For the parts of workbooks, which are limited as a whole: each piece of text by itself. */
  public static XmlStreams forWorkbooks() {
    var streams = new XmlStreams(MAX_VALUE);
    streams.factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    streams.factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    streams.factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
    return streams;
  }

  /** For settings: small files, which are read whole. */
  static XmlStreams forSettings() {
    var streams = new XmlStreams(MAX_VALUE);
    streams.factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    streams.factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
    streams.factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) MAX_ELEMENTS);
    return streams;
  }

  /** A reader of this text. */
  public XMLStreamReader2 open(String text) throws XMLStreamException {
    return (XMLStreamReader2) factory.createXMLStreamReader(new StringReader(text));
  }
}
