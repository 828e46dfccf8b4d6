// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.cli.Cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code interdict rulebook test} and {@code lint} as a rule author meets them. */
final class RulebookCommandsTest {
  private static final String SILENT = "tests/ACM-001/espressif-module-stays-silent/expected.txt";

  @TempDir Path folder;
  private Path rulebook;

  @BeforeEach
  void copy() throws IOException {
    Path source = Cli.ROOT.resolve("cli/src/test/resources/rulebook/acme-policy");
    rulebook = folder.resolve("acme-policy");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Cli.copy(file, rulebook.resolve(source.relativize(file).toString()));
      }
    }
  }

  private Run run(String line) {
    return Cli.in(folder).run(line.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "rulebook test acme-policy",
    "rulebook test acme-policy/",
    "rulebook test",
    "rulebook test .",
    "rulebook test acme-policy --rule ACM-001",
  })
  void tests_that_pass_end_with_one_line_and_0(String line) {
    Run run = run(line);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("4 tests of 1 rulebook: all passed.\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void the_rulebooks_of_a_project_are_found_by_its_file() {
    Path project = folder.resolve("project");
    Cli.write(
        project.resolve("interdict.xml"),
        """
        <interdict xmlns="urn:interdict:project:1">
          <boms><include>*.cdx.json</include></boms>
          <rulebooks><rulebook folder="../acme-policy"/></rulebooks>
          <program><role>us.importer</role></program>
        </interdict>
        """);
    Run run = Cli.in(project).run("rulebook", "test");
    assertThat(run.out()).as(run.err()).isEqualTo("4 tests of 1 rulebook: all passed.\n");
  }

  @Test
  void a_test_that_fails_shows_the_difference_and_ends_with_2() throws IOException {
    Files.writeString(rulebook.resolve(SILENT), "PROHIBITED ACM-001 gateway > modem\n");
    Run run = run("rulebook test acme-policy --junit results.xml");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .isEqualTo(
            """
            FAILED acme-policy/ACM-001/espressif-module-stays-silent
              --- expected by acme-policy/tests/ACM-001/espressif-module-stays-silent/expected.txt
              +++ found
              -PROHIBITED ACM-001 gateway > modem

            4 tests of 1 rulebook: 1 failed.
            """);
    assertThat(folder.resolve("results.xml")).content().contains("failures=\"1\"");
  }

  @Test
  void an_update_names_the_file_and_warns_where_nothing_is_expected_any_more() throws IOException {
    Files.writeString(rulebook.resolve(SILENT), "PROHIBITED ACM-001 gateway > modem\n");
    Run run = run("rulebook test acme-policy --update");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            "rewritten: acme-policy/" + SILENT + "\n4 tests were run; 1 differs; see above.\n");
    assertThat(run.err()).contains("now expects that nothing is found at all");
    assertThat(run("rulebook test acme-policy").code()).isZero();
  }

  @Test
  void coverage_lists_what_no_test_saw() throws IOException {
    Files.writeString(
        rulebook.resolve("rules/makers.drl"),
        Files.readString(rulebook.resolve("rules/makers.drl"))
            .replace(
                "\nthen",
                "\n    (Program(asOf >= \"2020-01-01\") or Program(asOf < \"2000-01-01\"))\nthen"));
    assertThat(run("rulebook test acme-policy --coverage").out())
        .contains(
            "acme-policy: 1 of 2 branches of its rules are reported by a test\n"
                + "  never: acme-policy/rules/makers.drl:1:7 ACM-001, branch 2 of 2\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rulebook test nowhere                   | there is no folder 'nowhere'",
        "rulebook test acme-policy/rules         | there is no rulebook in 'acme-policy/rules'",
        "rulebook test acme-policy --rule ACM-01 | no rulebook here has a rule 'ACM-01'; did you mean",
        "rulebook lint nowhere                   | there is no folder 'nowhere'",
        "rulebook lint acme-policy --as-of today | --as-of: 'today' is no date",
      })
  void a_mistake_is_one_sentence_and_1(String line, String sentence) {
    Run run = run(line);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("interdict: ").contains(sentence).hasLineCount(1);
  }

  @Test
  void a_rulebook_that_cannot_be_read_is_told_at_its_place_and_ends_with_1() throws IOException {
    Files.writeString(rulebook.resolve("rules/makers.drl"), "rule \"ACM-001\" when");
    Run run = run("rulebook test acme-policy");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("ERROR acme-policy/rules/makers.drl:1:")
        .contains("interdict: the rulebook in acme-policy or its tests have errors");
    assertThat(run("rulebook lint acme-policy").code()).isEqualTo(1);
  }

  @Test
  void a_clean_rulebook_has_no_warning() {
    Run run = run("rulebook lint acme-policy --strict");
    assertThat(run.out()).isEqualTo("no errors, no warnings.\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void warnings_fail_a_strict_run_only() throws IOException {
    Files.delete(rulebook.resolve("docs/ACM-001.md"));
    Run run = run("rulebook lint acme-policy");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("WARNING acme-policy/rulebook.xml:6:13: ACM-001: the rule has no page")
        .endsWith("\nno errors, 1 warning.\n");
    assertThat(run("rulebook lint acme-policy --strict").code()).isEqualTo(2);
  }

  @Test
  void the_day_on_which_lists_have_to_be_fresh_is_today_unless_named() {
    assertThat(run("rulebook lint acme-policy --as-of 2027-02-21").out())
        .contains("was to be checked again by 2027-02-20");
  }
}
