// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MissingPropertyTest {
  private static final String FUNCTION = "interdict:function";

  @Test
  void a_property_comes_last_and_on_one_line_as_the_others() {
    Insertions.assertInserts(
        FUNCTION,
        """
        {"components": [
          {
            "name": "Lens",
            "properties": [
              { "name": "interdict:mpn", "value": "L-1" },
              { "name": "interdict:dnp", "value": "no" }
            ]
          }
        ]}
        """,
        """
        {"components": [
          {
            "name": "Lens",
            "properties": [
              { "name": "interdict:mpn", "value": "L-1" },
              { "name": "interdict:dnp", "value": "no" },
              { "name": "interdict:function", "value": "" }
            ]
          }
        ]}
        """);
  }

  @Test
  void a_property_comes_last_and_over_lines_as_the_others() {
    Insertions.assertInserts(
        FUNCTION,
        """
        {"components": [
            {
                "properties": [
                    {
                        "name": "interdict:mpn",
                        "value": "L-1"
                    }
                ]
            }
        ]}
        """,
        """
        {"components": [
            {
                "properties": [
                    {
                        "name": "interdict:mpn",
                        "value": "L-1"
                    },
                    {
                        "name": "interdict:function",
                        "value": ""
                    }
                ]
            }
        ]}
        """);
  }

  @Test
  void properties_are_created_before_the_parts() {
    Insertions.assertInserts(
        FUNCTION,
        """
        {
          "components": [
            {
              "name": "Board",
              "components": [
                { "name": "Lens" }
              ]
            }
          ]
        }
        """,
        """
        {
          "components": [
            {
              "name": "Board",
              "properties": [
                { "name": "interdict:function", "value": "" }
              ],
              "components": [
                { "name": "Lens" }
              ]
            }
          ]
        }
        """);
  }

  @Test
  void properties_are_created_as_the_last_member_and_over_lines_as_others_in_the_document() {
    Insertions.assertInserts(
        FUNCTION,
        """
        {
          "metadata": {
            "manufacturer": {
              "name": "Acme"
            }
          },
          "components": [
            {
              "type": "device"
            }
          ]
        }
        """,
        """
        {
          "metadata": {
            "manufacturer": {
              "name": "Acme"
            }
          },
          "components": [
            {
              "type": "device",
              "properties": [
                {
                  "name": "interdict:function",
                  "value": ""
                }
              ]
            }
          ]
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[ ]", "[\n    ]"})
  void empty_properties_are_filled(String list) {
    Insertions.assertInserts(
        FUNCTION,
        """
        {"components": [
          {
            "properties": %s,
            "name": "Lens"
          }
        ]}
        """
            .formatted(list),
        """
        {"components": [
          {
            "properties": [
              { "name": "interdict:function", "value": "" }
            ],
            "name": "Lens"
          }
        ]}
        """);
  }

  @Test
  void a_blank_value_is_selected_and_nothing_inserted() {
    Insertions.assertSelects(
        FUNCTION,
        "{\"components\": [{\"properties\": [{\"value\": \"",
        "  ",
        "\", \"name\": \"interdict:function\"}]}]}");
  }

  @Test
  void an_entry_without_a_value_gets_one() {
    String document = "{\"components\":[{\"properties\":[{\"name\":\"interdict:function\"}]}]}";
    assertThat(MissingField.insert(document, Insertions.PART, FUNCTION))
        .map(edit -> edit.applyTo(document))
        .contains(
            "{\"components\":[{\"properties\":[{\"name\":\"interdict:function\",\"value\":\"\"}]}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"name\": \"interdict:function\", \"value\": \"camera\"}]",
        "[{\"name\": \"interdict:function\", \"value\": null}]",
        "null",
        "{}",
        "\"\""
      })
  void a_property_that_is_stated_or_no_list_stays(String list) {
    assertThat(
            MissingField.insert(
                "{\"components\": [{\"properties\": " + list + "}]}", Insertions.PART, FUNCTION))
        .isEmpty();
  }

  @Test
  void entries_of_another_kind_are_no_model() {
    Insertions.assertInserts(
        FUNCTION,
        "{\"components\": [{ \"properties\": [null, {}, []] }]}",
        "{\"components\": [{ \"properties\": [null, {}, [], { \"name\": \"interdict:function\","
            + " \"value\": \"\" }] }]}");
  }
}
