// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.BomSource;
import dev.interdict.model.Stated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BomSelectionTest {
  @TempDir Path root;

  @Test
  void files_are_sorted_and_each_is_named_once() {
    var folder = new ProjectFolder(root).put("b.json", "b").put("sub/a.json", "a").put("a.txt", "");

    assertThat(paths(select(folder, "**/*.json", "b.json", "*.json")))
        .containsExactly("b.json", "sub/a.json");
  }

  @Test
  void an_exclude_takes_files_out_again() {
    var folder = new ProjectFolder(root).put("a.json", "").put("old/b.json", "");

    BomSelection selection =
        project(folder, "<include>**/*.json</include><exclude>old/**</exclude>").boms();

    assertThat(paths(selection)).containsExactly("a.json");
  }

  @Test
  void two_stars_stand_for_no_folder_too() {
    var folder = new ProjectFolder(root).put("src/a.json", "").put("src/x/y/b.json", "");

    assertThat(paths(select(folder, "src/**/*.json")))
        .containsExactly("src/a.json", "src/x/y/b.json");
  }

  @Test
  void a_file_that_is_named_must_exist() {
    BomSelection selection = select(new ProjectFolder(root), "hbom/missing.json");

    assertThat(selection.boms()).isEmpty();
    assertThat(selection.diagnostics())
        .extracting(d -> d.render())
        .containsExactly("ERROR interdict.xml:2:18: there is no file 'hbom/missing.json'");
  }

  @Test
  void a_glob_that_matches_nothing_selects_nothing() {
    BomSelection selection = select(new ProjectFolder(root), "hbom/*.json");

    assertThat(selection.boms()).isEmpty();
    assertThat(selection.diagnostics()).isEmpty();
  }

  @Test
  void a_glob_that_matches_nothing_while_another_does_is_a_warning() {
    var folder = new ProjectFolder(root).put("hw/a.json", "");

    BomSelection selection = select(folder, "hbom/*.json", "hw/*.json");

    assertThat(paths(selection)).containsExactly("hw/a.json");
    assertThat(selection.diagnostics())
        .extracting(d -> d.render())
        .containsExactly(
            "WARNING interdict.xml:2:18: no file matches 'hbom/*.json': correct it, or leave it"
                + " out");
  }

  @Test
  void a_glob_whose_files_were_named_before_is_no_mistake() {
    var folder = new ProjectFolder(root).put("hw/a.json", "");

    assertThat(select(folder, "hw/a.json", "hw/*.json").diagnostics()).isEmpty();
  }

  @Test
  void an_include_that_is_excluded_whole_is_a_warning() {
    var folder = new ProjectFolder(root).put("a.json", "").put("old/b.json", "");

    BomSelection selection =
        project(
                folder,
                "<include>a.json</include><include>old/*.json</include><exclude>old/**</exclude>")
            .boms();

    assertThat(selection.diagnostics())
        .extracting(d -> d.render())
        .containsExactly(
            "WARNING interdict.xml:2:43: every file that 'old/*.json' matches is excluded: leave it"
                + " out");
  }

  @Test
  void a_glob_that_a_module_inherits_may_match_nothing_there() {
    var folder = new ProjectFolder(root).put("module/hw/a.json", "");
    Project project = project(folder, "<include>hbom/*.json</include><include>hw/*.json</include>");

    BomSelection selection = project.boms(root.resolve("module"));

    assertThat(paths(selection)).containsExactly("hw/a.json");
    assertThat(selection.diagnostics()).isEmpty();
  }

  @Test
  void too_many_files_are_an_error_and_none_is_left_out_in_silence() {
    new ProjectFolder(root).put("a.json", "").put("b.json", "").put("c.json", "");
    List<Stated> globs = List.of(Stated.of("a.json"), Stated.of("*.json"));

    BomSelection allowed = new BomSelector(root, globs, List.of(), 3).select(true);
    BomSelection refused = new BomSelector(root, globs, List.of(), 2).select(true);

    assertThat(paths(allowed)).containsExactly("a.json", "b.json", "c.json");
    assertThat(allowed.diagnostics()).isEmpty();
    assertThat(refused.boms()).isEmpty();
    assertThat(refused.diagnostics())
        .extracting(d -> d.render())
        .containsExactly("ERROR more than 2 files match: write narrower globs, or exclude some");
  }

  @Test
  void a_link_out_of_the_folder_is_not_followed() throws IOException {
    Path outside = Files.createDirectory(root.resolve("outside"));
    Files.writeString(outside.resolve("secret.json"), "{}");
    var folder = new ProjectFolder(Files.createDirectory(root.resolve("inside"))).put("a.json", "");
    Files.createSymbolicLink(folder.root().resolve("link.json"), outside.resolve("secret.json"));
    Files.createSymbolicLink(folder.root().resolve("dir"), outside);

    assertThat(paths(select(folder, "**/*.json"))).containsExactly("a.json");
    assertThat(paths(select(folder, "dir/*.json"))).isEmpty();
    assertThat(select(folder, "dir/secret.json").diagnostics())
        .extracting(d -> d.code())
        .containsExactly("project-bom-outside");
  }

  @Test
  void the_bytes_are_those_of_the_file() throws IOException {
    var folder = new ProjectFolder(root).put("é 华/a.json", "{}");

    List<BomSource> boms = select(folder, "*/*.json").boms();

    assertThat(boms.get(0).path()).isEqualTo("é 华/a.json");
    assertThat(boms.get(0).content().read(2)).isEqualTo(new byte[] {'{', '}'});
  }

  private static BomSelection select(ProjectFolder folder, String... includes) {
    var boms = new StringBuilder();
    for (String include : includes) {
      boms.append("<include>").append(include).append("</include>");
    }
    return project(folder, boms.toString()).boms();
  }

  private static Project project(ProjectFolder folder, String boms) {
    ProjectReading reading =
        folder.read(
            "<interdict xmlns='urn:interdict:project:1'>\n  <boms>" + boms + "</boms></interdict>");
    assertThat(reading.diagnostics()).isEmpty();
    return reading.project();
  }

  private static List<String> paths(BomSelection selection) {
    return selection.boms().stream().map(BomSource::path).toList();
  }
}
