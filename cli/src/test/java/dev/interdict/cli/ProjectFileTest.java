// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.cli.Cli.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code interdict.xml}: where it is found, what it settles, what the command line overrides. */
class ProjectFileTest {
  private static final String PROJECT =
      """
      <interdict xmlns="urn:interdict:project:1">
        <boms><include>hw/*.cdx.json</include></boms>
        <rulebooks><rulebook id="us-1260h"/></rulebooks>
        <program horizon="10">
          <role>us.dod.prime</role>
          <set name="end-use" value="public-safety"/>
          <set name="funding" value="usf"/>
        </program>
        <enforcement><fail-on>NOTICE</fail-on></enforcement>
      </interdict>
      """;

  @TempDir Path folder;

  @BeforeEach
  void project() {
    Cli.write(folder.resolve(".git"), "gitdir: elsewhere\n");
    Cli.write(folder.resolve("interdict.xml"), PROJECT);
    Cli.bom("quectel.cdx.json", folder.resolve("hw/b.cdx.json"));
    Cli.bom("huawei.cdx.json", folder.resolve("hw/a.cdx.json"));
  }

  @Test
  void without_arguments_its_boms_are_judged() {
    Run run = Cli.in(folder).run("check");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).isEqualTo("Project file: interdict.xml\n");
    assertThat(run.out())
        .containsSubsequence("=== hw/a.cdx.json", "=== hw/b.cdx.json")
        .contains("for us.dod.prime", "horizon 10 days", "end-use = public-safety");
  }

  @Test
  void a_subfolder_belongs_to_it() {
    Run above = Cli.in(folder).run("check");
    Run below = Cli.in(folder.resolve("hw")).run("check");

    assertThat(below.err()).isEqualTo("Project file: ../interdict.xml\n");
    assertThat(below.out()).isEqualTo(above.out());
  }

  @Test
  void it_is_looked_for_beside_the_first_bom() {
    Run run = Cli.in(Cli.BOMS).run("check", folder.resolve("hw/b.cdx.json").toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("=== hw/b.cdx.json").doesNotContain("a.cdx.json");
  }

  @Test
  void it_is_not_looked_for_above_the_repository() {
    Cli.write(folder.resolve("hw/.git"), "gitdir: elsewhere\n");

    Run run = Cli.in(folder).run("check", "hw/b.cdx.json", "--role", "us.dod.prime");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void the_command_line_goes_before_it() {
    Run run =
        Cli.in(folder)
            .run(
                ("check hw/a.cdx.json --role us.fed.sub --rulebook us-889 --set end-use=none"
                        + " --horizon 20 --fail-on REVIEW --as-of 2026-10-01")
                    .split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .contains("As of 2026-10-01, for us.fed.sub, horizon 20 days")
        .contains("end-use = none, funding = usf")
        .contains("us-889")
        .doesNotContain("us-1260h", "us.dod.prime");
  }

  @Test
  void fail_on_replaces_that_of_the_file() {
    assertThat(Cli.in(folder).run("check", "--fail-on", "PROHIBITED").code()).isZero();
  }

  @Test
  void another_one_can_be_named() {
    Path other = Cli.write(folder.resolve("other.xml"), PROJECT.replace("us-1260h", "us-889"));

    Run run = Cli.in(Cli.BOMS).run("check", "--project", other.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("us-889").doesNotContain("us-1260h");
  }

  @Test
  void one_that_is_missing_is_an_error() {
    Run run = Cli.in(folder).run("check", "--project", "gone.xml");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).isEqualTo(1);
    assertThat(run.err()).contains("ERROR gone.xml:1:1: there is no such file");
  }

  @Test
  void one_that_matches_no_file_is_an_error() {
    Cli.write(folder.resolve("interdict.xml"), PROJECT.replace("hw/*", "nowhere/*"));

    Run run = Cli.in(folder).run("check");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).isEqualTo(1);
    assertThat(run.err()).contains("ERROR interdict.xml:2:", "there is nothing to judge");
  }

  @Test
  void a_mistyped_setting_is_shown_at_its_name() {
    Cli.write(folder.resolve("interdict.xml"), PROJECT.replace("\"end-use\"", "\"end-us\""));

    Run run = Cli.in(folder).run("check");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "ERROR interdict.xml:6:16: unknown program field 'end-us'; did you mean 'end-use'?")
        .contains("\n |                ^^^^^^\n");
  }

  @Test
  void a_value_that_a_setting_does_not_have_is_shown_at_the_value() {
    Cli.write(folder.resolve("interdict.xml"), PROJECT.replace("public-safety", "public-safty"));

    assertThat(Cli.in(folder).run("check").err())
        .contains("ERROR interdict.xml:6:32: 'public-safty' is no value of end-use; did you mean");
  }

  @Test
  void its_limits_hold_for_every_bom() {
    Cli.write(
        folder.resolve("interdict.xml"),
        PROJECT.replace("<enforcement>", "<limits components=\"1\"/><enforcement>"));

    Run run = Cli.in(folder).run("check", "hw/a.cdx.json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).isEqualTo(1);
    assertThat(run.err())
        .contains("ERROR hw/a.cdx.json:")
        .contains("more than 1 components: split the BOM, or raise the limit in interdict.xml");
    assertThat(run.out()).contains("the report is not complete");
  }

  @Test
  void the_schema_is_asked_for_by_the_file_or_by_the_command_line() {
    Path bom = folder.resolve("hw/a.cdx.json");
    Cli.write(bom, Cli.read(bom).replaceFirst("\\{", "{ \"serialNumber\": \"12\", "));
    Run asked = Cli.in(folder).run("check", "--validate-schema");
    Cli.write(
        folder.resolve("interdict.xml"),
        PROJECT.replace("<boms>", "<boms validate-schema=\"true\">"));

    assertThat(asked.err()).contains("WARNING hw/a.cdx.json:1:20: ");
    assertThat(Cli.in(folder).run("check")).isEqualTo(asked);
    assertThat(Cli.in(folder).run("check", "--validate-schema")).isEqualTo(asked);
  }

  @Test
  void a_mistyped_role_is_shown_at_its_place() {
    Cli.write(folder.resolve("interdict.xml"), PROJECT.replace("us.dod.prime", "us.dod.prme"));

    Run run = Cli.in(folder).run("check");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("ERROR interdict.xml:5:11: unknown role 'us.dod.prme'; did you mean")
        .contains("^^^^^^^^^^^");
  }
}
