// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Syntax;
import dev.interdict.model.SourceLocation;
import java.util.List;
import java.util.Set;

/**
 * Holds a BOM against the official schema of its version, or against our own table of what stands
 * where (Shapes17) if there is none. Schemas are compiled on first use and kept for the life of
 * this object. Safe for several threads; opens no socket; never throws.
 */
public final class SchemaValidator {
  private static final Set<String> JSON_SCHEMAS = Set.of("1.2", "1.3", "1.4", "1.5", "1.6");
  private static final Set<String> XML_SCHEMAS =
      Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6");

  private final JsonSchemas jsonSchemas = new JsonSchemas();
  private final XmlSchemas xmlSchemas = new XmlSchemas();

  /**
   * What is wrong, each violation a warning of code {@code bom-schema}: in the order of the file,
   * the same mistake once with the number of its places, a hundred mistakes at most. A check that
   * could not be finished is one warning that says so: {@code bom-schema-too-deep}, {@code
   * bom-schema-too-large} or {@code bom-schema-not-checked}.
   *
   * @param text a BOM that the reader has read to its end, within its limits
   * @param specVersion as the BOM states it, such as {@code 1.6}
   */
  public List<Diagnostic> validate(SourceText text, Syntax syntax, String specVersion) {
    try {
      return OwnStack.call(() -> check(text, syntax, specVersion));
    } catch (UncheckedBomException e) {
      return List.of(
          text.show(
              Diagnostic.warning(
                  e.code(),
                  "the BOM was not checked against the schema of CycloneDX "
                      + specVersion
                      + ": "
                      + e.reason(),
                  e.location() == null ? SourceLocation.at(text.file(), 1, 1) : e.location())));
    }
  }

  private List<Diagnostic> check(SourceText text, Syntax syntax, String version) {
    if (syntax == Syntax.JSON) {
      if (JSON_SCHEMAS.contains(version)) {
        return new JsonSchemaCheck(jsonSchemas.of(version), text, version).check();
      }
      if (version.equals("1.7")) {
        return JsonShapeCheck.check(text);
      }
    } else {
      if (XML_SCHEMAS.contains(version)) {
        return new XmlSchemaCheck(xmlSchemas.of(version), text, version).check();
      }
      if (version.equals("1.7")) {
        return XmlShapeCheck.check(text);
      }
    }
    throw new UncheckedBomException(
        "bom-schema-not-checked", "Interdict knows no " + syntax + " schema of this version", null);
  }
}
