// SPDX-License-Identifier: Apache-2.0
package dev.interdict.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.BomSource;
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
