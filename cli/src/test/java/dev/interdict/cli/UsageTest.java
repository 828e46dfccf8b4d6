// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.cli.Cli.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake on a command line is one sentence that says what to write instead. */
class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          check a --rol x                 | unknown option '--rol'; did you mean '--role'?
          check a --format jsn            | unknown format 'jsn'; did you mean 'json'?
          check a --format xyzzy          | unknown format 'xyzzy'; known: text, json
          check a --format json,text      | give the option once for each
          check a --format sarif          | 'sarif' is planned, but not in this version; use text or json
          check a --format html=r.html    | 'html' is planned, but not in this version
          check a --format json --format text | can't both go to standard output
          check a --format json=          | the file's name is empty
          check a --format json=a         | would overwrite 'a'
          check a --format json=./a       | would overwrite './a'
          check a --format json=no/r.json | the folder of 'no/r.json' doesn't exist
          check a --format json=r --format text=r | two reports can't both go to 'r'
          check a --as-of yesterday       | 'yesterday' is no date
          check a --as-of 2026-02-30      | there is no day '2026-02-30'
          check a --as-of                 | missing required parameter for option '--as-of'
          check a --horizon soon          | 'soon' is no number of days
          check a --horizon -1            | no number of days
          check a --set end-use           | 'end-use' is no NAME=VALUE
          check a --set x=1 --set x=2     | x is both '1' and '2'
          check a --fail-on PROHIBTED     | unknown verdict 'PROHIBTED'; did you mean 'PROHIBITED'?
          check a --role us.fed.prime,    | a value is empty
          check a --waivers w.xml         | the option --waivers is planned, but not in this version
          check a --baseline=b.json       | the option --baseline is planned, but not in this version
          check a --validate-shcema       | unknown option '--validate-shcema'; did you mean '--validate-schema'?
          explain                         | missing required parameter: 'WHAT'
          rulebook diff                   | the command 'interdict rulebook diff' is planned
          rulebook                        | no command is given; see: interdict rulebook --help
          chek a                          | unknown command 'chek'; did you mean 'check'?
          a.cdx.json                      | to judge a file, write: interdict check a.cdx.json
          help chek                       | unknown subcommand 'chek'; see: interdict --help
          """)
  void a_mistake_is_one_sentence(String line, String sentence, @TempDir Path folder) {
    Run run = Cli.in(folder).run(line.split(" "));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("interdict: ").contains(sentence).hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void an_empty_line_is_a_mistake(@TempDir Path folder) {
    Run run = Cli.in(folder).run();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("interdict: no command is given; see: interdict --help\n");
  }

  @Test
  void without_bom_and_project_there_is_nothing_to_judge() {
    Run run = Cli.in(Path.of("/")).run("check", "--role", "all");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("no BOM is named, and there is no interdict.xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "help",
        "check --help",
        "help check",
        "explain --help",
        "rulebook list --help",
        "rulebook test --help",
        "rulebook lint --help"
      })
  void help_has_what_this_version_has(String line, @TempDir Path folder) {
    Run run = Cli.in(folder).run(line.split(" "));

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Usage: interdict").doesNotContain("\u001b");
    assertThat(run.out()).doesNotContain("--waivers", "--baseline");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "check --help"})
  void help_has_examples(String line, @TempDir Path folder) {
    assertThat(Cli.in(folder).run(line.split(" ")).out())
        .contains("Examples")
        .contains("interdict check gateway.cdx.json --role us.fed.prime");
  }

  @Test
  void help_of_explain_has_examples(@TempDir Path folder) {
    assertThat(Cli.in(folder).run("explain", "--help").out())
        .contains("interdict explain f040f86ec5ac\n")
        .contains("interdict explain gateway.cdx.json#u12 --role us.fed.prime\n")
        .contains("--rule", "--as-of", "--set", "--rulebook", "--project", "--horizon");
  }

  @Test
  void the_version_is_one_line(@TempDir Path folder) {
    assertThat(Cli.in(folder).run("--version").out()).matches("interdict \\d+\\.\\d+\\.\\d+.*\\n");
  }

  @Test
  void a_file_with_an_at_sign_is_a_file(@TempDir Path folder) {
    Cli.bom("huawei.cdx.json", folder.resolve("@a.cdx.json"));

    assertThat(Cli.in(folder).run("check", "@a.cdx.json", "--role", "us.fed.prime").code())
        .isEqualTo(2);
  }

  @Test
  void the_rulebooks_are_listed(@TempDir Path folder) {
    Run run = Cli.in(folder).run("rulebook", "list");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsPattern("(?m)^us-889 \\d{4}\\.\\d\\d\\.\\d\\d: ")
        .contains("  rule 889-001: Telecommunications equipment of Huawei or ZTE (from 2019-08-13)")
        .containsPattern("  list dod-1260h: .*\\(partial, \\d+ of \\d+ rows, known to 2026-");
  }
}
