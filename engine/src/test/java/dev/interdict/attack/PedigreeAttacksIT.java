// SPDX-License-Identifier: Apache-2.0
package dev.interdict.attack;

import static dev.interdict.attack.BomAttack.PART;
import static dev.interdict.attack.BomAttack.assertContained;
import static dev.interdict.attack.BomAttack.assertRefused;
import static dev.interdict.attack.BomAttack.head;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.bom.BomReading;
import org.junit.jupiter.api.Test;

/** BOMs whose pedigrees cost more than they are worth. */
class PedigreeAttacksIT {
  private static final String ANCESTORS = ",\"pedigree\":{\"ancestors\":[";
  private static final String END = "]}}";
  private static final int MOST = 10_000;
  private static final int LEVELS = 20_000;

  @Test
  void ancestors_nested_20000_deep_are_refused() throws Exception {
    assertRefused(
        "nested ancestors",
        "bom-too-many-levels",
        head()
            .add(",\"components\":[" + PART)
            .times(LEVELS, ANCESTORS + PART)
            .add("}")
            .times(LEVELS, END)
            .add("]}"));
  }

  @Test
  void ten_million_empty_ancestors_are_refused() throws Exception {
    assertRefused(
        "empty ancestors of one component",
        "bom-too-many-ancestors",
        head()
            .add(",\"components\":[" + PART + ANCESTORS + "{}")
            .times(10_000_000, ",{}")
            .add(END + "]}"));
    assertRefused(
        "empty ancestors of many components",
        "bom-too-many-ancestors",
        head()
            .add(",\"components\":[{}")
            .times(1_100, "," + PART + ANCESTORS + "{}" + ",{}".repeat(MOST - 1) + END)
            .add("]}"));
  }

  @Test
  void a_million_ancestors_with_makers_are_contained() throws Exception {
    BomReading reading =
        assertContained(
            "a million ancestors",
            head()
                .add(",\"components\":[{}")
                .times(
                    100,
                    i ->
                        ","
                            + PART
                            + ANCESTORS
                            + (PART + ",\"supplier\":{\"name\":\"Maker " + i + "\"}},")
                                .repeat(MOST - 1)
                            + PART
                            + "}"
                            + END)
                .add("]}"));

    assertThat(reading.bom()).isNotNull();
    assertThat(reading.bom().components()).hasSize(101);
  }

  @Test
  void far_ancestors_with_many_identifiers_are_contained() throws Exception {
    String chain = (ANCESTORS + PART).repeat(127);
    BomReading reading =
        assertContained(
            "far identifiers",
            head()
                .add(",\"components\":[" + PART + chain + ",\"properties\":[{}")
                .times(
                    99_000,
                    i ->
                        ",{\"name\":\"cdx:device:certifications:US:FCC:"
                            + (i % 2 == 0 ? "id" : "ID")
                            + "\",\"value\":\"XMR"
                            + i
                            + "\"}")
                .add("]}")
                .times(127, END)
                .add("]}"));

    assertThat(reading.bom()).isNotNull();
    assertThat(reading.bom().components().get(0).identifiers()).hasSizeGreaterThan(99_000);
  }

  @Test
  void a_name_of_100_mb_in_a_pedigree_is_refused() throws Exception {
    assertRefused(
        "100 MB as name of an ancestor",
        "bom-too-long-text",
        head()
            .add(",\"components\":[" + PART + ANCESTORS + "{\"name\":\"")
            .times(1 << 20, "x".repeat(100))
            .add("\"}" + END + "]}"));
  }
}
