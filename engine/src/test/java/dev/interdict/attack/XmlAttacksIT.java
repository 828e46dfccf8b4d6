// SPDX-License-Identifier: Apache-2.0
package dev.interdict.attack;

import static dev.interdict.attack.BomAttack.assertContained;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.bom.BomReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** XML BOMs that want to read what they may not, or cost more than they are worth. */
class XmlAttacksIT {
  private static final String BOM = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">";
  private static final String PART = "<component type=\"device\"><name>part</name>";
  private static final int LEVELS = 20_000;
  private static final int MANY = 10_000_000;
  private static final int MEGABYTE = 1 << 20;
  private static final String HUNDRED = "x".repeat(100);

  @TempDir static Path folder;

  static Stream<String> doctypes() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "<open>sesame</open>");
    Path dtd = Files.writeString(folder.resolve("bom.dtd"), "<!ENTITY x 'sesame'>");
    return Stream.of(
        "<!DOCTYPE bom [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>",
        "<!DOCTYPE bom [<!ENTITY x PUBLIC 'y' '" + secret.toUri() + "'>]>",
        "<!DOCTYPE bom [<!ENTITY % y SYSTEM '" + dtd.toUri() + "'>%y;]>",
        "<!DOCTYPE bom SYSTEM '" + dtd.toUri() + "'>",
        "<!DOCTYPE bom [<!ENTITY x SYSTEM 'http://127.0.0.1:9/x'>]>",
        "<!DOCTYPE bom [<!ENTITY x 'sesame'>]>",
        laughs(),
        "<!DOCTYPE bom [<!ENTITY x '" + "y".repeat(100_000) + "'>]>",
        "<!DOCTYPE bom [<!ENTITY x '&x;'>]>",
        "<!DOCTYPE bom [<!ATTLIST component type CDATA 'sesame'>]>",
        "<!DOCTYPE bom [" + "<!ENTITY z ''>".repeat(1_000_000) + "]>",
        "<!DOCTYPE bom [" + "<!-- ".repeat(1_000_000));
  }

  @ParameterizedTest
  @MethodSource("doctypes")
  void a_doctype_is_refused_before_anything_it_names_is_opened(String doctype) throws Exception {
    BomReading reading =
        refused(
            "doctype",
            HostileFile.of("<?xml version=\"1.0\"?>" + doctype + BOM + "<components>")
                .times(1000, "<component type=\"device\"><name>&x;</name></component>")
                .add("</components></bom>"));

    assertThat(reading.diagnostics())
        .allSatisfy(d -> assertThat(d.message()).doesNotContain("sesame", "root:"));
  }

  @Test
  void an_entity_nobody_declared_is_refused() throws Exception {
    refused("unknown entity", bom("<component type=\"device\"><name>&x;</name></component>"));
  }

  @ParameterizedTest
  @CsvSource({
    "components, <components><component type='device'><name>a</name>, </component></components>",
    "unknown elements, <a>, </a>",
    "unknown elements of another namespace, <x:a xmlns:x='urn:x'>, </x:a>",
    "namespaces, <a xmlns='urn:x'>, </a>",
    "dependencies, <dependencies><dependency ref='a'>, </dependency></dependencies>",
  })
  void elements_nested_20000_deep_are_refused(String name, String start, String end)
      throws Exception {
    refused(
        "nested " + name,
        HostileFile.of(BOM).times(LEVELS, start).times(LEVELS, end).add("</bom>"));
  }

  @Test
  void dependencies_nested_20000_deep_are_refused() throws Exception {
    refused(
        "nested dependency elements",
        HostileFile.of(BOM + "<dependencies>")
            .times(LEVELS, "<dependency ref='a'>")
            .times(LEVELS, "</dependency>")
            .add("</dependencies></bom>"));
  }

  @Test
  void ten_million_elements_are_contained() throws Exception {
    contained("unknown elements", HostileFile.of(BOM).times(MANY, "<a/>").add("</bom>"));
    contained(
        "elements within a component",
        HostileFile.of(BOM + "<components>" + PART)
            .times(MANY, "<a/>")
            .add("</component></components></bom>"));
    contained(
        "empty properties",
        HostileFile.of(BOM + "<components>" + PART + "<properties>")
            .times(MANY / 2, "<property/>")
            .add("</properties></component></components></bom>"));
  }

  @Test
  void ten_million_elements_of_different_names_are_contained() throws Exception {
    contained(
        "elements of different names",
        HostileFile.of(BOM).times(MANY, i -> "<a" + i + "/>").add("</bom>"));
  }

  @Test
  void a_million_components_are_contained() throws Exception {
    contained(
        "a million components",
        HostileFile.of(BOM + "<components>")
            .times(MANY / 10, "<component type=\"device\"><name>p</name></component>")
            .add("</components></bom>"));
  }

  @Test
  void ten_million_attributes_are_contained() throws Exception {
    contained(
        "attributes",
        HostileFile.of(BOM + "<components><component")
            .times(MANY, i -> " a" + i + "=''")
            .add("/></components></bom>"));
    contained(
        "attributes with one hash",
        HostileFile.of(BOM + "<components><component")
            .times(1 << 18, i -> " " + HostileFile.colliding(i, 18, "Aa", "BB") + "=''")
            .add("/></components></bom>"));
    contained(
        "namespaces",
        HostileFile.of(BOM + "<components><component")
            .times(MANY / 10, i -> " xmlns:a" + i + "='urn:" + i + "'")
            .add("/></components></bom>"));
  }

  @ParameterizedTest
  @CsvSource({
    "a name, <components><component type='device'><name>, </name></component></components>",
    "a text that is not read, <notes>, </notes>",
    "an attribute, <components><component type=', '/></components>",
    "an attribute that is not read, <notes x=', '/>",
    "a comment, <!--, -->",
    "CDATA, <components><component type='device'><name><![CDATA[, ]]></name></component></components>",
    "a namespace, <a xmlns=', '/>",
  })
  void a_hundred_megabytes_in_one_place_are_contained(String name, String start, String end)
      throws Exception {
    contained(
        "100 MB as " + name,
        HostileFile.of(BOM + start.replace('\'', '"'))
            .times(MEGABYTE, HUNDRED)
            .add(end.replace('\'', '"') + "</bom>"));
  }

  @ParameterizedTest
  @CsvSource({
    "an instruction, <?x , ?>",
    "the name of an element, <, />",
    "the name of an attribute, <a , =''/>",
    "an entity, <a>&, ;</a>",
  })
  void a_name_or_an_instruction_of_a_hundred_megabytes_is_contained(
      String name, String start, String end) throws Exception {
    a_hundred_megabytes_in_one_place_are_contained(name, start, end);
  }

  @Test
  void character_references_of_a_hundred_megabytes_are_contained() throws Exception {
    contained(
        "character references",
        HostileFile.of(BOM + "<components><component type=\"device\"><name>")
            .times(MANY, "&#x41;")
            .add("</name></component></components></bom>"));
    contained(
        "one character reference",
        HostileFile.of(BOM + "<notes>&#").times(MANY, "0").add("65;</notes></bom>"));
  }

  @Test
  void text_in_a_million_pieces_is_contained() throws Exception {
    contained(
        "text in a million pieces",
        HostileFile.of(BOM + "<components><component type=\"device\"><name>")
            .times(MEGABYTE, "a<!---->")
            .add("</name></component></components></bom>"));
  }

  @Test
  void blanks_of_100_mb_are_contained() throws Exception {
    contained(
        "100 MB of blanks",
        HostileFile.of(BOM).times(MEGABYTE, HUNDRED.replace('x', ' ')).add("</bom>"));
    contained(
        "100 MB of blanks in a tag",
        HostileFile.of(BOM + "<a").times(MEGABYTE, HUNDRED.replace('x', ' ')).add("/></bom>"));
  }

  @Test
  void references_between_100000_parts_are_contained() throws Exception {
    contained(
        "a million references",
        HostileFile.of(BOM + "<components>")
            .times(
                100_000,
                i -> "<component type=\"device\" bom-ref=\"" + i + "\"><name>p</name></component>")
            .add("</components><dependencies><dependency ref=\"0\">")
            .times(1_000_000, i -> "<dependency ref=\"" + i % 100_000 + "\"/>")
            .add("</dependency></dependencies></bom>"));
  }

  @Test
  void one_byte_per_character_and_more_are_contained() throws Exception {
    byte[] wide = (BOM + "<a>".repeat(100_000)).getBytes(StandardCharsets.UTF_16LE);

    assertContained("xml, nested elements in UTF-16", wide);
  }

  private static HostileFile bom(String component) {
    return HostileFile.of(BOM + "<components>" + component + "</components></bom>");
  }

  private static void contained(String name, HostileFile file) throws Exception {
    assertContained("xml, " + name, file);
  }

  private static BomReading refused(String name, HostileFile file) throws Exception {
    BomReading reading = assertContained("xml, " + name, file);
    assertThat(reading.diagnostics()).anyMatch(Diagnostic::isError);
    return reading;
  }

  private static String laughs() {
    var doctype = new StringBuilder("<!DOCTYPE bom [<!ENTITY x0 'ha'>");
    for (int i = 1; i < 12; i++) {
      doctype.append("<!ENTITY x" + i + " '" + ("&x" + (i - 1) + ";").repeat(10) + "'>");
    }
    return doctype + "<!ENTITY x '&x11;'>]>";
  }
}
