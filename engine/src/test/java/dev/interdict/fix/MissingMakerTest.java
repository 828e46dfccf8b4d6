// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MissingMakerTest {
  private static final String MAKER = "manufacturer.name";

  @Test
  void a_maker_goes_before_the_name() {
    Insertions.assertInserts(
        MAKER,
        """
        {
          "components": [
            {
              "type": "device",
              "bom-ref": "lens",
              "name": "Lens",
              "properties": [
                { "name": "interdict:mpn", "value": "L-1" }
              ]
            }
          ]
        }
        """,
        """
        {
          "components": [
            {
              "type": "device",
              "bom-ref": "lens",
              "manufacturer": { "name": "" },
              "name": "Lens",
              "properties": [
                { "name": "interdict:mpn", "value": "L-1" }
              ]
            }
          ]
        }
        """);
  }

  @Test
  void a_maker_is_written_over_lines_as_the_organisations_around_it_are() {
    Insertions.assertInserts(
        MAKER,
        """
        {
        \t"components": [
        \t\t{
        \t\t\t"name": "Lens",
        \t\t\t"supplier": {
        \t\t\t\t"name": "Shop"
        \t\t\t}
        \t\t}
        \t]
        }
        """,
        """
        {
        \t"components": [
        \t\t{
        \t\t\t"manufacturer": {
        \t\t\t\t"name": ""
        \t\t\t},
        \t\t\t"name": "Lens",
        \t\t\t"supplier": {
        \t\t\t\t"name": "Shop"
        \t\t\t}
        \t\t}
        \t]
        }
        """);
  }

  @Test
  void a_component_without_a_name_gets_its_maker_first() {
    Insertions.assertInserts(
        MAKER,
        "{\"components\": [{\"type\": \"device\", \"version\": \"1\"}]}",
        "{\"components\": [{\"manufacturer\": {\"name\": \"\"}, \"type\": \"device\", \"version\":"
            + " \"1\"}]}");
  }

  @Test
  void a_maker_that_is_there_without_a_name_gets_one() {
    Insertions.assertInserts(
        MAKER,
        """
        {"components": [
          {
            "manufacturer": {
              "address": { "country": "US" }
            }
          }
        ]}
        """,
        """
        {"components": [
          {
            "manufacturer": {
              "name": "",
              "address": { "country": "US" }
            }
          }
        ]}
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{ }", "{\n  }"})
  void an_empty_maker_is_filled(String maker) {
    Insertions.assertInserts(
        MAKER,
        "{\"components\": [{\"name\": \"Lens\", \"manufacturer\": " + maker + "}]}",
        "{\"components\": [{\"name\": \"Lens\", \"manufacturer\": {\"name\": \"\"}}]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\\u0020\\t"})
  void a_blank_name_is_selected_and_nothing_inserted(String blank) {
    Insertions.assertSelects(
        MAKER, "{\"components\": [{\"manufacturer\": {\"name\": \"", blank, "\"}}]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"name\": \"Acme\"}", "{\"name\": null}", "null", "\"\"", "[]"})
  void a_maker_that_is_stated_or_no_organisation_stays(String maker) {
    assertThat(
            MissingField.insert(
                "{\"components\": [{\"manufacturer\": " + maker + "}]}", Insertions.PART, MAKER))
        .isEmpty();
  }

  @Test
  void an_escaped_key_is_the_same_key() {
    assertThat(
            MissingField.insert(
                "{\"components\": [{\"manuf\\u0061cturer\": {\"name\": \"Acme\"}}]}",
                Insertions.PART,
                MAKER))
        .isEmpty();
  }
}
