// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A property goes into XML where its schema has it, written as the document is. */
final class XmlPropertyTest {
  private static final String FUNCTION = "interdict:function";

  @Test
  void a_property_comes_last_of_those_that_are_there() {
    XmlInsertions.assertInserts(
        FUNCTION,
        """
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
            <components>
                <component type="device">
                    <name>Lens</name>
                    <properties>
                        <property name="interdict:mpn">L-1</property> <!-- read off the part -->
                    </properties>
                </component>
            </components>
        </bom>
        """,
        """
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
            <components>
                <component type="device">
                    <name>Lens</name>
                    <properties>
                        <property name="interdict:mpn">L-1</property> <!-- read off the part -->
                        <property name="interdict:function"></property>
                    </properties>
                </component>
            </components>
        </bom>
        """);
  }

  @Test
  void properties_are_created_before_the_parts_and_all_that_follows_in_the_schema() {
    XmlInsertions.assertInserts(
        FUNCTION,
        """
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
          <components>
            <component type="device">
              <name>Board</name>
              <externalReferences/>

              <components>
                <component type="device"><name>Lens</name></component>
              </components>
              <tags/>
            </component>
          </components>
        </bom>
        """,
        """
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
          <components>
            <component type="device">
              <name>Board</name>
              <externalReferences/>
              <properties>
                <property name="interdict:function"></property>
              </properties>

              <components>
                <component type="device"><name>Lens</name></component>
              </components>
              <tags/>
            </component>
          </components>
        </bom>
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "components",
        "evidence",
        "releaseNotes",
        "modelCard",
        "data",
        "cryptoProperties",
        "tags"
      })
  void properties_go_between_the_references_and_what_the_schema_has_behind_them(String next) {
    assertThat(
            XmlInsertions.insert(
                XmlInsertions.around("<name>Lens</name><externalReferences/><" + next + "/>"),
                XmlInsertions.PART,
                FUNCTION))
        .contains("<externalReferences/><properties>")
        .contains("</properties><" + next + "/>");
  }

  @Test
  void extensions_stay_behind_all_others() {
    String document =
        XmlInsertions.around(
            "<name>Lens</name><properties><property name=\"a\">b</property><x:p xmlns:x=\"urn:x\"/>"
                + "</properties>");
    assertThat(XmlInsertions.insert(document, XmlInsertions.PART, FUNCTION))
        .contains("<property name=\"interdict:function\"></property><x:p ");
    assertThat(
            XmlInsertions.insert(
                XmlInsertions.around("<name>Lens</name><x:p xmlns:x=\"urn:x\"/>"),
                XmlInsertions.PART,
                FUNCTION))
        .contains("</properties><x:p ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<properties/>",
        "<properties />",
        "<properties></properties>",
        "<properties>\n      </properties>"
      })
  void empty_properties_are_filled(String list) {
    String document =
        """
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
          <components>
            <component type="device">
              %s
              <tags/>
            </component>
          </components>
        </bom>
        """;
    XmlInsertions.assertInserts(
        FUNCTION,
        document.formatted(list),
        document.formatted(
            """
            <properties>
                    <property name="interdict:function"></property>
                  </properties>"""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<component type=\"device\"/>", "<component type=\"device\" />"})
  void a_component_that_is_written_as_one_tag_is_opened(String component) {
    XmlInsertions.assertInserts(
        FUNCTION,
        "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">\n <components>\n  "
            + component
            + "\n </components>\n</bom>",
        """
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
         <components>
          <component type="device">
           <properties>
            <property name="interdict:function"></property>
           </properties>
          </component>
         </components>
        </bom>""");
  }

  @Test
  void what_xml_would_take_for_a_tag_is_escaped_and_found_again() {
    String field = "cdx:device:certifications:<ISO-3166-1>:<AUTHORITY>:id";
    String document =
        XmlInsertions.insert(XmlInsertions.around("<name>Lens</name>"), XmlInsertions.PART, field);
    TextEdit again = MissingField.insert(document, XmlInsertions.PART, field).orElseThrow();
    assertThat(again.text()).isEmpty();
    assertThat(document.substring(0, again.selectionOffset()))
        .endsWith(
            "<property name=\"cdx:device:certifications:&lt;ISO-3166-1&gt;:&lt;AUTHORITY&gt;:id\">");
  }

  @Test
  void a_blank_value_is_selected_and_nothing_inserted() {
    String head = "<properties><property name='interdict:function'>";
    int start = XmlInsertions.around("").indexOf("</component>") + head.length();
    assertThat(
            MissingField.insert(
                XmlInsertions.around(head + " \t</property></properties>"),
                XmlInsertions.PART,
                FUNCTION))
        .contains(new TextEdit(start, 0, "", start, 2));
  }

  @Test
  void a_property_that_is_written_as_one_tag_is_opened() {
    String document =
        XmlInsertions.around("<properties><property name=\"interdict:function\"/></properties>");
    TextEdit edit = MissingField.insert(document, XmlInsertions.PART, FUNCTION).orElseThrow();
    assertThat(edit.applyTo(document))
        .contains("<property name=\"interdict:function\"></property>");
    assertThat(edit.applyTo(document).substring(edit.selectionOffset())).startsWith("</property>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<properties><property name=\"interdict:function\">camera</property></properties>",
        "<properties><property name=\"interdict:function\" value=\"camera\"/></properties>",
        "<properties><property name=\"interdict:function\"><b/></property></properties>",
        "<properties/><properties/>",
        "<properties>none</properties>"
      })
  void a_property_that_is_stated_or_no_list_stays(String list) {
    assertThat(MissingField.insert(XmlInsertions.around(list), XmlInsertions.PART, FUNCTION))
        .isEmpty();
  }
}
