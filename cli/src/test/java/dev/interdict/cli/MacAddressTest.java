// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.cli.Cli.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a MAC address alone says about a part, and what it says against a label. */
final class MacAddressTest {
  private static final String BOM =
      """
      {"bomFormat": "CycloneDX", "specVersion": "1.6",
       "metadata": {"component": {"type": "device", "name": "gateway"}},
       "components": [{"type": "device", "name": "LTE module",%s
        "properties": [{"name": "interdict:function", "value": "cellular_module"},
                       {"name": "cdx:device:macAddress", "value": "%s"}]}]}
      """;

  @TempDir Path folder;

  private Run check(String maker, String address) {
    String stated = maker.isEmpty() ? "" : " \"manufacturer\": {\"name\": \"" + maker + "\"},";
    Cli.write(folder.resolve("a.cdx.json"), BOM.formatted(stated, address));
    return Cli.in(folder)
        .run("check", "a.cdx.json", "--role", "us.fed.prime", "--rulebook", "us-889");
  }

  @Test
  void a_part_without_a_maker_is_known_by_its_address() {
    Run run = check("", "00:1e:10:01:02:03");
    assertThat(run.out()).contains("gateway > LTE module", "REVIEW 889-001: Telecom");
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "cdx:device:macAddress \"00:1e:10:01:02:03\" -> OUI \"001e10\" of IEEE registrant"
                + " HUAWEI TECHNOLOGIES CO.,LTD -> name \"HUAWEI TECHNOLOGIES CO.,LTD\" of Huawei"
                + " Technologies Co., Ltd. -> ndaa-889 row huawei")
        .contains("(MEDIUM)");
    assertThat(run.code()).as("a registrant is not always the maker").isZero();
  }

  @Test
  void an_innocent_label_that_the_address_contradicts_is_for_review() {
    Run run = check("Nobody Optics", "00-1E-10-01-02-03");
    assertThat(run.out()).contains("REVIEW 889-001");
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "LTE module states Nobody Optics, but MAC address 00-1E-10-01-02-03 names Huawei"
                + " Technologies Co., Ltd.");
    assertThat(run.code()).isZero();
  }

  @Test
  void a_small_block_counts_within_itself_only() {
    assertThat(check("Nobody Optics", "18:d7:93:61:02:03").out()).doesNotContain("Autel");
    assertThat(check("Nobody Optics", "00:1e:11:01:02:03").out()).doesNotContain("REVIEW");
  }
}
