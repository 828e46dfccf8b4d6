// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static dev.interdict.internal.bom.Assemblies.from;
import static dev.interdict.internal.bom.Assemblies.maker;
import static dev.interdict.internal.bom.Assemblies.part;
import static dev.interdict.internal.bom.Assemblies.paths;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.XmlTwin;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.Identifier;
import dev.interdict.model.Origin;
import dev.interdict.model.Party;
import dev.interdict.model.Property;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The BOM of an assembly in a file of its own is read as that assembly. */
final class SubBomsTest {
  private static final String GATEWAY = part("gateway");

  @ParameterizedTest
  @CsvSource({"a.json, b.json", "a.xml, b.json", "a.json, b.xml", "a.xml, b.xml"})
  void the_parts_of_the_other_file_stand_in_the_assembly(String outer, String inner) {
    Bom bom =
        new Assemblies()
            .bom(
                outer, GATEWAY, part("board", from(inner), "\"components\": [" + part("own") + "]"))
            .bom(inner, part("modem", "\"components\": [" + part("chip") + "]"), part("flash"))
            .whole(outer);

    assertThat(paths(bom))
        .containsExactly(
            "gateway",
            "gateway > board",
            "gateway > board > own",
            "gateway > board > chip",
            "gateway > board > flash");
    Component flash = bom.components().get(4);
    assertThat(flash.location().file()).isEqualTo(inner);
    assertThat(flash.depth()).isEqualTo(2);
    assertThat(flash.parent()).isSameAs(bom.components().get(1));
    assertThat(bom.components().get(1).location().file()).isEqualTo(outer);
    assertThat(bom.subBoms())
        .extracting("path", "specVersion")
        .hasToString("[(\"%s\", \"1.6\")]", inner);
    assertThat(bom.subBoms().get(0).sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void a_line_is_shown_from_the_file_in_which_it_stands() {
    var files =
        new Assemblies()
            .bom("a.json", GATEWAY, part("board", from("b.json")))
            .bom("b.json", part("modem"), "\n\n\n  " + part("chip"));
    BomReading reading = files.read("a.json");
    Component chip = reading.bom().components().get(2);

    assertThat(reading.line(chip.location())).isEqualTo("  " + part("chip"));
  }

  @Test
  void a_file_without_an_end_item_gives_its_parts_and_its_makers() {
    Bom bom =
        new Assemblies()
            .bom("a.json", GATEWAY, part("board", from("b.json")))
            .file(
                "b.json",
                """
                {"bomFormat": "CycloneDX", "specVersion": "1.5", "components": [%s],
                 "metadata": {"manufacture": {"name": "Acme"}, "supplier": {"name": "unknown"}}}
                """
                    .formatted(part("chip")))
            .whole("a.json");

    assertThat(paths(bom)).endsWith("gateway > board > chip");
    assertThat(bom.components().get(1).parties()).extracting(Party::name).containsExactly("Acme");
  }

  @Test
  void what_the_end_item_states_is_added_once_and_keeps_its_place() {
    String facts =
        """
        "description": "5G modem", "cpe": "cpe:2.3:h:acme:x:1:*:*:*:*:*:*:*",
        "supplier": {"name": "Shop"}, "manufacturer": {"name": "Acme"}, "properties": [
          {"name": "interdict:origin:manufactured", "value": "CN"},
          {"name": "interdict:function", "value": "cellular_module"},
          {"name": "interdict:dnp", "value": "true"},
          {"name": "cdx:device:quantity", "value": "9"},
          {"name": "interdict:mpn", "value": "M-1"}]""";
    Bom bom =
        new Assemblies()
            .bom(
                "a.json",
                GATEWAY,
                part(
                    "board",
                    from("b.json"),
                    maker("Acme"),
                    "\"properties\": [{\"name\": \"interdict:origin:manufactured\", \"value\":"
                        + " \"US\"}, {\"name\": \"interdict:mpn\", \"value\": \"M-1\"}]"))
            .bom("b.json", part("modem", facts), part("chip"))
            .whole("a.json");
    Component board = bom.components().get(1);

    assertThat(board.parties()).extracting(Party::name).containsExactly("Acme", "Shop");
    assertThat(board.parties().get(0).location().file()).isEqualTo("a.json");
    assertThat(board.parties().get(1).location().file()).isEqualTo("b.json");
    assertThat(board.origins()).extracting(Origin::country).containsExactly("US", "CN");
    assertThat(board.identifiers())
        .extracting(Identifier::value)
        .containsExactly("M-1", "cpe:2.3:h:acme:x:1:*:*:*:*:*:*:*", "modem");
    assertThat(board.properties()).extracting(Property::name).containsExactly("interdict:function");
    assertThat(board.quantity()).isNull();
    assertThat(board.name()).isEqualTo("board");
    assertThat(board.description()).isEqualTo("5G modem");
  }

  @Test
  void makers_that_differ_both_stay_and_the_reference_says_so() {
    BomReading reading =
        new Assemblies()
            .bom("a.json", GATEWAY, part("board", from("b.json"), maker("Acme")))
            .bom("b.json", part("modem", maker("Huawei")), part("chip"))
            .read("a.json");

    assertThat(reading.bom().components().get(1).parties())
        .extracting(Party::name)
        .containsExactly("Acme", "Huawei");
    assertThat(Assemblies.rendered(reading))
        .containsExactly(
            "WARNING a.json:6:108: the maker of 'board' is 'Acme' here and 'Huawei' in b.json: both"
                + " are judged; correct the one that is wrong");
  }

  @Test
  void the_seat_of_a_maker_that_only_one_file_knows_is_kept() {
    String seat = "\"manufacturer\": {\"name\": \"Acme\", \"address\": {\"country\": \"CN\"}}";
    var files = new Assemblies().bom("b.json", part("modem", seat), part("chip"));
    var bare = new Assemblies().bom("b.json", part("modem", maker("Acme")), part("chip"));

    assertThat(seats(files.bom("a.json", GATEWAY, part("board", from("b.json"), maker("Acme")))))
        .containsExactly(null, "CN");
    assertThat(seats(files.bom("a.json", GATEWAY, part("board", from("b.json"), seat))))
        .containsExactly("CN");
    assertThat(seats(bare.bom("a.json", GATEWAY, part("board", from("b.json"), seat))))
        .containsExactly("CN");
  }

  private static List<String> seats(Assemblies files) {
    return files.whole("a.json").components().get(1).parties().stream()
        .map(Party::country)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACME", " acme "})
  void the_same_maker_in_other_letters_is_no_difference(String name) {
    BomReading reading =
        new Assemblies()
            .bom("a.json", GATEWAY, part("board", from("b.json"), maker("Acme")))
            .bom("b.json", part("modem", maker(name)), part("chip"))
            .read("a.json");

    assertThat(reading.diagnostics()).isEmpty();
  }

  @Test
  void a_file_that_is_included_twice_is_read_once_and_stands_there_twice() {
    var files =
        new Assemblies()
            .bom("a.json", GATEWAY, part("left", from("b.json")), part("right", from("b.json")))
            .bom("b.json", part("modem"), part("chip", "\"properties\": 7"));
    BomReading reading = files.read("a.json");

    assertThat(paths(reading.bom()))
        .containsExactly(
            "gateway",
            "gateway > left",
            "gateway > left > chip",
            "gateway > right",
            "gateway > right > chip");
    assertThat(files.timesRead()).containsExactly("b.json");
    assertThat(Boms.codes(reading)).containsExactly("bom-wrong-kind");
  }

  @Test
  void two_references_of_one_component_to_one_file_are_one() {
    Bom bom =
        new Assemblies()
            .bom("a.json", GATEWAY, part("board", from("b.json", "b.json")))
            .bom("b.json", part("modem"), part("chip"))
            .whole("a.json");

    assertThat(bom.components()).hasSize(3);
  }

  @Test
  void an_end_item_may_send_on_to_another_file() {
    Bom bom =
        new Assemblies()
            .bom("a.json", GATEWAY, part("board", from("b.json", "c.json")))
            .bom("b.json", part("modem", from("d.json")), part("chip"))
            .bom("c.json", part("firmware"), part("library"))
            .bom("d.json", part("module", maker("Acme")), part("die"))
            .whole("a.json");

    assertThat(paths(bom))
        .containsExactly(
            "gateway",
            "gateway > board",
            "gateway > board > chip",
            "gateway > board > die",
            "gateway > board > library");
    assertThat(bom.components().get(1).parties()).extracting(Party::name).containsExactly("Acme");
    assertThat(bom.subBoms()).extracting("path").containsExactly("b.json", "d.json", "c.json");
  }

  @Test
  void the_same_bom_ref_in_two_files_is_no_duplicate() {
    BomReading reading =
        new Assemblies()
            .bom("a.json", GATEWAY, part("r1"), part("board", from("b.json")))
            .bom("b.json", part("gateway"), part("r1"))
            .read("a.json");

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.bom().components()).hasSize(4);
  }

  @Test
  void references_of_other_types_and_of_the_bom_itself_lead_nowhere() {
    String text =
        """
        {"bomFormat": "CycloneDX", "specVersion": "1.6",
         "serialNumber": "urn:uuid:3E671687-395b-41f5-a30f-a58921a69b79",
         "externalReferences": [{"type": "bom", "url": "gone.json"}],
         "metadata": {"component": {"type": "device", "name": "gateway",
           "externalReferences": [{"url": "a.json", "type": "bom"}]}},
         "components": [{"type": "device", "name": "chip", "externalReferences": [
           {"type": "website", "url": "gone.json"}, {"url": "gone.json", "type": "vcs"},
           {"type": "bom", "url": "urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#chip"}]}]}
        """;
    BomReading json = new Assemblies().file("a.json", text).read("a.json");
    BomReading xml =
        new Assemblies().file("a.json", XmlTwin.of(text).replace("a.xml", "a.json")).read("a.json");

    assertThat(json.diagnostics()).isEmpty();
    assertThat(xml.diagnostics()).isEmpty();
    assertThat(json.bom().gaps()).isEmpty();
    assertThat(xml.bom().gaps()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gone.json|there is no such file",
        "locked.json|the file may not be read (permission denied)",
        "''|there is no such file",
        "urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1|BOM-Links to other files are not followed"
      })
  void a_reference_that_leads_to_no_file_is_a_gap(String url, String why) {
    BomReading reading =
        new Assemblies()
            .bom("a.json", GATEWAY, part("board", from(url)))
            .locked("locked.json")
            .read("a.json");

    assertThat(Boms.codes(reading)).containsExactly("bom-sub-bom");
    assertThat(Assemblies.rendered(reading).get(0))
        .startsWith("WARNING a.json:6:")
        .contains("the BOM of 'board' can't be read from '" + url + "': " + why)
        .endsWith("Without it the parts of this assembly are not known");
    assertThat(Boms.textAt(reading.text(), reading.diagnostics().get(0).location())).isEqualTo(url);
    assertThat(reading.bom().gaps().get(0).assembly()).hasToString("gateway > board");
    assertThat(reading.bom().gaps().get(0).why())
        .isEqualTo("its BOM '" + url + "' could not be read");
    assertThat(reading.bom().complete()).isFalse();
  }

  @Test
  void a_reference_without_an_address_is_a_gap_too() {
    BomReading reading =
        new Assemblies()
            .bom("a.json", GATEWAY, part("board", "\"externalReferences\": [{\"type\": \"bom\"}]"))
            .read("a.json");

    assertThat(Boms.codes(reading)).containsExactly("bom-sub-bom");
  }

  @Test
  void a_thousand_missing_files_are_one_diagnostic_with_a_count() {
    String[] parts =
        IntStream.range(0, 1000)
            .mapToObj(i -> part("p" + i, from("gone" + i + ".json")))
            .toArray(String[]::new);
    BomReading reading = new Assemblies().bom("a.json", GATEWAY, parts).read("a.json");

    assertThat(Boms.codes(reading)).containsExactly("bom-sub-bom");
    assertThat(reading.diagnostics().get(0).message()).contains("(1000 places");
    assertThat(reading.bom().gaps()).hasSize(1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|bom-empty",
        "{|bom-truncated",
        "hello|bom-not-json",
        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\"}|bom-nothing-to-judge",
        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"9\", \"components\": []}|bom-spec-version"
      })
  void a_broken_file_is_an_error_in_that_file_and_nothing_is_judged(String text, String code) {
    BomReading reading =
        new Assemblies()
            .bom("a.json", GATEWAY, part("board", from("b.json")))
            .file("b.json", text)
            .read("a.json");

    assertThat(reading.bom()).isNull();
    assertThat(reading.diagnostics())
        .anySatisfy(
            diagnostic -> {
              assertThat(diagnostic.isError()).isTrue();
              assertThat(diagnostic.location().file()).isEqualTo("b.json");
            });
    assertThat(Boms.codes(reading)).describedAs(Boms.rendered(reading)).containsExactly(code);
  }

  @Test
  void chains_that_come_back_are_named_and_the_assembly_is_incomplete() {
    var files =
        new Assemblies()
            .bom("self.json", GATEWAY, part("board", from("self.json")))
            .bom("a.json", GATEWAY, part("board", from("b.json")))
            .bom("b.json", part("modem"), part("shield", from("c.json")))
            .bom("c.json", part("cover"), part("chip"), part("whole", from("a.json", "b.json")));

    BomReading self = files.read("self.json");
    assertThat(Assemblies.rendered(self))
        .containsExactly(
            "WARNING self.json:6:108: the BOM of 'board' leads back to where it comes from:"
                + " self.json > self.json. Remove the reference that is wrong");
    assertThat(self.bom().gaps().get(0).why())
        .isEqualTo("its BOM 'self.json' leads back to self.json");

    BomReading three = files.read("a.json");
    assertThat(paths(three.bom()))
        .containsExactly(
            "gateway",
            "gateway > board",
            "gateway > board > shield",
            "gateway > board > shield > chip",
            "gateway > board > shield > whole");
    assertThat(Boms.codes(three)).containsExactly("bom-sub-bom-cycle");
    assertThat(Assemblies.rendered(three).get(0))
        .contains("a.json > b.json > c.json > a.json")
        .contains("(2 places, this is the first)");
    assertThat(three.bom().complete()).isFalse();
  }

  @Test
  void end_items_that_name_each_others_files_are_a_cycle() {
    BomReading reading =
        new Assemblies()
            .bom("a.json", GATEWAY, part("board", from("b.json")))
            .bom("b.json", part("modem", from("c.json")), part("chip"))
            .bom("c.json", part("modem", from("b.json")), part("die"))
            .read("a.json");

    assertThat(Boms.codes(reading)).containsExactly("bom-sub-bom-cycle");
    assertThat(reading.bom().components()).hasSize(4);
    assertThat(reading.bom().gaps()).hasSize(1);
  }

  @Test
  void what_only_a_broken_chain_would_show_is_said_in_its_own_file() {
    BomReading reading =
        new Assemblies()
            .bom("a.json", GATEWAY, part("left", from("b.json")), part("right", from("b.json")))
            .bom("b.json", part("modem"), part("chip", from("gone.json")))
            .read("a.json");

    assertThat(Assemblies.rendered(reading)).hasSize(1);
    assertThat(Assemblies.rendered(reading).get(0))
        .startsWith("WARNING b.json:6:")
        .doesNotContain("places");
    assertThat(reading.diagnostics().get(0).sourceLine()).contains("gone.json");
    assertThat(reading.bom().gaps())
        .extracting(gap -> gap.assembly().toString())
        .isEqualTo(List.of("gateway > left > chip", "gateway > right > chip"));
  }
}
