// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Where the process starts: gathers the surroundings, runs the command, ends the process. */
public final class Main {
  private Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    var surroundings =
        new Surroundings(
            Path.of("").toAbsolutePath(),
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            Surroundings.utf8(new FileOutputStream(FileDescriptor.err)),
            LocalDate.now(ZoneId.systemDefault()),
            System.getenv(),
            Terminal.of(System.getProperty("interdict.terminal")),
            System.getProperty("interdict.command", "interdict"),
            System.getProperty("interdict.debug") != null);
    System.exit(new CommandLineFace(surroundings).run(args));
  }
}
