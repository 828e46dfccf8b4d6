// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.cli.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What {@code interdict check} says of the example, for tests to compare with. */
final class CommandLine {
  static final Path EXAMPLE =
      Path.of(System.getProperty("interdict.root"), "examples", "cellular-gateway");

  private CommandLine() {}

  /** Runs the command line in a JVM of its own and gives its JSON report. */
  static Path check(Path report) throws Exception {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName(),
            "check",
            "--project",
            EXAMPLE.resolve("interdict.xml").toString(),
            "--format",
            "json=" + report);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(report.resolveSibling("check.log").toFile())
            .start();
    assertThat(process.waitFor())
        .as("%s", Files.readString(report.resolveSibling("check.log")))
        .isEqualTo(2);
    return report;
  }
}
