// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ReadingLimits;
import org.junit.jupiter.api.Test;

/** JSON that is well formed and still not the shape of a BOM; and limits. */
final class StructureTest {
  private static final String HEAD = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",";

  @Test
  void a_duplicate_key_is_an_error_at_the_second_one() {
    assertThat(
            Boms.rendered(
                Boms.read(
                    Boms.around(
                        """
                        "version": "1",
                        "name": "ME909s-821a"
                        """))))
        .isEqualTo(
            """
            ERROR bom.json:9:8: the key 'name' stands twice in this object, and only one can be \
            meant: remove the wrong one
             |       "name": "ME909s-821a"
             |        ^^^^""");
  }

  @Test
  void a_duplicate_key_is_found_where_nothing_is_read_and_among_many() {
    assertThat(Boms.codes(Boms.read(HEAD + "\"x\":[{\"y\":{\"a\":1,\"b\":2,\"a\":3}}]}")))
        .containsExactly("bom-duplicate-key");
    var keys = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      keys.append("\"key").append(i).append("\":{\"a\":1,\"b\":2},");
    }
    assertThat(Boms.read(HEAD + "\"x\":{" + keys + "\"z\":1}}").diagnostics()).isEmpty();
    assertThat(Boms.codes(Boms.read(HEAD + "\"x\":{" + keys + "\"key7\":1}}")))
        .containsExactly("bom-duplicate-key");
  }

  @Test
  void components_must_be_a_list_of_objects() {
    assertThat(Boms.rendered(Boms.read(HEAD + "\"components\":{\"a\":[]}}")))
        .startsWith("ERROR bom.json:1:59: 'components' is an object; expected a list: [ … ]");
    assertThat(Boms.rendered(Boms.read(HEAD + "\"components\":[7]}")))
        .startsWith("ERROR bom.json:1:60: a component is a number; expected an object");
    assertThat(Boms.rendered(Boms.read(HEAD + "\"metadata\":{\"component\":\"x\"}}")))
        .contains("'metadata.component' is a text; expected an object");
    assertThat(Boms.codes(Boms.read(HEAD + "\"components\":null}")))
        .containsExactly("bom-components-kind");
  }

  @Test
  void several_errors_are_reported_together() {
    assertThat(
            Boms.codes(
                Boms.read(
                    "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"3\",\"components\":[1]}")))
        .containsExactly("bom-spec-version", "bom-component-kind");
  }

  @Test
  void values_of_another_kind_are_tolerated_with_a_warning() {
    BomReading reading =
        Boms.read(
            Boms.around(
                """
                "version": 7,
                "publisher": ["a"],
                "supplier": 3,
                "authors": {"name": "x"},
                "properties": {"interdict:mpn": "x"},
                "manufacturer": {"name": {"x": "y"}, "address": "Shenzhen"}
                """));

    assertThat(reading.bom()).isNotNull();
    assertThat(reading.bom().components().get(0).version()).isEqualTo("7");
    assertThat(Boms.codes(reading)).hasSize(6).containsOnly("bom-wrong-kind");
    assertThat(Boms.rendered(reading))
        .contains(
            """
            WARNING bom.json:8:18: 'version' is a number; CycloneDX has a text in quotes here: \
            read as one
             |       "version": 7,
             |                  ^""");
  }

  @Test
  void assemblies_nested_too_deep_are_one_error() {
    for (int levels : new int[] {128, 129, 200, 20_000}) {
      String text =
          HEAD
              + "\"components\":["
              + "{\"type\":\"device\",\"name\":\"x\",\"components\":[".repeat(levels - 1)
              + "{\"type\":\"device\",\"name\":\"x\"}"
              + "]}".repeat(levels - 1)
              + "]}";
      assertThat(Boms.codes(Boms.read(text)))
          .isEqualTo(
              levels == 128 ? java.util.List.of() : java.util.List.of("bom-too-many-levels"));
    }
  }

  @Test
  void brackets_nested_too_deep_are_one_error() {
    assertThat(Boms.codes(Boms.read(HEAD + "\"x\":" + "[".repeat(20_000))))
        .containsExactly("bom-too-deep");
    assertThat(Boms.codes(Boms.read(HEAD + "\"x\":" + "{\"a\":".repeat(20_000))))
        .containsExactly("bom-too-deep");
    assertThat(Boms.read(HEAD + "\"x\":" + "[".repeat(1000) + "]".repeat(1000) + "}").diagnostics())
        .isEmpty();
  }

  @Test
  void every_limit_is_an_error_of_its_own() {
    var limits = new ReadingLimits(2000, 3, 2, 40, 2);
    assertThat(codes(limits, " ".repeat(2001))).containsExactly("bom-too-large");
    String part = "{\"type\":\"device\",\"name\":\"x\"}";
    assertThat(codes(limits, HEAD + "\"components\":[" + (part + ",").repeat(3) + part + "]}"))
        .containsExactly("bom-too-many-components");
    assertThat(codes(limits, Boms.around("\"version\":\"" + "x".repeat(41) + "\"")))
        .containsExactly("bom-too-long-text");
    assertThat(codes(limits, Boms.around("\"version\":\"" + "x".repeat(40) + "\""))).isEmpty();
    String property = "{\"name\":\"a\",\"value\":\"b\"}";
    assertThat(
            codes(
                limits,
                Boms.around("\"properties\":[" + (property + ",").repeat(2) + property + "]")))
        .containsExactly("bom-too-many-properties");
  }

  private static java.util.List<String> codes(ReadingLimits limits, String text) {
    return Boms.codes(
        new BomReader(limits)
            .read("bom.json", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
