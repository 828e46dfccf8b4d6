// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.cli.Cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in a file, the answer is a sentence about a place in it. */
class BadFilesTest {
  private static final List<String> READ =
      List.of(
          "bom-utf8.cdx.json",
          "utf16.cdx.json",
          "string-maker.cdx.json",
          "hardware-type.cdx.json",
          "README.md");

  static List<String> unreadable() throws IOException {
    try (Stream<Path> files = Files.list(Cli.BAD)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !READ.contains(name))
          .sorted()
          .toList();
    }
  }

  @Test
  void there_are_bad_files() throws IOException {
    assertThat(unreadable()).hasSizeGreaterThan(12);
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void an_unreadable_file_is_one_located_error(String name) {
    Run run = Cli.in(Cli.BAD).run("check", name, "--role", "all");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).isEqualTo(1);
    assertThat(run.err())
        .containsPattern("(?m)^ERROR " + name.replace(".", "\\.") + ":\\d+:\\d+: ");
    assertThat(run.err() + run.out()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(run.out()).contains("the report is not complete");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bom-utf8.cdx.json", "utf16.cdx.json"})
  void an_odd_encoding_is_read_with_a_note(String name) {
    Run run = Cli.in(Cli.BAD).run("check", name, "--role", "us.fed.prime");

    assertThat(run.code()).isZero();
    assertThat(run.err()).startsWith("NOTE " + name + ":1:1: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"string-maker.cdx.json", "hardware-type.cdx.json"})
  void a_tolerated_mistake_is_a_warning(String name) {
    Run run = Cli.in(Cli.BAD).run("check", name, "--role", "us.fed.prime");

    assertThat(run.code()).isZero();
    assertThat(run.err()).startsWith("WARNING " + name + ":").contains("\n | ").contains("^^^");
  }

  @Test
  void one_bad_file_spoils_a_run_but_not_the_other_files() {
    Run run =
        Cli.in(Cli.ROOT.resolve("cli/src/test/resources"))
            .run("check", "bom/huawei.cdx.json", "bad/null.json", "--role", "us.fed.prime");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("PROHIBITED 889-001").contains("the report is not complete");
  }

  @Test
  void a_missing_file_is_an_error() {
    Run run = Cli.in(Cli.BAD).run("check", "gone.cdx.json", "--role", "all");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("ERROR gone.cdx.json:1:1: there is no such file");
  }

  @Test
  void a_folder_is_an_error() {
    Run run = Cli.in(Cli.BAD.getParent()).run("check", "bad", "--role", "all");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).isEqualTo(1);
    assertThat(run.err()).startsWith("ERROR bad:1:1: this is a folder, not a file");
  }

  @Test
  void a_bad_project_file_is_told_alone(@TempDir Path folder) {
    Cli.write(folder.resolve("interdict.xml"), "<interdict>");
    Cli.bom("huawei.cdx.json", folder.resolve("a.cdx.json"));

    Run run = Cli.in(folder).run("check", "a.cdx.json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).isEqualTo(1);
    assertThat(run.err()).contains("ERROR interdict.xml:1:");
    assertThat(run.out()).doesNotContain("PROHIBITED");
  }
}
