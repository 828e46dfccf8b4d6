// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A violation is shown at the characters that are wrong. */
final class SchemaPlacesTest {
  private static final String WIDE = "\t\"description\": \"é 华 😀 \\u00e9 \\\" \t\",";

  @ParameterizedTest
  @ValueSource(strings = {"1.6", "1.7"})
  void columns_count_utf_16_units_behind_tabs_emoji_and_any_line_end(String version) {
    for (String end : List.of("\n", "\r", "\r\n")) {
      String bom =
          Checks.component(
                  version, WIDE.replace("\t\",", "\",") + "\"name\": \"😀\",\t\"type\": \"devcie\"")
              .replace("\n", end);
      Diagnostic wrong = only(Checks.json(version, bom));

      assertThat(Checks.at(bom, wrong)).isEqualTo("devcie");
      assertThat(wrong.location().line()).isEqualTo(6);
      assertThat(wrong.location().pointer()).hasToString("/components/0/type");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.6", "1.7"})
  void an_xml_element_is_shown_where_it_starts(String version) {
    for (String end : List.of("\n", "\r", "\r\n")) {
      String bom =
          Checks.xmlComponent(
                  version,
                  "<name>é 华 😀 &amp;</name><!-- 😀 -->\t<nmae\n  a='1'>x</nmae>\n<scope> wanted </scope>")
              .replace("\n", end);
      List<Diagnostic> wrong = Checks.xml(version, bom);

      assertThat(wrong).hasSize(2);
      assertThat(Checks.at(bom, wrong.get(0))).isEqualTo("nmae");
      assertThat(wrong.get(0).location().line()).isEqualTo(5);
      assertThat(wrong.get(0).location().pointer())
          .hasToString("/bom/components/component[1]/nmae");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.6", "1.7"})
  void the_value_of_an_attribute_is_shown_inside_its_quotes(String version) {
    String bom =
        Checks.xmlComponent(version, "<name>a</name>")
            .replace("type=\"device\"", "\n  bom-ref = \"type='x'\"\n  type\t=\n 'devcie'");
    Diagnostic wrong = only(Checks.xml(version, bom));

    assertThat(Checks.at(bom, wrong)).isEqualTo("devcie");
    assertThat(wrong.location().pointer()).hasToString("/bom/components/component[1]/@type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.6", "1.7"})
  void numbers_lists_objects_and_keys_have_places_too(String version) {
    String bom =
        Checks.bom(
            version,
            """
            "version": 1.5,
            "metadata": {"timestamp": ["2026"], "tools": [], "wrong\\u0041": {}},
            "components": [{"type": "device", "name": {}}]""");
    List<Diagnostic> wrong = Checks.json(version, bom);

    assertThat(wrong.stream().map(d -> Checks.at(bom, d)))
        .containsExactly("1.5", "[", version.equals("1.6") ? "wrong\\u0041" : "wrong\\", "{");
    assertThat(wrong.stream().map(d -> d.location().pointer().toString()))
        .containsExactly(
            "/version", "/metadata/timestamp", "/metadata/wrongA", "/components/0/name");
  }

  @Test
  void the_first_place_is_the_first_of_the_file_whatever_the_validator_meets_first() {
    String bom =
        Checks.bom(
            "1.6",
            """
            "components": [
              {"components": [{"name": "inner"}], "name": "outer", "type": "device"},
              {"name": "later"}
            ]""");
    Diagnostic wrong = only(Checks.json("1.6", bom));

    assertThat(wrong.message()).endsWith("(2 places, this is the first)");
    assertThat(wrong.location().pointer()).hasToString("/components/0/components/0");
  }

  @Property(tries = 100)
  void the_text_at_a_place_is_the_wrong_word(
      @ForAll @StringLength(min = 1, max = 20) @CharRange(from = 'A', to = 'Z') String word,
      @ForAll @IntRange(max = 5) int before,
      @ForAll boolean windows) {
    String parts = "{\"type\": \"device\", \"name\": \"华😀\"},\n ".repeat(before);
    String bom =
        Checks.bom(
                "1.6",
                "\"components\": [" + parts + "{\"name\": \"x\", \"type\": \"" + word + "\"}]")
            .replace("\n", windows ? "\r\n" : "\n");
    List<Diagnostic> wrong =
        Checks.json("1.6", bom).stream().filter(d -> d.message().contains("'type'")).toList();

    assertThat(Checks.at(bom, only(wrong))).isEqualTo(word);
  }

  private static Diagnostic only(List<Diagnostic> diagnostics) {
    assertThat(diagnostics).as(Checks.rendered(diagnostics)).hasSize(1);
    return diagnostics.get(0);
  }
}
