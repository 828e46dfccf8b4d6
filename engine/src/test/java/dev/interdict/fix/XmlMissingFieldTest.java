// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for fields of every kind in XML. */
final class XmlMissingFieldTest {
  private static final String MAKER = "manufacturer.name";
  private static final String FUNCTION = "interdict:function";

  @Test
  void a_component_that_moved_is_not_taken_for_the_judged_one() {
    String document =
        XmlInsertions.around("<name> R&amp;<!-- and -->D\n</name>")
            .replace(
                "</components>", "<component/><component><name> </name></component></components>");
    assertThat(MissingField.isAt(document, "/bom/components/component[1]", "R&D")).isTrue();
    assertThat(MissingField.isAt(document, "/bom/components/component[1]", "Fuse")).isFalse();
    assertThat(MissingField.isAt(document, "/bom/components/component[2]", "(unnamed)")).isTrue();
    assertThat(MissingField.isAt(document, "/bom/components/component[3]", "(unnamed)")).isTrue();
    assertThat(MissingField.isAt(document, "/bom/components/component[4]", "R&D")).isFalse();
    assertThat(MissingField.isAt(document + "<", "/bom/components/component[1]", "R&D")).isFalse();
  }

  @Test
  void a_document_on_one_line_stays_on_one_line() {
    String document = XmlInsertions.around("<name>Lens</name>");
    XmlInsertions.assertInserts(
        MAKER,
        document,
        XmlInsertions.around("<manufacturer><name></name></manufacturer><name>Lens</name>"));
    XmlInsertions.assertInserts(
        FUNCTION,
        document,
        XmlInsertions.around(
            "<name>Lens</name><properties><property name=\"interdict:function\"></property>"
                + "</properties>"));
  }

  @Test
  void a_document_without_indentation_stays_without() {
    XmlInsertions.assertInserts(
        FUNCTION,
        XmlInsertions.around("\n<name>Lens</name>\n"),
        XmlInsertions.around(
            "\n<name>Lens</name>\n<properties>\n<property name=\"interdict:function\"></property>\n"
                + "</properties>\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void the_line_separator_is_kept(String separator) {
    String document = XmlInsertions.around("\n  <name>Lens</name>\n");
    for (String field : new String[] {MAKER, FUNCTION}) {
      assertThat(XmlInsertions.insert(document.replace("\n", separator), XmlInsertions.PART, field))
          .isEqualTo(
              XmlInsertions.insert(document, XmlInsertions.PART, field).replace("\n", separator));
    }
  }

  @Test
  void a_byte_order_mark_blanks_and_wide_characters_move_no_place() {
    String document =
        "\uFEFF \r\n<?xml version=\"1.0\" encoding=\"UTF-16\"?><?x 😀?><!-- 😀 -->"
            + XmlInsertions.around("<name>华为 😀</name>");
    assertThat(XmlInsertions.insert(document, XmlInsertions.PART, MAKER))
        .isEqualTo(document.replace("<name>", "<manufacturer><name></name></manufacturer><name>"));
  }

  @Test
  void a_path_leads_to_the_end_item_and_into_assemblies() {
    String document =
        """
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
          <metadata><component><name>Kiosk</name></component></metadata>
          <services><component><name>no</name></component></services>
          <components>
            <component><name>Cap</name></component>
            <!-- <component> --><component xmlns="urn:x"><name>no</name></component>
            <component><name>Board</name>
              <components><component><name>Lens</name></component></components>
            </component>
          </components>
        </bom>
        """;
    assertThat(XmlInsertions.insert(document, "/bom/metadata/component", MAKER))
        .contains("</manufacturer><name>Kiosk");
    assertThat(
            XmlInsertions.insert(
                document, "/bom/components/component[2]/components/component[1]", MAKER))
        .contains("</manufacturer><name>Lens");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/bom",
        "/component",
        "component",
        "bom/components/component[1]",
        "/components/0",
        "/bom/components",
        "/bom/components/component[0]",
        "/bom/components/component[2]",
        "/bom/components/component[99999999999]",
        "/bom/components/component[x]",
        "/bom/components/component[1]/name",
        "/bom/components/component[1]/",
        "/bom/metadata/component",
        "/x/components/component[1]"
      })
  void a_path_to_no_component_gives_no_edit(String pointer) {
    assertThat(MissingField.insert(XmlInsertions.around("<name>Lens</name>"), pointer, MAKER))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<bom",
        "<bom><components><component></components></bom>",
        "<bom><components><component/></components></bom><bom/>",
        "<bom><components><component/></components></bom>x",
        "<bom><components><component/></components></bom><!-- -- -->",
        "<bom><components><component/></components><a>&nbsp;</a></bom>",
        "<bom><components><component/></components><a>&#0;</a></bom>",
        "<bom><components><component/></components><a>]]></a></bom>",
        "<bom><components><component/></components><a b='1' b='2'/></bom>",
        "<bom><components><component/></components><a:b/></bom>",
        "<bom><components><component/></components>R & D</bom>",
        "<bom><components><component/></components><components/></bom>",
        "<!DOCTYPE bom><bom><components><component/></components></bom>",
        "<!DOCTYPE bom [<!ENTITY a \"b\">]><bom><components><component/></components></bom>"
      })
  void a_broken_document_gives_no_edit(String document) {
    String whole = "<bom><components><component/></components></bom>";
    assertThat(MissingField.insert(whole, XmlInsertions.PART, MAKER)).isPresent();
    assertThat(MissingField.insert(document, XmlInsertions.PART, MAKER)).isEmpty();
  }

  @Test
  void depth_and_size_are_no_trouble() {
    String deep = "<x>".repeat(5000) + "</x>".repeat(5000);
    String wide = "<y z='1'/>".repeat(250_000);
    String document = XmlInsertions.around("<name>Lens</name>" + deep + wide);
    TextEdit edit = MissingField.insert(document, XmlInsertions.PART, MAKER).orElseThrow();
    assertThat(document.substring(edit.offset())).startsWith("<name>Lens");
    edit = MissingField.insert(document, XmlInsertions.PART, FUNCTION).orElseThrow();
    assertThat(document.substring(edit.offset())).startsWith("</component>");
  }
}
