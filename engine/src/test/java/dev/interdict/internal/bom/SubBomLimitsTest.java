// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import static dev.interdict.internal.bom.Assemblies.from;
import static dev.interdict.internal.bom.Assemblies.maker;
import static dev.interdict.internal.bom.Assemblies.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ReadingLimits;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Limits hold over all files of a BOM together, however they include each other. */
final class SubBomLimitsTest {
  private static ReadingLimits components(int number) {
    return new ReadingLimits(1 << 20, number, 128, 1 << 20, 100_000);
  }

  private static ReadingLimits levels(int number) {
    return new ReadingLimits(1 << 20, 1_000_000, number, 1 << 20, 100_000);
  }

  private static ReadingLimits bytes(long number) {
    return new ReadingLimits(number, 1_000_000, 128, 1 << 20, 100_000);
  }

  /** Gateway, two assemblies, and in each an end item and two parts: 9. */
  private static Assemblies twice() {
    return new Assemblies()
        .bom("a.json", part("gateway"), part("left", from("b.json")), part("right", from("b.json")))
        .bom("b.json", part("modem"), part("chip"), part("flash"));
  }

  @Test
  void components_count_as_often_as_they_stand_there() {
    assertThat(twice().limits(components(9)).read("a.json").diagnostics()).isEmpty();

    BomReading over = twice().limits(components(8)).read("a.json");
    assertThat(over.bom()).isNull();
    assertThat(Assemblies.rendered(over))
        .containsExactly(
            "ERROR a.json:7:108: with the BOM that this names there are more than 8 components:"
                + " split the BOM, or raise the limit in interdict.xml with <limits"
                + " components=\"…\"/>");
  }

  @Test
  void levels_count_from_the_top_of_the_first_file() {
    var files =
        new Assemblies()
            .bom("a.json", part("gateway"), part("board", from("b.json")))
            .bom("b.json", part("modem"), part("shield", "\"components\": [" + part("x") + "]"));

    assertThat(files.limits(levels(3)).read("a.json").diagnostics()).isEmpty();
    BomReading over = files.limits(levels(2)).read("a.json");
    assertThat(over.bom()).isNull();
    assertThat(Boms.codes(over)).containsExactly("bom-too-many-levels");
    assertThat(Assemblies.rendered(over).get(0)).startsWith("ERROR a.json:6:");
  }

  @Test
  void bytes_count_over_all_files_each_once() {
    int one = 600;
    var files =
        new Assemblies()
            .file("a.json", padded("b.json", one))
            .file("b.json", padded("c.json", one))
            .file("c.json", padded("", one));

    assertThat(files.limits(bytes(3 * one)).read("a.json").diagnostics()).isEmpty();
    BomReading over = files.limits(bytes(3 * one - 1)).read("a.json");
    assertThat(over.bom()).isNull();
    assertThat(Assemblies.rendered(over))
        .containsExactly(
            "ERROR c.json:1:1: with this file the BOM and those of its assemblies have more than"
                + " 1799 bytes: split the BOM, or raise the limit in interdict.xml with <limits"
                + " file-mib=\"…\"/>");
  }

  private static String padded(String next, int size) {
    String left = next.isEmpty() ? part("left") : part("left", from(next));
    String right = next.isEmpty() ? part("right") : part("right", from(next));
    String text =
        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [%s, %s]}"
            .formatted(left, right);
    return text + " ".repeat(size - text.length());
  }

  @Test
  void thirty_files_that_each_include_the_next_twice_are_stopped() {
    var files = new Assemblies();
    for (int i = 0; i < 30; i++) {
      String next = from((i + 1) + ".json");
      files.bom(i + ".json", part("end"), part("left", next), part("right", next));
    }
    files.bom("30.json", part("end"), part("leaf"));

    BomReading reading =
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> files.read("0.json"));

    assertThat(reading.bom()).isNull();
    assertThat(Boms.codes(reading)).containsExactly("bom-too-many-components");
    assertThat(files.timesRead()).hasSize(30);
  }

  @Test
  void thirty_end_items_that_each_name_the_next_two_are_read_once_each() {
    var files = new Assemblies().bom("a.json", part("gateway"), part("board", from("0.json")));
    for (int i = 0; i < 30; i++) {
      files.bom(i + ".json", part("end" + i, from((i + 1) + ".json", (i + 2) + ".json")));
    }
    files.bom("30.json", part("x"), part("leaf")).bom("31.json", part("y"), part("other"));

    BomReading reading = files.read("a.json");

    assertThat(reading.bom().components()).hasSize(4);
    assertThat(files.timesRead()).hasSize(32);
  }

  @Test
  void end_items_that_send_on_and_on_are_stopped_by_the_levels() {
    var files = new Assemblies().bom("a.json", part("gateway"), part("board", from("0.json")));
    for (int i = 0; i < 5000; i++) {
      files.bom(i + ".json", part("end", from((i + 1) + ".json")));
    }

    BomReading reading = files.read("a.json");

    assertThat(reading.bom()).isNull();
    assertThat(Boms.codes(reading)).containsExactly("bom-too-many-levels");
    assertThat(files.timesRead()).hasSizeLessThan(130);
  }

  @Test
  void an_end_item_with_a_hundred_thousand_facts_can_not_be_multiplied_without_end() {
    String facts =
        IntStream.range(0, 99_000)
            .mapToObj(i -> "{\"name\":\"interdict:alternate:" + i + ":mpn\",\"value\":\"x\"}")
            .collect(Collectors.joining(",", "\"properties\": [", "]"));
    String[] parts =
        IntStream.range(0, 20_000)
            .mapToObj(i -> part("p" + i, maker("Acme"), from("b.json")))
            .toArray(String[]::new);
    var files =
        new Assemblies()
            .bom("a.json", part("gateway"), parts)
            .bom("b.json", part("end", facts), part("leaf"));

    BomReading reading =
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> files.read("a.json"));

    assertThat(reading.bom()).isNull();
    assertThat(Boms.codes(reading)).containsExactly("bom-too-many-components");
  }

  @Test
  void values_of_one_hash_are_told_apart_in_few_steps() {
    String facts =
        IntStream.range(0, 1 << 16)
            .mapToObj(SubBomLimitsTest::sameHash)
            .map(value -> "{\"name\":\"interdict:alternate:1:mpn\",\"value\":\"" + value + "\"}")
            .collect(Collectors.joining(",", "\"properties\": [", "]"));
    String own = "\"properties\": [{\"name\": \"interdict:function\", \"value\": \"memory\"}]";
    var files =
        new Assemblies()
            .bom("a.json", part("gateway"), part("board", own, from("b.json")))
            .bom("b.json", part("end", facts), part("leaf"));

    BomReading reading =
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> files.read("a.json"));

    assertThat(reading.bom().components().get(1).properties()).hasSize(1 + (1 << 16));
  }

  /** "Aa" and "BB" have one hash, and so has whatever is made of as many of them. */
  private static String sameHash(int number) {
    var text = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }
}
