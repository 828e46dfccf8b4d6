// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.model.Component;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartiesTest {
  @Test
  void parties_stand_in_the_order_of_their_roles() {
    Component component =
        Boms.component(
            """
            "properties": [
              {"value": "Hynix", "name": "interdict:alternate:1:manufacturer"},
              {"name": "interdict:dieMaker", "value": "YMTC"}
            ],
            "group": "com.lexar",
            "author": "A. Author",
            "authors": [{"name": "B. Author", "email": "b@example.org"}],
            "publisher": "Longsys",
            "supplier": {"name": "Mouser", "url": ["https://example.org"]},
            "manufacturer": {"address": {"country": "China", "locality": "x"}, "name": "Lexar"}
            """);

    assertThat(component.parties())
        .extracting(p -> p.role() + " " + p.field() + " " + p.name() + " " + p.country())
        .containsExactly(
            "MANUFACTURER manufacturer.name Lexar CN",
            "DIE_MAKER interdict:dieMaker YMTC null",
            "SUPPLIER supplier.name Mouser null",
            "PUBLISHER publisher Longsys null",
            "AUTHOR author A. Author null",
            "AUTHOR authors.name B. Author null",
            "GROUP group com.lexar null",
            "ALTERNATE interdict:alternate:1:manufacturer Hynix null");
    assertThat(component.parties())
        .extracting(p -> p.location().pointer().toString())
        .containsExactly(
            "/components/0/manufacturer/name",
            "/components/0/properties/1/value",
            "/components/0/supplier/name",
            "/components/0/publisher",
            "/components/0/author",
            "/components/0/authors/0/name",
            "/components/0/group",
            "/components/0/properties/0/value");
  }

  @Test
  void an_organisation_given_as_text_is_taken_with_a_warning() {
    BomReading reading = Boms.read(Boms.around("\"manufacturer\": \"Murata\""));

    assertThat(reading.bom().components().get(0).party(PartyRole.MANUFACTURER).get().name())
        .isEqualTo("Murata");
    assertThat(Boms.rendered(reading))
        .isEqualTo(
            """
            WARNING bom.json:8:24: 'manufacturer' is a text; CycloneDX has an object here: write \
            { "name": … }
             |       "manufacturer": "Murata"
             |                        ^^^^^^""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "-",
        "?",
        "unknown",
        "Unknown",
        "N/A",
        "na",
        "none",
        "TBD",
        "generic",
        "Various",
        "not specified",
        "Not Available",
        "OEM",
        "OEM Module",
        "no name",
        "unspecified",
        "unbekannt",
        "未知"
      })
  void a_placeholder_is_no_maker(String word) {
    BomReading reading = Boms.read(Boms.around("\"manufacturer\": {\"name\": \"" + word + "\"}"));

    assertThat(reading.bom().components().get(0).parties()).isEmpty();
    assertThat(Boms.codes(reading)).containsExactly("bom-placeholder-maker");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200b",
        "\u200b\u200c\u200d\ufeff",
        "\u00a0\u3000",
        "\u3164",
        "\u2800\u2800",
        "\u115f\u1160",
        "N\u200b/A",
        "un\u00adknown",
        "\uff2e\uff0f\uff21",
        "\uff1f",
        "\uff55\uff4e\uff4b\uff4e\uff4f\uff57\uff4e",
        "--------------------------------------------------"
      })
  void a_maker_that_nobody_can_see_is_no_maker(String word) {
    for (String name : new String[] {word, word.charAt(0) < 'A' ? word : word + " ".repeat(60)}) {
      BomReading reading = Boms.read(Boms.around("\"manufacturer\": {\"name\": \"" + name + "\"}"));
      assertThat(reading.bom().components().get(0).parties()).isEmpty();
      assertThat(Boms.codes(reading)).containsExactly("bom-placeholder-maker");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {41, 5_000})
  void invisible_characters_of_any_number_name_nobody(int length) {
    assertThat(
            Boms.component("\"manufacturer\": {\"name\": \"" + "\u200b".repeat(length) + "\"}")
                .parties())
        .isEmpty();
    assertThat(Placeholders.contains("A" + "\u200b".repeat(length))).isFalse();
  }

  @Test
  void placeholders_are_one_note_with_their_number() {
    BomReading reading =
        Boms.read(
            Boms.around(
                """
                "manufacturer": {"name": "N/A"},
                "supplier": {"name": "none"}
                """));

    assertThat(Boms.rendered(reading))
        .isEqualTo(
            """
            NOTE bom.json:8:33: 'N/A' in 'manufacturer.name' names nobody: taken as not stated; \
            name the company, or leave the field out (2 places, this is the first)
             |       "manufacturer": {"name": "N/A"},
             |                                 ^^^""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x1af4", "8086", "0X10EC", "0d57"})
  void a_vendor_number_is_an_identifier_and_no_maker(String id) {
    Component component =
        Boms.component(
            "\"manufacturer\": {\"name\": \""
                + id
                + "\"}, "
                + Boms.property("cdx:hbom:vendorId", id));

    assertThat(component.parties()).isEmpty();
    assertThat(component.identifiers())
        .singleElement()
        .satisfies(
            i -> {
              assertThat(i.kind()).isEqualTo(IdentifierKind.VENDOR_NUMBER);
              assertThat(i.value()).isEqualTo(id);
              assertThat(i.field()).isEqualTo("manufacturer.name");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cafe", "3COM", "ABBA", "80861", "0x12"})
  void a_short_name_stays_a_maker(String name) {
    assertThat(Boms.component("\"manufacturer\": {\"name\": \"" + name + "\"}").parties())
        .extracting(Party::name)
        .containsExactly(name);
  }

  @Test
  void the_metadata_speaks_for_the_end_item_too() {
    String text =
        """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.4",
          "metadata": {
            "manufacture": {"name": "Hikvision"},
            "supplier": {"name": "Acme"},
            "component": {"type": "device", "name": "camera", "supplier": {"name": "Shop"}}
          }
        }
        """;
    assertThat(Boms.bom(text).endItem().parties())
        .extracting(p -> p.role() + " " + p.field() + " " + p.name() + " " + p.location())
        .containsExactly(
            "MANUFACTURER metadata.manufacture.name Hikvision bom.json:5:30",
            "SUPPLIER supplier.name Shop bom.json:7:77",
            "SUPPLIER metadata.supplier.name Acme bom.json:6:27");
  }

  @Test
  void another_maker_in_the_metadata_is_never_dropped() {
    String text =
        """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.4",
          "metadata": {
            "manufacture": {"name": "Hikvision"},
            "component": {"type": "device", "name": "camera", "manufacturer": {"name": "%s"}}
          }
        }
        """;
    assertThat(Boms.bom(text.formatted("Acme")).endItem().parties())
        .extracting(Party::name)
        .containsExactly("Acme", "Hikvision");
    assertThat(Boms.bom(text.formatted("Hikvision")).endItem().parties())
        .extracting(Party::name)
        .containsExactly("Hikvision");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "unknown"})
  void a_maker_that_is_not_named_leaves_the_end_item_silent(String name) {
    String text =
        """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.6",
          "metadata": {
            "component": {"type": "device", "name": "camera", "manufacturer": {"name": "%s"}},
            "manufacture": {"name": "Hikvision"}
          }
        }
        """
            .formatted(name);
    assertThat(Boms.bom(text).endItem().parties())
        .extracting(p -> p.role() + " " + p.name())
        .containsExactly("MANUFACTURER Hikvision");
  }

  @Test
  void an_unknown_seat_is_a_warning_with_a_suggestion() {
    BomReading reading =
        Boms.read(
            Boms.around(
                "\"supplier\": {\"name\": \"x y\", \"address\": {\"country\": \"Chinna\"}}"));

    assertThat(reading.bom().components().get(0).parties().get(0).country()).isNull();
    assertThat(Boms.rendered(reading))
        .contains("'Chinna' is no country; did you mean 'China'?")
        .endsWith("^^^^^^");
    assertThat(
            Boms.rendered(
                Boms.read(
                    Boms.around(
                        "\"supplier\": {\"name\": \"x\", \"address\": {\"country\": \"XX\"}}"))))
        .contains("'x'");
  }
}
