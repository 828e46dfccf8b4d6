// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.cli.Cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is asking: the one thing that nobody can guess. */
class RolesTest {
  private final Cli cli = Cli.in(Cli.BOMS);

  @Test
  void without_a_role_the_roles_and_the_line_to_paste_are_shown() {
    Run run = cli.run("check", "huawei.cdx.json", "--set", "end-use=it's", "--as-of", "2026-11-22");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("\n  us.fed.prime  You sell to the US federal government")
        .contains(
            "\n  ./interdict check --role us.fed.prime huawei.cdx.json"
                + " --set 'end-use=it'\\''s' --as-of 2026-11-22\n")
        .doesNotContain("\\u000a")
        .doesNotContain("…");
  }

  @Test
  void without_a_role_every_role_that_a_shipped_rulebook_speaks_to_is_named() throws IOException {
    Run run = cli.run("check", "huawei.cdx.json");
    Path roles = Path.of(System.getProperty("interdict.root"), "rulebooks", "roles.xml");

    List<String> ids =
        Pattern.compile("<role id=\"([^\"]+)\"")
            .matcher(Files.readString(roles))
            .results()
            .map(role -> role.group(1))
            .toList();
    assertThat(ids).hasSizeGreaterThan(20);
    assertThat(ids).allSatisfy(id -> assertThat(run.err()).contains("\n  " + id + "  "));
  }

  @Test
  void the_line_to_paste_works() {
    Run run = cli.run("check", "--role", "us.fed.prime", "huawei.cdx.json");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_mistyped_role_gets_a_suggestion() {
    Run run = cli.run("check", "huawei.cdx.json", "--role", "us.fed.prim");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("ERROR unknown role 'us.fed.prim'; did you mean 'us.fed.prime'?\n");
  }

  @Test
  void an_unknown_rulebook_gets_a_suggestion() {
    Run run = cli.run("check", "huawei.cdx.json", "--role", "all", "--rulebook", "us-888");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("ERROR unknown rulebook 'us-888'; did you mean 'us-889'?")
        .hasLineCount(1);
  }

  @Test
  void a_rulebook_folder_without_manifest_is_located() {
    Run run = cli.run("check", "huawei.cdx.json", "--role", "all", "--rulebook", "./mine");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("ERROR ./mine/rulebook.xml:1:1: ");
  }

  @Test
  void a_rulebook_folder_replaces_the_shipped_one() {
    String folder = Cli.ROOT.resolve("rulebooks/us-889").toString();

    Run run = cli.run("check", "huawei.cdx.json", "--role", "all", "--rulebook", folder);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("replaced the shipped").doesNotContain("us-1260h");
  }

  @Test
  void all_judges_for_every_role() {
    Run run = cli.run("check", "huawei.cdx.json", "--role", "all");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("for every role");
  }

  @Test
  void several_roles_go_with_commas_or_by_themselves() {
    Run commas = cli.run("check", "quectel.cdx.json", "--role", "us.dod.prime,us.importer");
    Run twice =
        cli.run("check", "quectel.cdx.json", "--role", "us.importer", "--role", "us.dod.prime");

    assertThat(commas).isEqualTo(twice);
    assertThat(commas.out()).contains("for us.dod.prime, us.importer");
  }

  @Test
  void an_unknown_program_field_gets_a_suggestion(@TempDir Path folder) {
    Run run = cli.run("check", "clean.cdx.json", "--role", "all", "--set", "enduse=none");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("unknown program field 'enduse'; did you mean 'end-use'?");
  }
}
