// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.cli.Cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the command line: a part is found in whatever file below the folder it stands. */
class SubBomsTest {
  private static final String GATEWAY =
      """
      {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "metadata": {"component": {"type": "device", "name": "gateway", "bom-ref": "gateway",
          "manufacturer": {"name": "Acme Inc."}}},
        "components": [
          {"type": "device", "name": "modem board", "bom-ref": "board",
            "manufacturer": {"name": "Acme Inc."},
            "externalReferences": [{"type": "bom", "url": "%s"}]}
        ],
        "compositions": [{"aggregate": "complete", "assemblies": ["gateway", "board"]}]
      }
      """;

  private static final String MODEM =
      """
      <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
        <metadata><component type="device">%s<name>ME909s-821a</name>
          <properties><property name="interdict:function">cellular_module</property></properties>
        </component></metadata>
        <components>
          <component type="device">
            <manufacturer><name>Quectel Wireless Solutions Co., Ltd.</name></manufacturer>
            <name>EC25-AFX</name>
          </component>
        </components>
        <compositions><composition><aggregate>complete</aggregate></composition></compositions>
      </bom>
      """;

  private static final String HUAWEI =
      "<manufacturer><name>Huawei Technologies Co., Ltd.</name></manufacturer>";

  @TempDir Path folder;
  private Path work;

  @BeforeEach
  void write() {
    work = folder.resolve("work");
    Cli.write(
        work.resolve("boards/gateway.cdx.json"), GATEWAY.formatted("../modems/modem.cdx.xml"));
    Cli.write(work.resolve("modems/modem.cdx.xml"), MODEM.formatted(HUAWEI));
  }

  private Run check(String... more) {
    var arguments = new String[more.length + 4];
    arguments[0] = "check";
    arguments[1] = "boards/gateway.cdx.json";
    arguments[2] = "--role";
    arguments[3] = "us.fed.prime";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Cli.in(work).run(arguments);
  }

  @Test
  void a_maker_under_another_makers_label_is_prohibited() {
    Run run = check("--rulebook", "us-889");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .contains("\nwith modems/modem.cdx.xml: CycloneDX 1.6 (sha256 ")
        .contains("boards/gateway.cdx.json:7:33: gateway > modem board\n")
        .contains("PROHIBITED 889-001")
        .contains("manufacturer.name \"Huawei Technologies Co., Ltd.\"");
    assertThat(run.err())
        .contains("WARNING boards/gateway.cdx.json:9:54: the maker of 'modem board' is 'Acme Inc.'")
        .contains("../modems/modem.cdx.xml");
  }

  @Test
  void a_brand_that_only_the_other_file_names_is_a_question() {
    Cli.write(
        work.resolve("modems/modem.cdx.xml"),
        MODEM
            .formatted("")
            .replace("ME909s-821a", "Hikvision network camera")
            .replace("cellular_module", "video_surveillance"));
    Run run = check("--rulebook", "us-889");

    assertThat(run.out())
        .contains("REVIEW 889-")
        .contains("name \"Hikvision network camera\"")
        .contains("gateway > modem board\n");
  }

  @Test
  void a_part_is_shown_with_the_line_of_its_own_file() {
    Run text = check("--rulebook", "us-1260h", "--role", "us.dod.prime");
    Run json = check("--rulebook", "us-1260h", "--role", "us.dod.prime", "--format", "json");

    assertThat(text.out())
        .contains("modems/modem.cdx.xml:8:13: gateway > modem board > EC25-AFX\n")
        .contains("   |       <name>EC25-AFX</name>\n");
    assertThat(json.out())
        .contains("\"bom\": \"boards/gateway.cdx.json\"")
        .contains("\"file\": \"modems/modem.cdx.xml\"")
        .contains("\"subBoms\": [");
  }

  @Test
  void the_same_bom_without_its_neighbour_is_undecided_and_never_clear() throws IOException {
    Files.delete(work.resolve("modems/modem.cdx.xml"));
    Run run = check("--rulebook", "us-889");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("gateway > modem board: its BOM '../modems/modem.cdx.xml' could not be\n")
        .doesNotContain("CLEAR");
    assertThat(run.err()).contains("there is no such file");
  }

  @Test
  void a_broken_neighbour_leaves_the_bom_unjudged() {
    Cli.write(work.resolve("modems/modem.cdx.xml"), "<bom>");
    Run run = check("--rulebook", "us-889");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).isEqualTo(1);
    assertThat(run.err()).contains("ERROR modems/modem.cdx.xml:1:");
  }

  @Test
  void a_project_file_bounds_what_its_boms_may_name() {
    Cli.write(
        work.resolve("boards/interdict.xml"),
        """
        <interdict xmlns="urn:interdict:project:1">
          <boms><include>*.cdx.json</include></boms>
          <rulebooks><rulebook id="us-889"/></rulebooks>
          <program><role>us.fed.prime</role></program>
        </interdict>
        """);
    Run run = Cli.in(work).run("check", "--project", "boards/interdict.xml");

    assertThat(run.err()).contains("it leads out of the folder that bounds the check");
    assertThat(run.out()).doesNotContain("PROHIBITED");
    assertThat(check("--rulebook", "us-889").err()).contains("it leads out of the folder");
  }

  @Test
  void nothing_outside_the_folder_is_read() throws IOException {
    Cli.write(folder.resolve("secret.cdx.xml"), MODEM.formatted(HUAWEI));
    Cli.write(work.resolve("boards/gateway.cdx.json"), GATEWAY.formatted("../../secret.cdx.xml"));
    assertThat(check().err()).contains("it leads out of the folder");

    Files.createSymbolicLink(work.resolve("boards/link.xml"), folder.resolve("secret.cdx.xml"));
    Cli.write(work.resolve("boards/gateway.cdx.json"), GATEWAY.formatted("link.xml"));
    assertThat(check().err()).contains("it leads out of the folder");
  }

  @Test
  void no_report_is_written_over_a_file_that_was_read() {
    String before = Cli.read(work.resolve("modems/modem.cdx.xml"));
    Run run = check("--format", "text=modems/modem.cdx.xml");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("the report would overwrite 'modems/modem.cdx.xml'");
    assertThat(Cli.read(work.resolve("modems/modem.cdx.xml"))).isEqualTo(before);
  }
}
