// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Pointer;
import dev.interdict.model.SourceLocation;
import java.util.List;
import java.util.Locale;

/** Checks that an XML file is CycloneDX of a known version, which its namespace tells. */
final class XmlFormat extends BomFormat {
  /** What every version's namespace begins with. */
  static final String NAMESPACE = "http://cyclonedx.org/schema/bom";

  private static final List<String> VERSIONS =
      List.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7");

  private final XmlCursor cursor;
  private final DiagnosticLog log;
  private String version = "";

  XmlFormat(XmlCursor cursor, DiagnosticLog log) {
    super(VERSIONS, log);
    this.cursor = cursor;
    this.log = log;
  }

  @Override
  String specVersion() {
    return version;
  }

  @Override
  void start(SourceText text) {
    cursor.start();
    SourceLocation place = cursor.here(cursor.root());
    String namespace = cursor.namespace();
    if (!namespace.startsWith(NAMESPACE + "/")) {
      throw new UnreadableException(
          Diagnostic.error(
              namespace.contains("spdx.org") ? "bom-spdx" : "bom-not-cyclonedx",
              otherwise(cursor.name(), namespace),
              place));
    }
    version = namespace.substring(NAMESPACE.length() + 1);
    requireKnown(version, place);
    if (!cursor.name().equals("bom")) {
      throw new UnreadableException(
          Diagnostic.error(
              "bom-not-cyclonedx",
              "this is a piece of CycloneDX: its root is <" + cursor.name() + ">; expected <bom>",
              place));
    }
  }

  @Override
  void key(String key, Pointer pointer) {
    KeyCase.check(key, ROOT_KEYS, cursor, cursor.root(), log);
    cursor.skip();
  }

  @Override
  void end(SourceText text) {
    cursor.requireEnd();
  }

  private static String otherwise(String root, String namespace) {
    String expected = "; expected <bom xmlns=\"" + NAMESPACE + "/1.6\">";
    if (namespace.contains("spdx.org") || namespace.contains("rdf-syntax")) {
      return "this is an SPDX document, not CycloneDX: export or convert it to CycloneDX";
    }
    if (namespace.isEmpty() && root.equals("bom")) {
      return "this has no namespace, which tells the version of CycloneDX" + expected;
    }
    return switch (root.toLowerCase(Locale.ROOT)) {
      case "html" -> "this is a web page, not a BOM: the download gave a page instead of the file";
      case "export" ->
          "this is a parts list of an electronics design program, not a BOM: convert it to CycloneDX";
      case "interdict" -> "this is a project file of Interdict, not a BOM: name it with --project";
      case "project" -> "this is a Maven POM, not a BOM" + expected;
      default -> "this is XML, but not CycloneDX: its root is <" + root + ">" + expected;
    };
  }
}
