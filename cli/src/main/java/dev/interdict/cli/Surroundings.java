// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/**
 * All that the command takes from the machine it runs on.
 *
 * @param directory the working directory, absolute
 * @param out gets reports, as UTF-8
 * @param err gets everything else, as UTF-8
 * @param today the as-of day unless the user names one
 * @param environment variables
 * @param command how the user calls the command, for lines to paste
 * @param debug whether a crash shows its stack trace
 */
record Surroundings(
    Path directory,
    OutputStream out,
    PrintStream err,
    LocalDate today,
    Map<String, String> environment,
    Terminal terminal,
    String command,
    boolean debug) {

  /** A stream that writes UTF-8 whatever the locale, and each line as it comes. */
  static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /** Says something that is no report. Lines end with a line feed on every system. */
  void say(String text) {
    err.print(text + "\n");
  }

  boolean colour() {
    return terminal.out()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
