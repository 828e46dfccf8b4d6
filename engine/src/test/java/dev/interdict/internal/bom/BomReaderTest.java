// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BomReaderTest {
  private static final String GATEWAY =
      """
      {
        "components": [
          {
            "components": [{"name": "EC25-AFX", "type": "device", "bom-ref": "modem"}],
            "name": "modem board",
            "version": "B2",
            "description": "LTE",
            "type": "device"
          },
          {"type": "device", "name": "case"}
        ],
        "metadata": {
          "component": {
            "type": "device",
            "name": "gateway",
            "components": [{"type": "firmware", "name": "boot loader"}]
          }
        },
        "specVersion": "1.5",
        "bomFormat": "CycloneDX"
      }
      """;

  @Test
  void reads_the_end_item_first_and_assemblies_before_their_parts() {
    Bom bom = Boms.bom(GATEWAY);

    assertThat(bom.specVersion()).isEqualTo("1.5");
    assertThat(bom.components())
        .extracting(Component::toString)
        .containsExactly(
            "gateway",
            "gateway > boot loader",
            "gateway > modem board",
            "gateway > modem board > EC25-AFX",
            "gateway > case");
    assertThat(bom.components()).extracting(Component::depth).containsExactly(0, 1, 1, 2, 1);
    assertThat(bom.components()).extracting(Component::index).containsExactly(0, 1, 2, 3, 4);
    assertThat(bom.components())
        .extracting(Component::assembly)
        .containsExactly(true, false, true, false, false);
    assertThat(bom.endItem()).isSameAs(bom.components().get(0));
    assertThat(bom.components().get(0).endItem()).isTrue();
    assertThat(bom.components().get(3).bomRef()).isEqualTo("modem");
    assertThat(bom.components().get(2).version()).isEqualTo("B2");
    assertThat(bom.components().get(2).description()).isEqualTo("LTE");
  }

  @Test
  void gives_each_component_the_place_of_its_name() {
    Bom bom = Boms.bom(GATEWAY);

    assertThat(bom.components())
        .extracting(c -> c.location() + " " + c.location().pointer() + " of " + c.pointer())
        .containsExactly(
            "bom.json:15:16 /metadata/component/name of /metadata/component",
            "bom.json:16:52 /metadata/component/components/0/name of"
                + " /metadata/component/components/0",
            "bom.json:5:16 /components/0/name of /components/0",
            "bom.json:4:32 /components/0/components/0/name of /components/0/components/0",
            "bom.json:10:33 /components/1/name of /components/1");
  }

  @Test
  void top_level_components_have_no_parent_where_no_end_item_is_named() {
    Component component = Boms.component("\"version\": \"1\"");

    assertThat(component.parent()).isNull();
    assertThat(component.depth()).isEqualTo(1);
    assertThat(component.endItem()).isFalse();
  }

  @Test
  void a_bom_without_components_is_read_without_a_word() {
    BomReading reading = Boms.read("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.4\"}");

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.bom()).isNotNull();
    assertThat(reading.bom().components()).isEmpty();
    assertThat(reading.bom().endItem()).isNull();
  }

  @Test
  void every_version_from_1_2_to_1_7_is_read() {
    for (String version : List.of("1.2", "1.3", "1.4", "1.5", "1.6", "1.7")) {
      String text = Boms.around("\"version\": \"1\"").replace("1.6", version);
      assertThat(Boms.bom(text).specVersion()).isEqualTo(version);
      assertThat(Boms.read(text).diagnostics()).isEmpty();
    }
  }

  @Test
  void the_hash_is_that_of_the_bytes() {
    assertThat(Boms.bom("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\"}").sha256())
        .isEqualTo("20b5397e8c658dd61fca0ec2ea9a3841f979716daace2ab4ff747648d9bf9d18");
  }

  @Test
  void a_name_that_is_missing_is_a_warning_at_the_opening_brace() {
    BomReading reading =
        Boms.read(
            """
            {"bomFormat": "CycloneDX", "specVersion": "1.6",
             "components": [ {"type": "device"} ]}
            """);

    assertThat(Boms.rendered(reading))
        .isEqualTo(
            """
            WARNING bom.json:2:18: this component has no name; CycloneDX requires one: add "name": "…"
             |  "components": [ {"type": "device"} ]}
             |                  ^""");
    assertThat(reading.bom().components().get(0).name()).isEqualTo("(unnamed)");
    assertThat(reading.bom().components().get(0).location().column()).isEqualTo(18);
  }

  @Test
  void an_unknown_type_is_a_warning_with_the_nearest_known_one() {
    BomReading reading =
        Boms.read(
            Boms.around("")
                .replace("\"device\"", "\"devise\"")
                .replace("EC25-AFX\",", "EC25-AFX\""));

    assertThat(Boms.rendered(reading))
        .isEqualTo(
            """
            WARNING bom.json:6:16: CycloneDX has no component type 'devise'; did you mean 'device'?
             |       "type": "devise",
             |                ^^^^^^""");
    assertThat(reading.bom().components().get(0).type()).isEqualTo("devise");
  }

  @Test
  void the_same_mistake_over_and_over_is_one_warning_at_its_first_place() {
    String many = "{\"type\": \"hardware\", \"name\": \"R1\"},\n".repeat(500);
    BomReading reading =
        Boms.read(
            "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [\n"
                + many
                + "{\"type\": \"device\", \"name\": \"C1\"}]}");

    assertThat(reading.diagnostics()).hasSize(1);
    Diagnostic only = reading.diagnostics().get(0);
    assertThat(only.message()).endsWith("(500 places, this is the first)");
    assertThat(only.location()).hasToString("bom.json:2:11");
  }

  @Test
  void many_different_mistakes_of_one_kind_stay_few() {
    var text =
        new StringBuilder("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[");
    for (int i = 0; i < 1000; i++) {
      text.append(i == 0 ? "" : ",")
          .append("{\"type\":\"kind ")
          .append(i)
          .append("\",\"name\":\"R\"}");
    }
    BomReading reading = Boms.read(text.append("]}").toString());

    assertThat(reading.diagnostics()).hasSize(21);
    assertThat(Boms.rendered(reading)).contains("(980 places, this is the first)");
  }

  @Test
  void a_hundred_thousand_mistakes_cost_no_more_than_one() {
    String part =
        """
        {"type": "hardware", "name": "R", "supplier": {"name": "S", "address": {"country": "Chinna"}},
         "properties": [{"name": "interdict:orign:mined", "value": "CN"},
                        {"name": "interdict:origin:minde", "value": "CN"}]}
        """;
    String text =
        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [\n"
            + (part + ",").repeat(99_999)
            + part
            + "]}";

    org.junit.jupiter.api.Assertions.assertTimeout(
        java.time.Duration.ofSeconds(20),
        () -> assertThat(Boms.read(text).diagnostics()).hasSize(4));
  }
}
