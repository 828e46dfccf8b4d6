// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The official XML schemas, each compiled on first use. */
final class XmlSchemas {
  private static final String SPDX = "http://cyclonedx.org/schema/spdx";

  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  Schema of(String version) {
    return compiled.computeIfAbsent(version, XmlSchemas::compile);
  }

  private static Schema compile(String version) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      var spdx = new StreamSource(new StringReader(Resources.text("spdx.xsd")), SPDX);
      var bom = new StreamSource(new StringReader(bom(version)), "bom-" + version + ".xsd");
      return factory.newSchema(new Source[] {spdx, bom});
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The schema without two things: the location of its import, which is given beside it, and {@code
   * xs:unique}, which takes time quadratic in the number of components. The reader checks bom-refs
   * itself.
   */
  private static String bom(String version) {
    return Resources.text("bom-" + version + ".xsd")
        .replaceAll("(?s)<xs:unique .*?</xs:unique>", "")
        .replaceAll("(<xs:import [^>]*?)schemaLocation=\"[^\"]*\"", "$1");
  }
}
