// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Golden;
import dev.interdict.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Typical mistakes, and what is said of each. */
final class SchemaMessagesTest {
  private static final String NAME = "\"type\": \"device\",\n\"name\": \"EC25-AFX\",\n";

  private static Map<String, String> json(String version) {
    var bom = new LinkedHashMap<String, String>();
    bom.put("no name", Checks.component(version, "\"type\": \"device\""));
    bom.put(
        "mistyped type", Checks.component(version, "\"type\": \"devcie\",\n\"name\": \"EC25\""));
    bom.put(
        "type of another world",
        Checks.component(version, "\"type\": \"hardware\",\n\"name\": \"EC25\""));
    bom.put(
        "mistyped key",
        Checks.component(version, NAME + "\"manufacurer\": {\"name\": \"Quectel\"}"));
    bom.put("maker as text", Checks.component(version, NAME + "\"manufacturer\": \"Quectel\""));
    bom.put("maker of no key", Checks.component(version, NAME + "\"supplier\": {\"nom\": \"Q\"}"));
    bom.put("components as object", Checks.bom(version, "\"components\": {}"));
    bom.put("component as text", Checks.bom(version, "\"components\": [\"EC25-AFX\"]"));
    bom.put("version as text", Checks.bom(version, "\"version\": \"1\""));
    bom.put("version zero", Checks.bom(version, "\"version\": 0"));
    bom.put(
        "serial number in capitals",
        Checks.bom(version, "\"serialNumber\": \"urn:uuid:3E671687-395B-41F5-A30F-A58921A69B79\""));
    bom.put(
        "time without zone",
        Checks.bom(version, "\"metadata\": {\"timestamp\": \"2026-11-22 09:30\"}"));
    bom.put("property of no name", Checks.component(version, NAME + "\"properties\": [{}]"));
    bom.put(
        "wrong hash",
        Checks.component(
            version, NAME + "\"hashes\": [{\"alg\": \"SHA256\", \"content\": \"abc\"}]"));
    bom.put(
        "reference without type",
        Checks.component(
            version, NAME + "\"externalReferences\": [{\"url\": \"https://a.example/ec25\"}]"));
    bom.put(
        "licence of no id",
        Checks.component(version, NAME + "\"licenses\": [{\"license\": {\"url\": \"x\"}}]"));
    bom.put(
        "licence and expression",
        Checks.component(
            version,
            NAME + "\"licenses\": [{\"license\": {\"name\": \"A\"}, \"expression\": \"MIT\"}]"));
    bom.put(
        "mistyped licence",
        Checks.component(version, NAME + "\"licenses\": [{\"licence\": {\"name\": \"A\"}}]"));
    bom.put("dependency of nothing", Checks.bom(version, "\"dependencies\": [{\"ref\": \"\"}]"));
    bom.put(
        "composition of no kind",
        Checks.bom(version, "\"compositions\": [{\"aggregate\": \"completed\"}]"));
    return bom;
  }

  private static Map<String, String> xml(String version) {
    var bom = new LinkedHashMap<String, String>();
    bom.put("no name", Checks.xmlComponent(version, "<version>1</version>"));
    bom.put("mistyped type", xmlTyped(version, "devcie"));
    bom.put("mistyped element", Checks.xmlComponent(version, "<nmae>EC25</nmae>"));
    if (!version.equals("1.7")) { // our own table doesn't know the order of elements
      bom.put("order", Checks.xmlComponent(version, "<version>1</version>\n<name>EC25</name>"));
    }
    bom.put(
        "maker as text",
        Checks.xmlComponent(version, "<supplier>Quectel</supplier>\n<name>EC25</name>"));
    bom.put(
        "version as text",
        Checks.xmlBom(version, "").replace("version=\"1\">", "version=\"first\">"));
    bom.put(
        "serial number",
        Checks.xmlBom(version, "").replace("version=\"1\">", "serialNumber=\"42\">"));
    bom.put(
        "time without zone",
        Checks.xmlBom(version, "<metadata><timestamp>yesterday</timestamp></metadata>"));
    bom.put(
        "property of no name",
        Checks.xmlComponent(
            version, "<name>EC25</name>\n<properties><property>4</property></properties>"));
    bom.put(
        "wrong hash",
        Checks.xmlComponent(
            version, "<name>EC25</name>\n<hashes><hash alg=\"MD5\">abc</hash></hashes>"));
    bom.put("name twice", Checks.xmlComponent(version, "<name>EC25</name>\n<name>EC25</name>"));
    bom.put(
        "reference of no kind",
        Checks.xmlBom(
            version,
            "<externalReferences><reference type=\"web-site\"><url>https://a.example</url>"
                + "</reference></externalReferences>"));
    bom.put(
        "licence of no id",
        Checks.xmlComponent(
            version, "<name>EC25</name>\n<licenses><license><url>x</url></license></licenses>"));
    bom.put(
        "dependency of nothing",
        Checks.xmlBom(version, "<dependencies><dependency/></dependencies>"));
    bom.put(
        "composition of no kind",
        Checks.xmlBom(
            version,
            "<compositions><composition><aggregate>completed</aggregate></composition>"
                + "</compositions>"));
    return bom;
  }

  private static String xmlTyped(String version, String type) {
    return Checks.xmlComponent(version, "<name>EC25</name>")
        .replace("\"device\"", '"' + type + '"');
  }

  @Test
  void mistakes_in_json_are_told_in_plain_words() {
    verify("schema/json-1.6", json("1.6"), bom -> Checks.json("1.6", bom));
  }

  @Test
  void mistakes_in_json_are_told_without_a_schema_too() {
    verify("schema/json-1.7", json("1.7"), bom -> Checks.json("1.7", bom));
  }

  @Test
  void mistakes_in_xml_are_told_in_plain_words() {
    verify("schema/xml-1.6", xml("1.6"), bom -> Checks.xml("1.6", bom));
  }

  @Test
  void mistakes_in_xml_are_told_without_a_schema_too() {
    verify("schema/xml-1.7", xml("1.7"), bom -> Checks.xml("1.7", bom));
  }

  @Test
  void a_right_bom_is_passed_in_silence() {
    for (String version : List.of("1.2", "1.3", "1.4", "1.5", "1.6", "1.7")) {
      String keys = NAME + "\"version\": \"R2.1\"";
      String bom = Checks.component(version, keys).replaceFirst("\\{", "{\"version\": 1,");
      assertThat(Checks.json(version, bom)).as(version).isEmpty();
    }
    for (String version : List.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7")) {
      String type = version.equals("1.0") ? "application" : "device";
      String old = version.equals("1.0") ? "<modified>false</modified>" : "";
      String bom = Checks.xmlComponent(version, "<name>EC25</name>\n<version>1</version>" + old);
      assertThat(Checks.xml(version, bom.replace("\"device\"", '"' + type + '"')))
          .as(version)
          .isEmpty();
    }
  }

  @Test
  void a_version_without_any_schema_is_not_passed_in_silence() {
    assertThat(Checks.rendered(Checks.json("1.1", "{}")))
        .isEqualTo(
            """
            WARNING bom.json:1:1: the BOM was not checked against the schema of CycloneDX 1.1: \
            Interdict knows no JSON schema of this version
             | {}
             | ^
             =\s""");
  }

  private static void verify(
      String golden, Map<String, String> boms, Function<String, List<Diagnostic>> check) {
    var text = new StringBuilder();
    boms.forEach(
        (name, bom) -> {
          List<Diagnostic> found = check.apply(bom);
          assertThat(found).as(name).isNotEmpty();
          assertThat(found).as(name).allMatch(d -> d.code().equals("bom-schema"));
          text.append("== ").append(name).append('\n').append(Checks.rendered(found)).append('\n');
        });
    Golden.verify(golden, text.toString());
  }
}
