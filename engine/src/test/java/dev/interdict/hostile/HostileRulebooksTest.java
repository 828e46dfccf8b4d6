// SPDX-License-Identifier: Apache-2.0
package dev.interdict.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Printable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rulebooks that try to run code, read files, reach the network, hang, fill the memory or deceive a
 * reader: none does, and each is answered at its place. {@code -Dupdate.expected} writes anew what
 * is said.
 */
final class HostileRulebooksTest {
  private static final long SOON_NANOS = 10_000_000_000L;

  @TempDir Path folder;

  static List<String> names() throws IOException {
    return HostileRulebook.names();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void a_hostile_rulebook_runs_nothing_and_is_answered_at_its_place(String name) throws Exception {
    HostileRulebook rulebook = HostileRulebook.named(name);
    String said;
    List<String> seen;
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try (Watch watch = Watch.over(folder)) {
      rulebook.write(folder, watch.port());
      said = Stranger.use(folder).replace(Integer.toString(watch.port()), "⟦PORT⟧");
      seen = watch.seen();
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    if (System.getProperty("update.expected") != null) {
      rulebook.update(said);
      rulebook = HostileRulebook.named(name);
    }

    assertThat(seen).isEmpty();
    assertThat(said).isEqualTo(rulebook.expected());
    assertThat(nanos).as("ns of CPU time").isLessThan(SOON_NANOS);
    for (String line : said.split("\n", -1)) {
      assertThat(Printable.text(line)).isEqualTo(line);
      assertThat(line).hasSizeLessThan(2_500);
    }
  }

  @Test
  void there_are_many_attacks() throws IOException {
    assertThat(names()).hasSizeGreaterThan(100);
  }

  @Test
  void a_library_without_an_attack_is_accepted() throws IOException {
    HostileRulebook.writeLibrary(folder);

    assertThat(Stranger.use(folder))
        .isEqualTo(
            """
            accepted, judged: true
            PROHIBITED ACM-001 kiosk > camera
            REVIEW ACM-002 kiosk
            """);
  }

  @Test
  void what_an_attack_would_do_is_seen() throws IOException {
    try (Watch watch = Watch.over(folder)) {
      assertThat(watch.seen()).isEmpty();
      System.setProperty("PWN", "yes");
      Files.createFile(Path.of("pwned"));
      System.err.print("oops");
      new Socket(InetAddress.getLoopbackAddress(), watch.port()).close();

      assertThat(watch.seen())
          .satisfiesExactly(
              property -> assertThat(property).contains("property PWN is yes"),
              file -> assertThat(file).contains("pwned"),
              connection -> assertThat(connection).contains("connected"),
              print -> assertThat(print).contains("oops"));
    }
    assertThat(System.getProperty("PWN")).isNull();
    assertThat(Path.of("pwned")).doesNotExist();
  }
}
