// SPDX-License-Identifier: Apache-2.0
package dev.interdict.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.interdict.Golden;
import dev.interdict.diagnostic.Printable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Rulebooks whose folders hold other things than files of text: links, pipes, far too much. */
@DisabledOnOs(OS.WINDOWS)
final class HostileFoldersTest {
  private static final String LIST = "acme/lists/acme-list.csv";
  private static final String RULES = "acme/rules/hostile.drl";
  private static final String CANARY = "acme/tests/ACM-001/camera-is-prohibited";

  @TempDir Path outside;
  @TempDir Path folder;

  @Test
  void a_list_that_is_a_link_to_a_secret_stays_unread() throws Exception {
    Path secret = Files.writeString(outside.resolve("secret.csv"), "id,name\nopen,sesame\n");
    link(LIST, secret);

    assertRefused("list-is-a-link");
  }

  @Test
  void a_list_that_is_a_link_to_a_device_stays_unread() throws Exception {
    link(LIST, Path.of("/dev/zero"));

    assertRefused("list-is-a-device");
  }

  @Test
  void rules_that_are_a_link_stay_unread() throws Exception {
    link(RULES, Path.of("/etc/passwd"));

    assertRefused("rules-are-a-link");
  }

  @Test
  void a_manifest_that_is_a_link_stays_unread() throws Exception {
    link("acme/rulebook.xml", Path.of("/etc/passwd"));

    assertRefused("manifest-is-a-link");
  }

  @Test
  void a_folder_of_lists_that_is_a_link_stays_unread() throws Exception {
    Path lists = Files.createDirectories(outside.resolve("lists"));
    HostileRulebook.writeLibrary(folder);
    Files.move(folder.resolve(LIST), lists.resolve("acme-list.csv"));
    Files.delete(folder.resolve("acme/lists"));
    Files.createSymbolicLink(folder.resolve("acme/lists"), lists);

    assertRefused("folder-of-lists-is-a-link");
  }

  @Test
  void a_canary_that_is_a_link_stays_unread() throws Exception {
    HostileRulebook.writeLibrary(folder);
    Path canary = outside.resolve("canary");
    Files.move(folder.resolve(CANARY), canary);
    Files.createSymbolicLink(folder.resolve(CANARY), canary);

    assertRefused("canary-is-a-link");
  }

  @Test
  void a_link_to_itself_stays_unread() throws Exception {
    link(RULES, folder.resolve(RULES));

    assertRefused("rules-are-a-link-to-themselves");
  }

  @Test
  void a_pipe_that_nobody_writes_to_is_refused_and_not_waited_for() throws Exception {
    HostileRulebook.writeLibrary(folder);
    Files.delete(folder.resolve(LIST));
    assertThat(new ProcessBuilder("mkfifo", folder.resolve(LIST).toString()).start().waitFor())
        .isZero();

    assertRefused("list-is-a-pipe");
  }

  @Test
  void a_file_of_nothing_without_an_end_is_refused() throws Exception {
    HostileRulebook.writeLibrary(folder);
    try (var sparse = new RandomAccessFile(folder.resolve(RULES).toFile(), "rw")) {
      sparse.setLength(8L << 30);
    }

    assertRefused("rules-of-eight-gigabytes");
  }

  @Test
  void ten_thousand_files_are_refused() throws Exception {
    HostileRulebook.writeLibrary(folder);
    for (int i = 0; i <= 10_000; i++) {
      Files.createFile(folder.resolve("acme/lists/l" + i + ".csv"));
    }

    assertRefused("ten-thousand-files");
  }

  @Test
  void folders_in_folders_are_followed_only_so_far() throws Exception {
    HostileRulebook.writeLibrary(folder);
    Path deep = folder.resolve("acme/rules");
    for (int i = 0; i < 100; i++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    Files.writeString(deep.resolve("x.drl"), "rule \"ACM-009\" when then end");

    assertThat(used()).startsWith("accepted, judged: true\n");
  }

  @Test
  void a_name_of_a_file_that_is_no_text_reaches_no_terminal() throws Exception {
    HostileRulebook.writeLibrary(folder);
    Files.writeString(
        folder.resolve("acme/rules/\u001b[2J\u202edrl.drl"), "rule \"ACM-009\" when then end\n");

    assertRefused("name-of-a-file-with-control-characters");
  }

  private void link(String path, Path to) throws IOException {
    HostileRulebook.writeLibrary(folder);
    Files.delete(folder.resolve(path));
    Files.createSymbolicLink(folder.resolve(path), to);
  }

  private void assertRefused(String name) {
    String said = used();

    Golden.verify("hostile/" + name, said);
    for (String line : said.split("\n", -1)) {
      assertThat(Printable.text(line)).isEqualTo(line);
    }
  }

  private String used() {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          try (Watch watch = Watch.over(folder)) {
            String said = Stranger.use(folder);
            assertThat(watch.seen()).isEmpty();
            return said;
          }
        });
  }
}
