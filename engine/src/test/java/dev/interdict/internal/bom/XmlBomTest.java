// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ReadingLimits;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.PartyRole;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a user gets whose BOM is XML. */
final class XmlBomTest {
  private static final String HEAD = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">";

  private static final String GATEWAY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
        <metadata>
          <component type="device" bom-ref="gateway"><name>gateway</name></component>
        </metadata>
        <components>
          <component type="device" bom-ref="modem">
            <manufacturer bom-ref="org-1">
              <name>Quectel</name>
              <address><country>CN</country></address>
              <url>https://one.example</url>
              <url>https://two.example</url>
            </manufacturer>
            <authors><author><name>A. Author</name></author></authors>
            <name>EC25-AFX</name>
            <version></version>
            <description>LTE &amp; more</description>
            <properties>
              <property name="interdict:mpn">EC25AFXGA</property>
              <property name="interdict:origin:assembled">
                CN
              </property>
            </properties>
            <components>
              <component type="device"><name><![CDATA[ die <A> ]]></name></component>
            </components>
          </component>
        </components>
        <dependencies>
          <dependency ref="gateway"><dependency ref="modem"/><dependency ref="moden"/></dependency>
          <dependency ref="modem"/>
        </dependencies>
        <compositions>
          <composition>
            <aggregate>complete</aggregate>
            <assemblies><assembly ref="gateway"/><assembly ref="modem"/></assemblies>
          </composition>
        </compositions>
      </bom>
      """;

  @Test
  void all_that_a_component_states_is_read() {
    BomReading reading = Boms.read(GATEWAY);
    Bom bom = reading.bom();
    assertThat(bom).as(Boms.rendered(reading)).isNotNull();
    assertThat(bom.specVersion()).isEqualTo("1.6");
    assertThat(bom.complete()).isTrue();
    assertThat(bom.components())
        .extracting(Component::toString)
        .containsExactly("gateway", "gateway > EC25-AFX", "gateway > EC25-AFX > die <A>");
    Component modem = bom.components().get(1);
    assertThat(modem.bomRef()).isEqualTo("modem");
    assertThat(modem.version()).isNull();
    assertThat(modem.description()).isEqualTo("LTE & more");
    assertThat(modem.party(PartyRole.MANUFACTURER)).get().extracting("country").isEqualTo("CN");
    assertThat(modem.party(PartyRole.AUTHOR)).get().extracting("name").isEqualTo("A. Author");
    assertThat(modem.origins()).extracting("country").containsExactly("CN");
  }

  @Test
  void every_value_is_located_by_its_characters_and_its_path() {
    BomReading reading = Boms.read(GATEWAY);
    for (Component component : reading.bom().components()) {
      assertThat(Boms.textAt(reading.text(), component.location()).strip())
          .isEqualTo(component.name());
      component
          .parties()
          .forEach(p -> assertThat(Boms.textAt(reading.text(), p.location())).isEqualTo(p.name()));
      component
          .origins()
          .forEach(
              o -> assertThat(Boms.textAt(reading.text(), o.location())).isEqualTo(o.country()));
    }
    Component modem = reading.bom().components().get(1);
    assertThat(modem.pointer()).hasToString("/bom/components/component[1]");
    assertThat(modem.location()).hasToString("bom.json:15:13");
    assertThat(modem.location().pointer()).hasToString("/bom/components/component[1]/name");
    assertThat(modem.parties().get(0).location().pointer())
        .hasToString("/bom/components/component[1]/manufacturer/name");
    assertThat(modem.origins().get(0).location().pointer())
        .hasToString("/bom/components/component[1]/properties/property[2]");
    assertThat(modem.identifiers().get(0).location().pointer())
        .hasToString("/bom/components/component[1]/properties/property[1]");
  }

  @Test
  void a_reference_to_nothing_is_marked_in_its_attribute() {
    assertThat(Boms.rendered(Boms.read(GATEWAY)))
        .isEqualTo(
            """
            WARNING bom.json:30:73: nothing in this BOM has the bom-ref 'moden': correct it, or add \
            what it names
             |     <dependency ref="gateway"><dependency ref="modem"/><dependency ref="moden"/></dependency>
             |                                                                         ^^^^^""");
    assertThat(Boms.read(GATEWAY).diagnostics().get(0).location().pointer())
        .hasToString("/bom/dependencies/dependency[1]/dependency[2]");
  }

  @Test
  void elements_of_other_namespaces_are_extensions() {
    String text =
        "<c:bom xmlns:c=\"http://cyclonedx.org/schema/bom/1.4\" xmlns:v=\"urn:v\">"
            + "<c:components><v:component/><c:component type=\"device\" v:type=\"x\">"
            + "<v:name>no</v:name><c:name>EC<!-- inner -->25</c:name></c:component></c:components>"
            + "<v:vulnerabilities bom-ref=\"v\"/></c:bom>";
    BomReading reading = Boms.read(text);
    assertThat(Boms.rendered(reading)).isEmpty();
    assertThat(reading.bom().components()).extracting(Component::name).containsExactly("EC25");
  }

  @Test
  void a_comment_or_a_section_within_a_text_is_no_part_of_it() {
    assertThat(Boms.bom(part("R <!-- and -->D")).components().get(0).name()).isEqualTo("R D");
    assertThat(Boms.bom(part("EC<?x y?>25<![CDATA[ < ]]> &amp;")).components().get(0).name())
        .isEqualTo("EC25 <  &");
  }

  @Test
  void what_would_hide_parts_is_an_error() {
    assertThat(rendered("<Components/>"))
        .startsWith(
            "ERROR bom.json:1:50: 'Components' is no key of CycloneDX, whose keys are written in"
                + " lower case; write 'components'");
    assertThat(rendered("<components><Component type=\"device\"/></components>"))
        .startsWith("ERROR bom.json:1:62: <Component> has no place here; CycloneDX has only");
    assertThat(rendered("<components xmlns=\"http://cyclonedx.org/schema/bom/1.4\"/>"))
        .startsWith(
            "ERROR bom.json:1:50: <components> is in the namespace"
                + " 'http://cyclonedx.org/schema/bom/1.4', the BOM in");
    assertThat(rendered("<components xmlns=\"\"/>")).contains("<components> is in no namespace");
    assertThat(rendered("<components/><components/>"))
        .startsWith("ERROR bom.json:1:63: <components> stands twice in this element");
    assertThat(rendered("<components><device/>\n<part/></components>"))
        .startsWith("WARNING bom.json:1:62: <device> has no place here")
        .contains("(2 places, this is the first)");
    assertThat(rendered("<components>EC25</components>"))
        .startsWith(
            "ERROR bom.json:1:50: 'components' is a text; expected <component> elements, or leave"
                + " it out");
  }

  @Test
  void an_organisation_that_is_a_mere_text_is_taken_for_its_name() {
    String text =
        "<components><component type=\"device\"><manufacturer>Huawei</manufacturer>"
            + "<name>x</name></component></components>";
    assertThat(Boms.read(HEAD + text + "</bom>").bom().components().get(0).parties())
        .extracting("name")
        .containsExactly("Huawei");
    assertThat(rendered(text))
        .startsWith(
            "WARNING bom.json:1:101: 'manufacturer' is a text; CycloneDX has an element with child"
                + " elements here: write <manufacturer><name>…</name></manufacturer>");
  }

  @Test
  void an_empty_element_says_nothing_and_is_no_mistake() {
    assertThat(
            rendered(
                "<metadata><component type=\"device\"><manufacturer/><supplier bom-ref=\"s\"/>"
                    + "<authors/><name>x</name><version/><properties/></component></metadata>"
                    + "<components/><dependencies/><compositions/>"))
        .isEmpty();
  }

  @Test
  void what_is_missing_is_said_in_words_of_xml() {
    assertThat(rendered("<components><component/></components>"))
        .contains(
            "WARNING bom.json:1:62: this component has no name; CycloneDX requires one: add"
                + " <name>…</name>")
        .contains(
            "WARNING bom.json:1:62: '(unnamed)' has no type; CycloneDX requires one: add"
                + " type=\"device\"");
  }

  @Test
  void a_file_that_is_not_a_bom_is_told_what_it_is() {
    assertThat(of("<html><body/></html>")).contains("a web page");
    assertThat(of("<export version=\"E\"/>")).contains("electronics design");
    assertThat(of("<a/>")).contains("its root is <a>; expected <bom xmlns=");
    assertThat(of("<bom/>")).contains("no namespace, which tells the version");
    assertThat(of("<x xmlns=\"http://cyclonedx.org/schema/bom/1.6\"/>")).contains("a piece of");
    assertThat(of("<bom xmlns=\"http://cyclonedx.org/schema/bom/2.0\"/>"))
        .contains("CycloneDX '2.0' is not a version that Interdict reads; known: 1.0, 1.1");
    assertThat(of("<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>"))
        .contains("SPDX");
  }

  @Test
  void what_is_not_well_formed_is_said_in_plain_words() {
    assertThat(rendered("<metadata></component></metadata>"))
        .contains("found </component> where </metadata> was expected");
    assertThat(rendered("<metadata>&nbsp;</metadata>"))
        .contains("the entity '&nbsp;' isn't known; write the character itself");
    assertThat(rendered("<components><component type=\"a\" type=\"b\"/></components>"))
        .contains("the attribute 'type' stands twice");
    assertThat(rendered("<x:y/>")).contains("the prefix 'x:' is used but never declared");
    assertThat(rendered("<metadata>R & D</metadata>")).contains("write a plain '&' as '&amp;'");
    assertThat(of(HEAD + "</bom><bom/>")).contains("remove what follows </bom>");
    assertThat(of(HEAD)).contains("the file ends in the middle of the BOM");
    assertThat(of("<")).contains("the file ends in the middle of the BOM");
    assertThat(of("<!DOCTYPE bom [<!ENTITY a \"b\">]>" + HEAD + "</bom>"))
        .startsWith("ERROR bom.json:1:1: a DOCTYPE");
  }

  @Test
  void blanks_and_a_byte_order_mark_before_the_declaration_are_passed_over() {
    String declared = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n" + part("Ünï 华为 😀");
    assertThat(Boms.bom("\n \t" + declared).components().get(0).location())
        .hasToString("bom.json:3:93");
    assertThat(Boms.codes(Boms.read("\uFEFF" + declared))).containsExactly("bom-byte-order-mark");
  }

  @Test
  void the_encoding_that_a_file_declares_is_heeded() {
    assertThat(named("ISO-8859-1", ISO_8859_1, "Müller")).isEqualTo("Müller");
    assertThat(named("GB18030", Charset.forName("GB18030"), "华为")).isEqualTo("华为");
    assertThat(named("utf-16", UTF_8, "华为")).isEqualTo("华为");
    assertThat(named("UTF-16", UTF_16LE, "华为")).isEqualTo("华为");
    assertThat(of("<?xml version=\"1.0\" encoding=\"klingon\"?>" + part("x")))
        .startsWith("ERROR bom.json:1:31: the file says that it is 'klingon', which can't be read");
    assertThat(
            Boms.codes(
                Boms.read(
                    ("<?xml version=\"1.0\" encoding=\"US-ASCII\"?>" + part("Müller"))
                        .getBytes(UTF_8))))
        .containsExactly("bom-encoding");
  }

  private static String named(String declared, Charset charset, String name) {
    String text = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + part(name);
    BomReading reading = Boms.read(text.getBytes(charset));
    assertThat(reading.bom()).as(Boms.rendered(reading)).isNotNull();
    return reading.bom().components().get(0).name();
  }

  private static String part(String name) {
    return HEAD
        + "<components><component type=\"device\"><name>"
        + name
        + "</name></component></components></bom>";
  }

  private static String rendered(String content) {
    return of(HEAD + content + "</bom>");
  }

  private static String of(String text) {
    return Boms.rendered(Boms.read(text));
  }

  @Test
  void a_limit_is_told_from_another_however_small_it_is() {
    var limits = new ReadingLimits(10_000, 10, 10, 40, 10);
    String longest = "x".repeat(40);
    assertThat(limited(limits, part(longest))).isEmpty();
    assertThat(limited(limits, part(longest + "x")))
        .startsWith("bom-too-long-text: a text of more than 40 characters");
    assertThat(limited(limits, HEAD + "<a b=\"" + longest + "x\"/></bom>"))
        .startsWith("bom-too-long-text: a text of more than 40 characters");
    String attributes =
        IntStream.range(0, 65).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining());
    assertThat(limited(limits, HEAD + "<a" + attributes + "/></bom>"))
        .startsWith("bom-too-long-text: an element with more than 64 attributes");
  }

  private static String limited(ReadingLimits limits, String text) {
    return new BomReader(limits)
        .read("bom.xml", text.getBytes(UTF_8)).diagnostics().stream()
            .map(d -> d.code() + ": " + d.message())
            .collect(Collectors.joining());
  }

  @Test
  void every_version_of_the_namespace_is_known() {
    for (String version : List.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7")) {
      assertThat(Boms.bom(part("x").replace("1.6", version)).specVersion()).isEqualTo(version);
    }
  }
}
