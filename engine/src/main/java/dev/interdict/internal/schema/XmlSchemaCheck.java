// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * One XML BOM held against the official schema of its version. The validator is fed from our own
 * pass, so that what it finds is shown where the element starts, and nothing else reads the file.
 */
final class XmlSchemaCheck implements XmlWalk.Listener, ErrorHandler {
  /** English would fall back to the machine's language: only the root has bundles for sure. */
  private static final String LOCALE = "http://apache.org/xml/properties/locale";

  private final SourceText text;
  private final ValidatorHandler validator;
  private final XmlWords words;
  private final ElementPath path;
  private final Set<String> bomRefs = new HashSet<>();
  private final Violations<SourceLocation> violations = Violations.inOrder();

  XmlSchemaCheck(Schema schema, SourceText text, String version) {
    this.text = text;
    path = new ElementPath(text);
    words = new XmlWords(new Phrases("CycloneDX " + version), violations);
    validator = schema.newValidatorHandler();
    validator.setErrorHandler(this);
  }

  List<Diagnostic> check() {
    try {
      validator.setProperty(LOCALE, Locale.ROOT);
      validator.startDocument();
      XmlWalk.over(text, this);
      validator.endDocument();
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return violations.shown(text, place -> place);
  }

  @Override
  public void start(XMLStreamReader2 reader, int offset) {
    path.open(reader, offset);
    var attributes = new AttributesImpl();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.addAttribute(
          orEmpty(reader.getAttributeNamespace(i)),
          reader.getAttributeLocalName(i),
          qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
          "CDATA",
          reader.getAttributeValue(i));
    }
    unique(reader.getAttributeValue("", "bom-ref"));
    try {
      for (int i = 0; i < reader.getNamespaceCount(); i++) {
        validator.startPrefixMapping(
            orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i)));
      }
      validator.startElement(
          orEmpty(reader.getNamespaceURI()),
          reader.getLocalName(),
          qualified(reader.getPrefix(), reader.getLocalName()),
          attributes);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the schema's {@code xs:unique} says, in linear time. */
  private void unique(@Nullable String bomRef) {
    if (bomRef != null && !bomRefs.add(bomRef)) {
      violations.addNext("bom-ref", "", () -> path.attribute("bom-ref"), () -> words.twice(bomRef));
    }
  }

  @Override
  public void text(XMLStreamReader2 reader, int offset) throws XMLStreamException {
    path.text(reader, offset);
    try {
      validator.characters(
          reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void end(XMLStreamReader2 reader) {
    try {
      validator.endElement(
          orEmpty(reader.getNamespaceURI()),
          reader.getLocalName(),
          qualified(reader.getPrefix(), reader.getLocalName()));
      for (int i = 0; i < reader.getNamespaceCount(); i++) {
        validator.endPrefixMapping(orEmpty(reader.getNamespacePrefix(i)));
      }
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    path.close();
  }

  @Override
  public void warning(SAXParseException e) {
    // says nothing about the BOM
  }

  @Override
  public void error(SAXParseException e) {
    words.tell(String.valueOf(e.getMessage()), path);
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }

  private static String qualified(@Nullable String prefix, String name) {
    return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
