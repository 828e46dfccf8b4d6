// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.cli.Cli.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the command line: why a rule speaks about a part, or why it doesn't. */
class ExplainTest {
  private static final String BOM =
      """
      {
        "bomFormat": "CycloneDX", "specVersion": "1.6",
        "metadata": {"component": {"type": "device", "name": "gateway"}},
        "components": [
          {"type": "device", "bom-ref": "u1", "name": "ME909s-821a",
            "manufacturer": {"name": "Huawei Technologies Co., Ltd."},
            "properties": [{"name": "interdict:function", "value": "cellular_module"}]},
          {"type": "device", "bom-ref": "a#b:7", "name": "EC25 #2",
            "externalReferences": [{"type": "bom", "url": "modem.cdx.xml"}]}
        ]
      }
      """;
  private static final String MODEM =
      """
      <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
        <metadata><component type="device"><name>EC25</name></component></metadata>
        <components>
          <component type="device" bom-ref="chip">
            <manufacturer><name>ZTE Corporation</name></manufacturer>
            <name>ZX2 \u202e</name>
          </component>
        </components>
      </bom>
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() {
    Cli.write(folder.resolve("box.cdx.json"), BOM);
    Cli.write(folder.resolve("modem.cdx.xml"), MODEM);
  }

  private Run explain(String... words) {
    var line = new ArrayList<>(List.of("explain"));
    line.addAll(List.of(words));
    line.addAll(List.of("--role", "us.fed.prime", "--rulebook", "us-889"));
    return Cli.in(folder).run(line.toArray(String[]::new));
  }

  private String fingerprint() {
    Run check =
        Cli.in(folder)
            .run("check", "box.cdx.json", "--role", "us.fed.prime", "--rulebook", "us-889");
    String after = check.out().substring(check.out().indexOf("PROHIBITED 889-001:"));
    return after.substring(after.indexOf("id:   ") + 6).substring(0, 32);
  }

  @ParameterizedTest
  @CsvSource({
    "box.cdx.json#u1, ME909s-821a",
    "box.cdx.json#ME909s-821a, ME909s-821a",
    "box.cdx.json:5, ME909s-821a",
    "box.cdx.json:5:50, ME909s-821a",
    "./box.cdx.json:6, ME909s-821a",
    "box.cdx.json#a#b:7, EC25 #2",
    "box.cdx.json#EC25 #2, EC25 #2",
    "box.cdx.json#chip, ZX2 \\u202e",
    "modem.cdx.xml:6, ZX2 \\u202e",
  })
  void a_component_is_named_by_ref_name_or_line(String what, String name) {
    Run run = explain(what);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(" > " + name + "\n");
  }

  @Test
  void a_finding_is_explained_by_its_id() {
    String print = fingerprint();
    for (String id :
        List.of(print, print.substring(0, 8), print.toUpperCase(java.util.Locale.ROOT))) {
      Run run = explain(id, "box.cdx.json");

      assertThat(run.code()).isZero();
      assertThat(run.out())
          .contains("PROHIBITED 889-001: ")
          .contains("id:   " + print)
          .contains("yes  subject == \"maker\", where subject is \"maker\"")
          .doesNotContain("889-002");
    }
  }

  @Test
  void a_component_of_an_assemblys_file_is_explained_with_that_file() {
    Run run = explain("box.cdx.json#chip", "--rule", "889-001");

    assertThat(run.out())
        .contains("modem.cdx.xml:6:13: gateway > EC25 #2 > ZX2")
        .contains("no   the rule is about ")
        .contains("; no function is stated or recognised");
  }

  @Test
  void a_rule_that_found_nothing_is_told_in_a_line_or_in_full() {
    Run line = explain("box.cdx.json#u1");
    assertThat(line.out())
        .contains("  889-002: function == null fails: function is \"cellular_module\"");

    Run full = explain("box.cdx.json#u1", "--rule", "889-002");
    assertThat(full.out())
        .contains("no finding 889-002: ")
        .contains("no   function == null, where function is \"cellular_module\"")
        .doesNotContain("889-001");
  }

  @Test
  void the_bom_and_the_program_may_come_from_the_project_file() {
    Cli.write(
        folder.resolve("interdict.xml"),
        """
        <interdict xmlns="urn:interdict:project:1">
          <boms><include>box.cdx.json</include></boms>
          <rulebooks><rulebook id="us-889"/></rulebooks>
          <program><role>us.fed.prime</role></program>
        </interdict>
        """);
    Run run = Cli.in(folder).run("explain", fingerprint());

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEqualTo("Project file: interdict.xml\n");
    assertThat(run.out()).contains("PROHIBITED 889-001");
  }

  @Test
  void json_goes_to_a_file_or_to_standard_output() {
    Run out = explain("box.cdx.json#u1", "--format", "json");
    assertThat(out.out()).startsWith("{\n  \"schema\": \"urn:interdict:explanation:1\"");

    Run file = explain("box.cdx.json#u1", "--format", "json=why.json");
    assertThat(file.out()).startsWith("As of ");
    assertThat(Cli.read(folder.resolve("why.json"))).isEqualTo(out.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          box.cdx.json#u2              | no component of box.cdx.json has the bom-ref or the name 'u2'; did you mean 'u1'?
          box.cdx.json:1               | no component stands on line 1 of box.cdx.json or above it
          box.cdx.json#u1 --rule 889-0 | no rulebook of this run has a rule '889-0'; did you mean '889-001'?
          00000000000 box.cdx.json     | no finding of box.cdx.json has the id '00000000000'
          123 box.cdx.json             | '123' is too short for the id of a finding
          gone.cdx.json#u1             | no such file
          box.cdx.json                 | 'box.cdx.json' is a BOM; say which of its components
          what                         | 'what' can't be explained; write the id of a finding
          box.cdx.json#                | names no component
          box.cdx.json#u1 modem.cdx.xml | the component is one of 'box.cdx.json'
          0123456789                   | no BOM is named, and there is no interdict.xml
          box.cdx.json#u1 --format sarif | 'sarif' is planned
          box.cdx.json#u1 --format json=modem.cdx.xml/x | the folder of
          box.cdx.json#u1 --format json=box.cdx.json | would overwrite 'box.cdx.json'
          box.cdx.json#chip --format json=modem.cdx.xml | would overwrite 'modem.cdx.xml'
          """)
  void what_cant_be_explained_is_said_with_what_to_write(String line, String sentence) {
    Run run = explain(line.split(" "));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(sentence);
    assertThat(run.err().lines().toList()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void without_a_role_the_line_to_paste_has_one() {
    Run run = Cli.in(folder).run("explain", "box.cdx.json#u1");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("./interdict explain --role us.fed.prime 'box.cdx.json#u1'");
  }
}
