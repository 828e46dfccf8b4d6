// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** A virtual screen with a window manager, which ends with the JVM that started it. */
final class Desktop implements AutoCloseable {
  private final Process screen;
  private final Process manager;
  private final String display;

  private Desktop(Process screen, Process manager, String display) {
    this.screen = screen;
    this.manager = manager;
    this.display = display;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /**
   * Starts one.
   *
   * @throws TestAbortedException if this machine can't, unless that has to be a failure
   */
  static Desktop start() throws IOException {
    Optional<String> missing =
        unsupported()
            .or(() -> missing("Xvfb", "command -v Xvfb"))
            .or(() -> missing("openbox", "command -v openbox"))
            .or(() -> missing("GTK 3", "/sbin/ldconfig -p | grep libgtk-3.so.0"));
    if (missing.isPresent()) {
      String why = "workbench tests NOT RUN: " + missing.get();
      System.out.println("[WARNING] " + why);
      if (System.getProperty("interdict.workbench", "").equals("required")) {
        throw new AssertionError(why);
      }
      throw new TestAbortedException(why);
    }
    Process screen =
        new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String number =
        new BufferedReader(new InputStreamReader(screen.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    if (number == null) {
      throw new IOException("Xvfb ended with " + screen.exitValue());
    }
    String display = ":" + number;
    var builder =
        new ProcessBuilder("openbox")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("DISPLAY", display);
    return new Desktop(screen, builder.start(), display);
  }

  /** As the environment variable DISPLAY has it. */
  String display() {
    return display;
  }

  private static Optional<String> missing(String what, String test) {
    try {
      Process which =
          new ProcessBuilder("sh", "-c", test)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return which.waitFor() == 0
          ? Optional.empty()
          : Optional.of(what + " is missing; on Debian, install xvfb, openbox and libgtk-3-0");
    } catch (IOException e) {
      return Optional.of(what + " can't be looked for: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  /** The target platform is that of one system. */
  private static Optional<String> unsupported() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return system.equals("Linux amd64")
        ? Optional.empty()
        : Optional.of("the target platform is Linux amd64, this is " + system);
  }

  @Override
  public void close() {
    manager.destroy();
    screen.destroy();
  }
}
