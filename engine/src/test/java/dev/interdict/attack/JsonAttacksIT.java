// SPDX-License-Identifier: Apache-2.0
package dev.interdict.attack;

import static dev.interdict.attack.BomAttack.PART;
import static dev.interdict.attack.BomAttack.assertContained;
import static dev.interdict.attack.BomAttack.assertRefused;
import static dev.interdict.attack.BomAttack.head;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.bom.BomReading;
import org.junit.jupiter.api.Test;

/** JSON BOMs whose structure costs more than it is worth. */
class JsonAttacksIT {
  private static final int LEVELS = 20_000;
  private static final int KEYS = 10_000_000;

  @Test
  void components_nested_20000_deep_are_refused() throws Exception {
    assertRefused(
        "nested components",
        "bom-too-many-levels",
        head().times(LEVELS, ",\"components\":[" + PART).times(LEVELS, "}]").add("}"));
  }

  @Test
  void lists_nested_20000_deep_in_a_field_that_is_not_read_are_refused() throws Exception {
    assertRefused(
        "nested lists",
        "bom-too-deep",
        head().add(",\"formulation\":").times(LEVELS, "[").times(LEVELS, "]").add("}"));
  }

  @Test
  void objects_nested_20000_deep_in_a_property_are_refused() throws Exception {
    assertRefused(
        "nested objects",
        "bom-too-deep",
        head()
            .add(",\"components\":[" + PART + ",\"properties\":")
            .times(LEVELS, "{\"value\":")
            .add("1")
            .times(LEVELS, "}")
            .add("}]}"));
  }

  @Test
  void dependencies_nested_20000_deep_are_refused() throws Exception {
    assertRefused(
        "nested dependencies",
        "bom-too-deep",
        head()
            .add(",\"dependencies\":[")
            .times(LEVELS, "{\"ref\":\"a\",\"dependsOn\":[")
            .times(LEVELS, "]}")
            .add("]}"));
  }

  @Test
  void ten_million_keys_at_the_root_are_contained() throws Exception {
    assertContained("keys of the root", head().times(KEYS, i -> ",\"k" + i + "\":1").add("}"));
  }

  @Test
  void ten_million_keys_of_a_component_are_contained() throws Exception {
    assertContained(
        "keys of a component",
        head().add(",\"components\":[" + PART).times(KEYS, i -> ",\"k" + i + "\":1").add("}]}"));
  }

  @Test
  void ten_million_keys_of_an_object_that_is_not_read_are_contained() throws Exception {
    assertContained(
        "keys of a skipped object",
        head().add(",\"x\":{\"k\":1").times(KEYS, i -> ",\"k" + i + "\":1").add("}}"));
  }

  @Test
  void the_same_key_ten_million_times_is_one_error() throws Exception {
    BomReading reading = assertContained("the same key", head().times(KEYS, ",\"k\":1").add("}"));

    assertThat(reading.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("bom-duplicate-key");
  }

  @Test
  void ten_million_elements_of_a_list_that_is_not_read_are_contained() throws Exception {
    assertContained("elements", head().add(",\"x\":[1").times(KEYS, ",1").add("]}"));
  }

  @Test
  void ten_million_components_that_are_none_are_contained() throws Exception {
    assertContained("no components", head().add(",\"components\":[1").times(KEYS, ",1").add("]}"));
  }

  @Test
  void a_million_bom_refs_of_what_is_not_read_are_contained() throws Exception {
    assertContained(
        "bom-refs of services",
        head()
            .add(",\"services\":[1")
            .times(KEYS / 10, i -> ",{\"bom-ref\":\"" + i + "\"}")
            .add("]}"));
  }

  @Test
  void ten_million_empty_components_are_refused() throws Exception {
    assertRefused(
        "empty components",
        "bom-too-many-components",
        head().add(",\"components\":[{}").times(KEYS, ",{}").add("]}"));
  }

  @Test
  void a_million_small_components_are_contained() throws Exception {
    assertContained(
        "a million components",
        head().add(",\"components\":[" + PART + "}").times(999_999, "," + PART + "}").add("]}"));
  }

  @Test
  void ten_million_properties_of_a_component_are_refused() throws Exception {
    assertRefused(
        "properties",
        "bom-too-many-properties",
        head()
            .add(",\"components\":[" + PART + ",\"properties\":[{}")
            .times(KEYS, ",{}")
            .add("]}]}"));
  }

  @Test
  void five_million_authors_are_contained() throws Exception {
    assertContained(
        "authors",
        head()
            .add(",\"components\":[" + PART + ",\"authors\":[{}")
            .times(KEYS / 2, ",{\"name\":\"a\"}")
            .add("]}]}"));
  }

  @Test
  void keys_with_one_hash_are_contained() throws Exception {
    assertContained(
        "keys with one hash",
        head()
            .times(1 << 18, i -> ",\"" + HostileFile.colliding(i, 18, "Aa", "BB") + "\":1")
            .add("}"));
    assertContained(
        "keys with one hash of the parser",
        head()
            .times(1 << 18, i -> ",\"" + HostileFile.colliding(i, 18, "Aa", "B@") + "\":1")
            .add("}"));
  }
}
