// SPDX-License-Identifier: Apache-2.0
package dev.interdict.attack;

import static dev.interdict.attack.BomAttack.PART;
import static dev.interdict.attack.BomAttack.assertContained;
import static dev.interdict.attack.BomAttack.assertRefused;
import static dev.interdict.attack.BomAttack.head;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.bom.BomReading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON BOMs with texts that are too long, or costly to say something about. */
class JsonTextAttacksIT {
  private static final int MEGABYTE = 1 << 20;
  private static final String HUNDRED = "x".repeat(100);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "type",
        "bom-ref",
        "version",
        "description",
        "manufacturer",
        "publisher",
        "purl",
      })
  void a_text_of_100_mb_that_is_read_is_refused(String key) throws Exception {
    assertRefused(
        "100 MB as " + key,
        "bom-too-long-text",
        head().add(",\"components\":[{\"" + key + "\":\"").times(MEGABYTE, HUNDRED).add("\"}]}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bomFormat", "specVersion", "@context"})
  void a_text_of_100_mb_at_the_root_is_refused(String key) throws Exception {
    assertRefused(
        "100 MB as " + key,
        "bom-too-long-text",
        HostileFile.of("{\"" + key + "\":\"").times(MEGABYTE, HUNDRED).add("\"}"));
  }

  @Test
  void a_property_of_100_mb_is_refused() throws Exception {
    assertRefused(
        "100 MB as value of a property",
        "bom-too-long-text",
        head()
            .add(",\"components\":[" + PART + ",\"properties\":[{\"name\":\"interdict:mpn\",")
            .add("\"value\":\"")
            .times(MEGABYTE, HUNDRED)
            .add("\"}]}]}"));
    assertRefused(
        "100 MB as name of a property",
        "bom-too-long-text",
        head()
            .add(",\"components\":[" + PART + ",\"properties\":[{\"name\":\"interdict:")
            .times(MEGABYTE, HUNDRED)
            .add("\"}]}]}"));
  }

  @Test
  void a_key_of_100_mb_is_refused() throws Exception {
    assertRefused(
        "100 MB as key",
        "bom-too-long-text",
        head().add(",\"").times(MEGABYTE, HUNDRED).add("\":1}"));
  }

  @Test
  void a_number_of_100_million_digits_is_refused() throws Exception {
    assertRefused(
        "100 million digits",
        "bom-too-long-text",
        head().add(",\"x\":").times(MEGABYTE, "1".repeat(100)).add("}"));
  }

  @Test
  void a_text_of_100_mb_that_is_not_read_is_contained() throws Exception {
    BomReading reading =
        assertContained(
            "100 MB in a field that is not read",
            head().add(",\"notes\":\"").times(MEGABYTE, HUNDRED).add("\"}"));

    assertThat(reading.bom()).isNotNull();
  }

  @Test
  void a_text_of_100_mb_without_an_end_is_refused() throws Exception {
    assertRefused(
        "100 MB without an end",
        "bom-truncated",
        head().add(",\"notes\":\"").times(MEGABYTE, HUNDRED));
  }

  @Test
  void blanks_of_100_mb_are_contained() throws Exception {
    BomReading reading =
        assertContained("100 MB of blanks", head().times(MEGABYTE, " ".repeat(100)).add("}"));

    assertThat(reading.bom()).isNotNull();
    assertContained(
        "100 MB of blanks and no more",
        HostileFile.of(" ").times(MEGABYTE, HUNDRED.replace('x', ' ')));
  }

  @Test
  void line_ends_of_100_mb_are_contained() throws Exception {
    assertContained(
        "25 million line ends",
        head().times(MEGABYTE / 4, "\r\n".repeat(50)).add(",\"components\":7}"));
  }

  @Test
  void long_words_nobody_knows_are_told_in_few_words() throws Exception {
    String word = "y".repeat(MEGABYTE - 16);
    assertContained(
        "unknown types of 1 MB",
        head()
            .add(",\"components\":[{}")
            .times(60, i -> ",{\"type\":\"" + i + word + "\"}")
            .add("]}"));
    assertContained(
        "unknown stages, countries and makers of 1 MB",
        head()
            .add(",\"components\":[{\"properties\":[{}")
            .times(20, i -> ",{\"name\":\"interdict:origin:" + i + "\",\"value\":\"" + word + "\"}")
            .times(20, i -> ",{\"name\":\"interdict:" + i + word + "\"}")
            .times(20, ",{\"name\":\"interdict:origin:mined\",\"value\":\"" + word + "\"}")
            .times(20, ",{\"name\":\"cdx:device:quantity\",\"value\":\"" + word + "\"}")
            .add("]}]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cdx:device:macAddress",
        "cdx:device:certifications:US:FCC:id",
        "interdict:usbId",
        "interdict:imei",
        "interdict:maker:lei"
      })
  void identifiers_that_are_none_are_contained(String name) throws Exception {
    for (String wrong : List.of("1,".repeat(490), "1 ".repeat(490), "1a2b 3c4d;".repeat(60))) {
      assertContained(
          "wrong values of " + name,
          head()
              .add(",\"components\":[{\"properties\":[{}")
              .times(30_000, ",{\"name\":\"" + name + "\",\"value\":\"" + wrong + "\"}")
              .add("]}]}"));
    }
  }

  @Test
  void names_of_properties_nobody_knows_are_contained() throws Exception {
    assertContained(
        "a million misspelt properties",
        head()
            .add(",\"components\":[{}")
            .times(
                20,
                n ->
                    ",{\"properties\":[{}"
                        + properties(50_000, n, "{\"name\":\"interdict:manufacturrr%d%d\"}")
                        + "]}")
            .add("]}"));
  }

  @Test
  void a_hundred_thousand_identifiers_of_a_component_are_contained() throws Exception {
    assertContained(
        "100,000 serial numbers",
        head()
            .add(",\"components\":[{\"properties\":[{}")
            .add(
                properties(
                    99_000, 1, "{\"name\":\"cdx:device:serialNumber\",\"value\":\"S%d-%d\"}"))
            .add("]}]}"));
    assertContained(
        "100,000 certifications",
        head()
            .add(",\"components\":[{\"properties\":[{}")
            .add(
                properties(
                    99_000,
                    1,
                    "{\"name\":\"cdx:device:certifications:<ISO-3166-1>:<AUTHORITY>:id\","
                        + "\"value\":\"XMR%d%d\"}"))
            .add("]}]}"));
  }

  @Test
  void a_hundred_long_identifiers_of_a_component_are_contained() throws Exception {
    String id = "z".repeat(MEGABYTE / 2 - 16);
    assertContained(
        "100 serial numbers of 512 KB",
        head()
            .add(",\"components\":[{\"properties\":[{}")
            .times(100, i -> ",{\"name\":\"cdx:device:serialNumber\",\"value\":\"" + i + id + "\"}")
            .add("]}]}"));
  }

  @Test
  void a_country_list_of_a_megabyte_is_contained() throws Exception {
    String list = ";".repeat(MEGABYTE - 16);
    assertContained(
        "30 lists of a million countries",
        head()
            .add(",\"components\":[{\"properties\":[{}")
            .times(30, ",{\"name\":\"interdict:origin:mined\",\"value\":\"" + list + "\"}")
            .add("]}]}"));
  }

  @Test
  void every_mistake_in_every_component_is_told_in_a_few_diagnostics() throws Exception {
    BomReading reading =
        assertContained(
            "a hundred thousand components full of mistakes",
            head()
                .add(",\"Components\":[],\"components\":[1")
                .times(
                    100_000,
                    i ->
                        ",{\"type\":\"t"
                            + i
                            + "\",\"Name\":7,\"bom-ref\":\"same\",\"manufacturer\":\"n/a\","
                            + "\"supplier\":[],\"publisher\":1,\"properties\":[7,{\"name\":"
                            + "\"interdict:x"
                            + i
                            + "\"},{\"name\":\"interdict:origin:mined\",\"value\":\"c"
                            + i
                            + "=900\"},{\"name\":\"cdx:device:quantity\",\"value\":\"q"
                            + i
                            + "\"},{\"name\":\"cdx:device:z"
                            + i
                            + "\"}]}")
                .add("]}"));

    assertThat(reading.diagnostics()).hasSizeBetween(10, 200);
  }

  private static String properties(int count, int block, String form) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(',').append(form.formatted(block, i));
    }
    return text.toString();
  }
}
