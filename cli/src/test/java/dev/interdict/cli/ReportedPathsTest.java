// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportedPathsTest {
  private final ReportedPaths paths =
      new ReportedPaths(List.of(Path.of("/srv/project"), Path.of("/srv/here")));

  @Test
  void a_file_is_named_from_the_first_folder_that_holds_it() {
    assertThat(paths.of(Path.of("/srv/project/hw/é 华.json"))).isEqualTo("hw/é 华.json");
    assertThat(paths.of(Path.of("/srv/here/a.json"))).isEqualTo("a.json");
    assertThat(paths.of(Path.of("/srv/here/../project/a.json"))).isEqualTo("a.json");
  }

  @Test
  void a_file_elsewhere_keeps_its_name_alone() {
    assertThat(paths.of(Path.of("/srv/projects/secret/a.json"))).isEqualTo("a.json");
    assertThat(paths.of(Path.of("/"))).isEqualTo(".");
  }

  @Test
  void links_lead_to_the_same_name(@TempDir Path folder) throws IOException {
    Path real = Files.createDirectories(folder.resolve("real/hw"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    Path bom = Files.writeString(real.resolve("a.json"), "{}");

    assertThat(new ReportedPaths(List.of(link)).of(bom)).isEqualTo("hw/a.json");
  }

  @Test
  void people_are_shown_the_way_from_where_they_are() {
    assertThat(ReportedPaths.from(Path.of("/srv/here/x"), Path.of("/srv/interdict.xml")))
        .isEqualTo("../../interdict.xml");
  }
}
