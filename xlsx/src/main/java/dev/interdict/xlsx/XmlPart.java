// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.TextFiles;
import dev.interdict.internal.xml.XmlStreams;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads XML parts: UTF-8, no DTD, no entity of its own, counted. */
final class XmlPart {
  private static final int MAX_DEPTH = 64;
  private static final Set<String> MAIN =
      Set.of(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main");
  private static final Set<String> LINKS =
      Set.of(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships");

  private final XmlStreams streams = XmlStreams.forWorkbooks();
  private final Refusals refusals;

  XmlPart(Refusals refusals) {
    this.refusals = refusals;
  }

  /** Tells the visitor what stands in a part, up to the first thing that is refused. */
  void read(String name, byte[] content, PartVisitor visitor) {
    var problems = new Problems();
    SourceText text = TextFiles.decode(content, refusals.display(name), problems);
    problems.all().forEach(refusals::add);
    if (text == null || problems.anyError()) {
      return;
    }
    try {
      XMLStreamReader2 reader = streams.open(text.text());
      try {
        walk(text, reader, visitor);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      int at = e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset();
      String message = String.valueOf(e.getMessage());
      refuse(
          text,
          "xlsx-syntax",
          "not well-formed XML: " + message.lines().findFirst().orElse("").strip(),
          at);
    }
  }

  private void walk(SourceText text, XMLStreamReader2 reader, PartVisitor visitor)
      throws XMLStreamException {
    String encoding = reader.getCharacterEncodingScheme();
    if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
      refuse(text, "xlsx-encoding", "the part says it is " + encoding + "; it must be UTF-8", 0);
      return;
    }
    int depth = 0;
    while (reader.hasNext() && !refusals.full()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > MAX_DEPTH) {
            refuse(text, "xlsx-limit", "nested deeper than " + MAX_DEPTH + " elements", at(reader));
            return;
          }
          visitor.open(tag(reader));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          visitor.close(reader.getLocalName());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            visitor.text(reader.getText());
        case XMLStreamConstants.DTD -> {
          refuse(
              text, "xlsx-doctype", "a DOCTYPE is refused; no spreadsheet writes one", at(reader));
          return;
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          refuse(text, "xlsx-syntax", "an unknown entity; no spreadsheet writes one", at(reader));
          return;
        }
        default -> {}
      }
    }
  }

  private static Tag tag(XMLStreamReader2 reader) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String space = reader.getAttributeNamespace(i);
      if (space == null || space.isEmpty()) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      } else if (LINKS.contains(space)) {
        attributes.put("r:" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }
    String space = reader.getNamespaceURI();
    return new Tag(reader.getLocalName(), space != null && MAIN.contains(space), attributes);
  }

  private static int at(XMLStreamReader2 reader) {
    return (int) reader.getLocationInfo().getStartingCharOffset();
  }

  private void refuse(SourceText text, String code, String message, int at) {
    refusals.add(text.show(Diagnostic.error(code, message, text.range(at, at + 1))));
  }
}
