// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Syntax;
import dev.interdict.model.SourceLocation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the tests of the schema checks share. */
final class Checks {
  private Checks() {}

  /** What a version's schema says of a JSON BOM. */
  static List<Diagnostic> json(String version, String text) {
    return new SchemaValidator().validate(new SourceText("bom.json", text), Syntax.JSON, version);
  }

  /** What a version's schema says of an XML BOM. */
  static List<Diagnostic> xml(String version, String text) {
    return new SchemaValidator().validate(new SourceText("bom.xml", text), Syntax.XML, version);
  }

  /** A JSON BOM with these keys after its version. */
  static String bom(String version, String keys) {
    return """
    {
      "bomFormat": "CycloneDX",
      "specVersion": "%s",
      %s
    }
    """
        .formatted(version, keys.strip().indent(2).strip());
  }

  /** A JSON BOM with one component of these keys. */
  static String component(String version, String keys) {
    return bom(version, "\"components\": [\n  {\n" + keys.strip().indent(4) + "  }\n]");
  }

  /** An XML BOM with these elements in it. */
  static String xmlBom(String version, String elements) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <bom xmlns="http://cyclonedx.org/schema/bom/%s" version="1">
      %s
    </bom>
    """
        .formatted(version, elements.strip().indent(2).strip());
  }

  /** An XML BOM with one device that holds these elements. */
  static String xmlComponent(String version, String elements) {
    return xmlBom(
        version,
        "<components>\n  <component type=\"device\">\n"
            + elements.strip().indent(4)
            + "  </component>\n</components>");
  }

  static String rendered(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Checks::rendered).collect(Collectors.joining("\n"));
  }

  /** As people read it, and the pointer. */
  static String rendered(Diagnostic diagnostic) {
    SourceLocation location = Objects.requireNonNull(diagnostic.location());
    return diagnostic.render() + "\n = " + location.pointer();
  }

  /** What stands in a text at a location. */
  static String at(String raw, Diagnostic diagnostic) {
    var text = new SourceText("bom", raw);
    SourceLocation place = Objects.requireNonNull(diagnostic.location());
    return raw.substring(
        text.offset(place.line(), place.column()), text.offset(place.endLine(), place.endColumn()));
  }
}
