// SPDX-License-Identifier: Apache-2.0
package dev.interdict.attack;

import static dev.interdict.attack.BomAttack.assertContained;
import static dev.interdict.attack.BomAttack.head;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.bom.BomReading;
import org.junit.jupiter.api.Test;

/** JSON BOMs whose bom-refs cost more than they are worth. */
class ReferenceAttacksIT {
  private static final int PARTS = 100_000;

  @Test
  void a_million_references_between_100000_parts_are_contained() throws Exception {
    assertContained("a million references", everythingDependsOn(10));
  }

  @Test
  void ten_million_references_between_100000_parts_are_contained() throws Exception {
    assertContained("ten million references", everythingDependsOn(100));
  }

  @Test
  void one_bom_ref_for_500000_parts_is_one_warning() throws Exception {
    BomReading reading =
        assertContained(
            "one bom-ref for all",
            head()
                .add(",\"components\":[{}")
                .times(5 * PARTS, ",{\"type\":\"device\",\"name\":\"p\",\"bom-ref\":\"r\"}")
                .add("]}"));

    assertThat(reading.diagnostics())
        .extracting(Diagnostic::code)
        .contains("bom-duplicate-ref")
        .doesNotHaveDuplicates();
  }

  @Test
  void a_million_references_to_nothing_are_one_warning() throws Exception {
    BomReading reading =
        assertContained(
            "references to nothing",
            head()
                .add(",\"dependencies\":[{\"ref\":\"a\",\"dependsOn\":[\"b\"")
                .times(10 * PARTS, i -> ",\"" + i + "\"")
                .add("]}]}"));

    assertThat(reading.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("bom-dangling-ref");
  }

  @Test
  void bom_refs_with_one_hash_are_contained() throws Exception {
    assertContained(
        "bom-refs with one hash",
        head()
            .add(",\"components\":[{}")
            .times(1 << 17, i -> ",{\"bom-ref\":\"" + ref(i) + "\"}")
            .add("],\"dependencies\":[{\"ref\":\"" + ref(0) + "\",\"dependsOn\":[\"x\"")
            .times(1 << 17, i -> ",\"" + ref(i) + "\"")
            .add("]}],\"compositions\":[{\"aggregate\":\"complete\",\"assemblies\":[\"x\"")
            .times(1 << 17, i -> ",\"" + ref(i) + "\"")
            .add("]}]}"));
  }

  @Test
  void a_million_edges_to_a_part_with_a_name_of_a_megabyte_are_contained() throws Exception {
    assertContained(
        "edges to a long name",
        head()
            .add(",\"components\":[{\"type\":\"device\",\"bom-ref\":\"a\",\"name\":\"")
            .times((1 << 20) - 16, "a")
            .add("\"},{\"type\":\"device\",\"bom-ref\":\"b\",\"name\":\"")
            .times((1 << 20) - 16, "b")
            .add("\"}],\"dependencies\":[{\"ref\":\"a\",\"dependsOn\":[\"b\"")
            .times(10 * PARTS, ",\"b\"")
            .add("]}]}"));
    assertContained(
        "reversed edges to a long name",
        head()
            .add(",\"components\":[{\"type\":\"device\",\"bom-ref\":\"a\",\"name\":\"")
            .times((1 << 20) - 16, "a")
            .add("\"},{\"type\":\"device\",\"bom-ref\":\"b\",\"name\":\"assembly ")
            .times((1 << 20) - 16, "b")
            .add("\"}],\"dependencies\":[{\"ref\":\"a\",\"dependsOn\":[\"b\"")
            .times(10 * PARTS, ",\"b\"")
            .add("]}]}"));
  }

  @Test
  void compositions_that_contradict_each_other_100000_times_are_contained() throws Exception {
    BomReading reading =
        assertContained(
            "contradicting compositions",
            head()
                .add(",\"compositions\":[{\"aggregate\":\"complete\",\"assemblies\":[\"x\"")
                .times(PARTS, i -> ",\"" + i + "\"")
                .add("]}")
                .times(PARTS, i -> ",{\"aggregate\":\"incomplete\",\"assemblies\":[\"" + i + "\"]}")
                .add("]}"));

    assertThat(reading.bom().declaredComplete()).isEmpty();
  }

  @Test
  void aggregates_nobody_knows_are_contained() throws Exception {
    assertContained(
        "unknown aggregates",
        head()
            .add(",\"compositions\":[{}")
            .times(5 * PARTS, i -> ",{\"aggregate\":\"incomplete_third_party_onl" + i + "\"}")
            .add("]}"));
  }

  private static HostileFile everythingDependsOn(int sources) {
    HostileFile file =
        head()
            .add(",\"components\":[{}")
            .times(PARTS, i -> ",{\"type\":\"device\",\"name\":\"p\",\"bom-ref\":\"" + i + "\"}")
            .add("],\"dependencies\":[{}");
    for (int source = 0; source < sources; source++) {
      file.add(",{\"ref\":\"" + source + "\",\"dependsOn\":[\"0\"")
          .times(PARTS, i -> ",\"" + i + "\"")
          .add("]}");
    }
    return file.add("]}");
  }

  private static String ref(int number) {
    return HostileFile.colliding(number, 17, "Aa", "BB");
  }
}
