// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A maker goes into XML where its schema has it, written as the document is. */
final class XmlMakerTest {
  private static final String MAKER = "manufacturer.name";

  @Test
  void a_maker_goes_behind_the_supplier_and_over_lines_as_the_organisations_around_it() {
    XmlInsertions.assertInserts(
        MAKER,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
          <components>
            <component type="device" bom-ref="lens">
              <supplier>
                <name>Shop</name>
              </supplier>
              <!-- its name -->
              <name>Lens</name>
            </component>
          </components>
        </bom>
        """,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
          <components>
            <component type="device" bom-ref="lens">
              <supplier>
                <name>Shop</name>
              </supplier>
              <manufacturer>
                <name></name>
              </manufacturer>
              <!-- its name -->
              <name>Lens</name>
            </component>
          </components>
        </bom>
        """);
  }

  @Test
  void a_maker_comes_first_where_there_is_no_supplier() {
    XmlInsertions.assertInserts(
        MAKER,
        """
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
        \t<components>
        \t\t<component type="device">
        \t\t\t<publisher>Shop</publisher>
        \t\t\t<name>Lens</name>
        \t\t</component>
        \t</components>
        </bom>
        """,
        """
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
        \t<components>
        \t\t<component type="device">
        \t\t\t<manufacturer>
        \t\t\t\t<name></name>
        \t\t\t</manufacturer>
        \t\t\t<publisher>Shop</publisher>
        \t\t\t<name>Lens</name>
        \t\t</component>
        \t</components>
        </bom>
        """);
  }

  @Test
  void a_maker_is_written_on_one_line_as_the_organisations_around_it() {
    XmlInsertions.assertInserts(
        MAKER,
        """
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components>
          <component type="device">
            <name>Lens</name>
          </component>
          <component type="device">
            <manufacturer><name>Acme</name></manufacturer>
            <name>Fuse</name>
          </component>
        </components></bom>
        """,
        """
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components>
          <component type="device">
            <manufacturer><name></name></manufacturer>
            <name>Lens</name>
          </component>
          <component type="device">
            <manufacturer><name>Acme</name></manufacturer>
            <name>Fuse</name>
          </component>
        </components></bom>
        """);
  }

  @Test
  void a_comment_that_ends_the_line_of_a_tag_stays_with_that_tag() {
    XmlInsertions.assertInserts(
        MAKER,
        """
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components>
          <component type="device"> <!-- the lens -->
            <name>Lens</name>
          </component>
        </components></bom>
        """,
        """
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components>
          <component type="device"> <!-- the lens -->
            <manufacturer>
              <name></name>
            </manufacturer>
            <name>Lens</name>
          </component>
        </components></bom>
        """);
    XmlInsertions.assertInserts(
        MAKER,
        XmlInsertions.around("\n  <supplier/> <!-- ask -->\n  <!-- x --> <name>Lens</name>\n"),
        XmlInsertions.around(
            "\n  <supplier/> <!-- ask -->\n  <manufacturer>\n    <name></name>\n  </manufacturer>"
                + "\n  <!-- x --> <name>Lens</name>\n"));
  }

  @Test
  void the_prefix_of_the_document_is_used() {
    assertThat(
            XmlInsertions.insert(
                "<c:bom xmlns:c=\"http://cyclonedx.org/schema/bom/1.6\" xmlns=\"urn:x\"><c:components>"
                    + "<name/><c:component type=\"device\"><c:name>Lens</c:name></c:component>"
                    + "</c:components></c:bom>",
                XmlInsertions.PART,
                MAKER))
        .contains(
            "<c:component type=\"device\"><c:manufacturer><c:name></c:name></c:manufacturer><c:name>");
  }

  @Test
  void a_maker_that_is_there_without_a_name_gets_one() {
    XmlInsertions.assertInserts(
        MAKER,
        XmlInsertions.around(
            "\n  <manufacturer bom-ref=\"a\">\n    <url>http://a</url>\n  </manufacturer>\n"),
        XmlInsertions.around(
            "\n  <manufacturer bom-ref=\"a\">\n    <name></name>\n    <url>http://a</url>\n"
                + "  </manufacturer>\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<manufacturer/>",
        "<manufacturer />",
        "<manufacturer\n/>",
        "<manufacturer></manufacturer>",
        "<manufacturer>\n  </manufacturer>",
        "<manufacturer>\n\n  </manufacturer>"
      })
  void an_empty_maker_is_filled(String maker) {
    XmlInsertions.assertInserts(
        MAKER,
        XmlInsertions.around("\n  " + maker + "\n  <name>Lens</name>\n"),
        XmlInsertions.around(
            "\n  <manufacturer>\n    <name></name>\n  </manufacturer>\n  <name>Lens</name>\n"));
  }

  @Test
  void a_maker_that_holds_a_comment_keeps_it() {
    XmlInsertions.assertInserts(
        MAKER,
        XmlInsertions.around("\n  <manufacturer>\n    <!-- ask -->\n  </manufacturer>\n"),
        XmlInsertions.around(
            "\n  <manufacturer>\n    <!-- ask -->\n    <name></name>\n  </manufacturer>\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n  ", "&#32;", "&#x9; "})
  void a_blank_name_is_selected_and_nothing_inserted(String blank) {
    String head = "<manufacturer><name>";
    int start = XmlInsertions.around("").indexOf("</component>") + head.length();
    assertThat(
            MissingField.insert(
                XmlInsertions.around(head + blank + "</name></manufacturer>"),
                XmlInsertions.PART,
                MAKER))
        .contains(new TextEdit(start, 0, "", start, blank.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!-- ask -->", "<![CDATA[]]>", " <![CDATA[ ]]><?x y?>\n"})
  void what_is_typed_into_a_name_with_a_comment_or_an_empty_section_is_the_name(String blank) {
    String document =
        XmlInsertions.around("<manufacturer><name>" + blank + "</name></manufacturer>");
    TextEdit edit = MissingField.insert(document, XmlInsertions.PART, MAKER).orElseThrow();
    assertThat(edit.applyTo(document)).isEqualTo(document);
    assertThat(edit.selectionLength()).isZero();
    assertThat(
            XmlInsertions.facts(
                new StringBuilder(document).insert(edit.selectionOffset(), "Acme").toString()))
        .contains("MANUFACTURERAcmenullmanufacturer.name");
  }

  @Test
  void a_name_that_is_written_as_one_tag_is_opened() {
    String document = XmlInsertions.around("<manufacturer><name /></manufacturer>");
    assertThat(MissingField.insert(document, XmlInsertions.PART, MAKER))
        .contains(
            new TextEdit(document.indexOf(" />"), 3, "></name>", document.indexOf(" />") + 1, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<manufacturer><name>Acme</name></manufacturer>",
        "<manufacturer><name><![CDATA[Acme]]></name></manufacturer>",
        "<manufacturer><name><b/></name></manufacturer>",
        "<manufacturer><name/><name/></manufacturer>",
        "<manufacturer>Acme</manufacturer>",
        "<manufacturer/><manufacturer/>"
      })
  void a_maker_that_is_stated_or_no_organisation_stays(String maker) {
    assertThat(
            MissingField.insert(
                XmlInsertions.around(maker + "<name>Lens</name>"), XmlInsertions.PART, MAKER))
        .isEmpty();
  }

  @Test
  void a_maker_in_another_namespace_is_none() {
    assertThat(
            XmlInsertions.insert(
                XmlInsertions.around("<name>Lens</name><manufacturer xmlns=\"urn:x\"/>"),
                XmlInsertions.PART,
                MAKER))
        .contains("<manufacturer><name></name></manufacturer><name>Lens</name>");
  }
}
