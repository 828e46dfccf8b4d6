// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ReadingLimits;
import dev.interdict.XmlTwin;
import dev.interdict.model.Component;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.PartyRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of which a component is a copy, and its second sources. */
final class PedigreeTest {
  private static final String RELABELLED =
      """
      "pedigree": {
        "notes": "module re-labelled for Acme",
        "commits": [{"uid": "7638417db6d59f3c431d3e1f261cc637155684cd"}],
        "ancestors": [
          {
            "type": "device",
            "name": "EC25-AFX",
            "bom-ref": "original",
            "manufacturer": {"name": "Quectel", "address": {"country": "CN"}},
            "supplier": {"name": "Mouser"},
            "cpe": "cpe:2.3:h:quectel:ec25:-:*:*:*:*:*:*:*",
            "purl": "pkg:generic/quectel/ec25",
            "properties": [
              {"name": "interdict:mpn", "value": "EC25AFXGA"},
              {"name": "cdx:device:certifications:US:FCC:id", "value": "XMR201605EC25A"},
              {"name": "cdx:device:macAddress", "value": "00:1e:10:aa:bb:cc"},
              {"name": "interdict:dieMaker", "value": "HiSilicon"},
              {"name": "interdict:alternate:1:manufacturer", "value": "Nobody's business"}
            ],
            "components": [{"type": "device", "name": "chip", "bom-ref": "chip",
                            "manufacturer": {"name": "Qualcomm"}}],
            "pedigree": {
              "ancestors": [
                {"type": "device", "name": "EC20", "supplier": {"name": "Fibocom"}}
              ]
            }
          }
        ],
        "descendants": [
          {"type": "device", "name": "Other", "manufacturer": {"name": "Telit"}}
        ],
        "variants": [
          {
            "type": "device",
            "name": "SIM7600",
            "manufacturer": {"name": "SIMCom"},
            "supplier": {"name": "Digi-Key"},
            "cpe": "cpe:2.3:h:simcom:sim7600:-:*:*:*:*:*:*:*",
            "pedigree": {
              "ancestors": [
                {"type": "device", "name": "ME909", "manufacturer": {"name": "Huawei"}}
              ]
            }
          }
        ]
      },
      "purl": "pkg:generic/acme/am-100",
      "manufacturer": {"name": "Acme"}
      """;

  @Test
  void makers_in_a_pedigree_speak_for_the_part_that_holds_it() {
    Component component = relabelled(Boms.around(RELABELLED));

    assertThat(component.parties())
        .extracting(p -> p.role() + " " + p.field() + " " + p.name() + " " + p.country())
        .containsExactly(
            "MANUFACTURER manufacturer.name Acme null",
            "DIE_MAKER pedigree.ancestors[0].interdict:dieMaker HiSilicon null",
            "ANCESTOR pedigree.ancestors[0].manufacturer.name Quectel CN",
            "ANCESTOR pedigree.ancestors[0].pedigree.ancestors[0].supplier.name Fibocom null",
            "ALTERNATE pedigree.variants[0].manufacturer.name SIMCom null",
            "ALTERNATE pedigree.variants[0].pedigree.ancestors[0].manufacturer.name Huawei null");
    assertThat(component.parties().get(2).location().pointer())
        .hasToString("/components/0/pedigree/ancestors/0/manufacturer/name");
  }

  @Test
  void identifiers_of_the_original_identify_the_copy_after_its_own() {
    assertThat(relabelled(Boms.around(RELABELLED)).identifiers())
        .extracting(i -> i.kind() + " " + i.field() + " " + i.value())
        .containsExactly(
            "PURL purl pkg:generic/acme/am-100",
            "NAME pedigree.ancestors[0].name EC25-AFX",
            "CPE pedigree.ancestors[0].cpe cpe:2.3:h:quectel:ec25:-:*:*:*:*:*:*:*",
            "PURL pedigree.ancestors[0].purl pkg:generic/quectel/ec25",
            "PART_NUMBER pedigree.ancestors[0].interdict:mpn EC25AFXGA",
            "FCC_ID pedigree.ancestors[0].cdx:device:certifications:US:FCC:id XMR201605EC25A",
            "MAC_ADDRESS pedigree.ancestors[0].cdx:device:macAddress 00:1e:10:aa:bb:cc",
            "NAME pedigree.ancestors[0].pedigree.ancestors[0].name EC20");
  }

  @Test
  void what_the_pedigree_states_the_part_itself_has_not_stated() {
    Component component =
        Boms.component(
            RELABELLED.replace("\"manufacturer\": {\"name\": \"Acme\"}", "\"group\": \"\""));

    assertThat(component.party(PartyRole.MANUFACTURER)).isEmpty();
    assertThat(component.party(PartyRole.DIE_MAKER)).isEmpty();
    assertThat(component.party(PartyRole.ALTERNATE)).isEmpty();
    assertThat(component.party(PartyRole.ANCESTOR)).get().extracting("name").isEqualTo("Quectel");
    assertThat(component.identifier(IdentifierKind.PART_NUMBER)).isEmpty();
    assertThat(component.identifier(IdentifierKind.FCC_ID)).isEmpty();
    assertThat(component.identifier(IdentifierKind.PURL))
        .get()
        .extracting("field")
        .isEqualTo("purl");
  }

  @Test
  void xml_says_the_same_as_json() {
    String json = Boms.around(RELABELLED);
    BomReading reading = Boms.read(XmlTwin.of(json));
    assertThat(Boms.rendered(reading)).isEmpty();
    Component ours = reading.bom().components().get(0);
    Component theirs = relabelled(json);

    assertThat(BomReaderProperties.facts(reading.bom()))
        .isEqualTo(BomReaderProperties.facts(Boms.bom(json)));
    assertThat(ours.parties()).extracting("field").isEqualTo(fields(theirs));
    assertThat(ours.parties())
        .allSatisfy(p -> assertThat(Boms.textAt(reading.text(), p.location())).isEqualTo(p.name()));
    assertThat(ours.identifiers())
        .allSatisfy(
            i -> assertThat(Boms.textAt(reading.text(), i.location())).isEqualTo(i.value()));
    assertThat(ours.parties().get(2).location().pointer())
        .hasToString(
            "/bom/components/component[1]/pedigree/ancestors/component[1]/manufacturer/name");
  }

  @Test
  void the_parts_of_a_pedigree_are_none_of_the_bom() {
    BomReading reading =
        Boms.read(
            Boms.around(RELABELLED)
                .replace(
                    "\"specVersion\": \"1.6\",",
                    """
                    "specVersion": "1.6",
                    "dependencies": [{"ref": "original", "dependsOn": ["chip"]}],
                    """));

    assertThat(Boms.rendered(reading)).isEmpty();
    assertThat(reading.bom().components()).extracting(Component::name).containsExactly("EC25-AFX");
    assertThat(reading.bom().components().get(0).assembly()).isFalse();
  }

  @Test
  void the_end_item_and_the_parts_of_an_assembly_have_pedigrees_too() {
    String text =
        """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "device",
          "pedigree": {"ancestors": [{"type": "device", "name": "NVR", "publisher": "Dahua"}]},
          "name": "recorder", "components": [{"type": "device", "name": "board", "pedigree":
          {"variants": [{"type": "device", "name": "x", "manufacturer": {"name": "ZTE"}}]}}]}}}
        """;
    assertThat(Boms.bom(text).components())
        .extracting(c -> c.parties().get(0).role() + " " + c.parties().get(0).name())
        .containsExactly("ANCESTOR Dahua", "ALTERNATE ZTE");
  }

  @Test
  void placeholders_and_numbers_in_a_pedigree_name_nobody() {
    BomReading reading =
        Boms.read(
            Boms.around(
                """
                "pedigree": {
                  "ancestors": [
                    {"type": "device", "name": "unknown", "manufacturer": {"name": "N/A"}},
                    {"type": "device", "name": "-", "manufacturer": {"name": "PCI vendor 1eac"}}
                  ],
                  "variants": [
                    {"type": "device", "name": "x", "manufacturer": {"name": "TBD"}},
                    {"type": "device", "name": "y", "manufacturer": {"name": "0x12d1"}}
                  ]
                }
                """));
    Component component = reading.bom().components().get(0);

    assertThat(component.parties()).isEmpty();
    assertThat(component.identifiers())
        .extracting(i -> i.kind() + " " + i.field() + " " + i.value())
        .containsExactly("PCI_VENDOR pedigree.ancestors[1].manufacturer.name 1eac");
    assertThat(Boms.codes(reading)).containsExactly("bom-placeholder-maker", "bom-number-as-name");
    assertThat(Boms.rendered(reading))
        .contains("'0x12d1' in 'pedigree.variants[1].manufacturer.name' is a number");
  }

  @Test
  void a_name_that_the_part_bears_too_is_one_name() {
    assertThat(
            Boms.component(
                    """
                    "pedigree": {"ancestors": [{"type": "device", "name": "A1"},
                                               {"type": "device", "name": "A1"}]}
                    """)
                .identifiers())
        .extracting("field")
        .containsExactly("pedigree.ancestors[0].name");
  }

  @Test
  void what_would_hide_an_original_is_told() {
    assertThat(codes("\"Pedigree\": {}")).containsExactly("bom-key-case");
    assertThat(codes("\"pedigree\": {\"Ancestors\": []}")).containsExactly("bom-key-case");
    assertThat(codes("\"pedigree\": \"copy\"")).containsExactly("bom-wrong-kind");
    assertThat(codes("\"pedigree\": {\"ancestors\": {}}")).containsExactly("bom-wrong-kind");
    assertThat(codes("\"pedigree\": {\"ancestors\": [\"EC25\"]}"))
        .containsExactly("bom-wrong-kind");
    assertThat(codes("\"pedigree\": {\"ancestors\": [{}]}"))
        .containsExactly("bom-missing-name", "bom-missing-type");
    assertThat(codes("\"pedigree\": {\"ancestors\": null, \"variants\": []}")).isEmpty();
    assertThat(
            Boms.codes(
                Boms.read(
                    "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"><components>"
                        + "<component type=\"device\"><name>x</name><pedigree><ancestors/>"
                        + "<ancestors/></pedigree></component></components></bom>")))
        .containsExactly("bom-duplicate-key");
  }

  @Test
  void a_far_ancestor_is_found_by_its_place_and_not_by_a_field_of_any_length() {
    Component component = Boms.component(chain(20));

    assertThat(component.identifiers()).hasSize(20);
    assertThat(component.identifiers().get(3).field())
        .isEqualTo("pedigree.ancestors[0].".repeat(4) + "name");
    assertThat(component.identifiers().get(19).field())
        .isEqualTo("pedigree.ancestors[0].".repeat(4) + "….name");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ancestors_of_ancestors_are_limited(boolean xml) {
    assertThat(limited(chain(128), xml)).isEmpty();
    assertThat(limited(chain(129), xml)).containsExactly("bom-too-many-levels");
    assertThat(limited(chain(200), xml)).containsExactly("bom-too-many-levels");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_pedigree_of_any_size_is_limited(boolean xml) {
    assertThat(limited(many(10_000), xml)).isEmpty();
    assertThat(limited(many(10_001), xml)).containsExactly("bom-too-many-ancestors");
  }

  @Test
  void all_pedigrees_of_a_bom_together_are_limited() {
    var limits = new ReadingLimits(100_000, 10, 128, 1_000, 10);
    assertThat(limited(limits, Boms.around(many(10)))).isEmpty();
    assertThat(limited(limits, Boms.around(many(11)))).containsExactly("bom-too-many-ancestors");
  }

  @Test
  void a_text_in_a_pedigree_is_limited() {
    String longest = "x".repeat(1 << 20);
    assertThat(limited(ancestor(longest), false)).isEmpty();
    assertThat(limited(ancestor(longest + "x"), false)).containsExactly("bom-too-long-text");
    assertThat(limited(ancestor(longest + "x"), true)).containsExactly("bom-too-long-text");
  }

  private static String ancestor(String name) {
    return "\"pedigree\": {\"ancestors\": [{\"type\": \"device\", \"name\": \"" + name + "\"}]}";
  }

  private static String chain(int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : ", ")
          .append("\"pedigree\": {\"ancestors\": [{\"type\": \"device\", \"name\": \"A")
          .append(i)
          .append('"');
    }
    return text.append("}]}".repeat(length)).toString();
  }

  private static String many(int number) {
    var text = new StringBuilder("\"pedigree\": {\"ancestors\": [");
    for (int i = 0; i < number; i++) {
      text.append(i == 0 ? "" : ",").append("{\"type\":\"device\",\"name\":\"A").append(i);
      text.append("\",\"manufacturer\":{\"name\":\"Maker ").append(i).append("\"}}");
    }
    return text.append("]}").toString();
  }

  private static List<String> codes(String keys) {
    return Boms.codes(Boms.read(Boms.around(keys)));
  }

  private static List<String> limited(String keys, boolean xml) {
    String json = Boms.around(keys);
    return limited(ReadingLimits.DEFAULT, xml ? XmlTwin.of(json) : json);
  }

  private static List<String> limited(ReadingLimits limits, String text) {
    return Boms.codes(new BomReader(limits).read("bom", text.getBytes(UTF_8)));
  }

  private static Component relabelled(String json) {
    BomReading reading = Boms.read(json);
    assertThat(Boms.rendered(reading)).isEmpty();
    return reading.bom().components().get(0);
  }

  private static List<String> fields(Component component) {
    return component.parties().stream().map(p -> p.field()).toList();
  }
}
