// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Level;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the input, as log lines: place and message, source line, caret. */
final class DiagnosticLines {
  private static final String NO_ROLE = "program-no-role";

  private DiagnosticLines() {}

  /**
   * The lines of all diagnostics but notes.
   *
   * @param wanted tells whether a mistake in the settings has already taken the roles with it
   */
  static List<LogLine> of(List<Diagnostic> diagnostics, ModuleRequest wanted) {
    boolean settingsAreWrong =
        wanted.request().diagnostics().stream().anyMatch(Diagnostic::isError);
    var lines = new ArrayList<LogLine>();
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.code().equals(NO_ROLE)) {
        if (!settingsAreWrong) {
          lines.addAll(noRole(diagnostic));
        }
      } else if (diagnostic.level() != Level.NOTE) {
        lines.addAll(rendered(wanted.show(diagnostic)));
      }
    }
    return lines;
  }

  /** The first line is the command line's; the table of roles under it is everybody's. */
  private static List<LogLine> noRole(Diagnostic diagnostic) {
    var lines = new ArrayList<LogLine>();
    lines.add(
        new LogLine(
            diagnostic.level(),
            "no role is given, so no law can be told to apply. Say who you are: write"
                + " <role>us.fed.prime</role> into <program> of interdict.xml, or add"
                + " -Dinterdict.roles=us.fed.prime (or all). The roles:"));
    diagnostic
        .message()
        .lines()
        .skip(1)
        .forEach(role -> lines.add(new LogLine(diagnostic.level(), role)));
    return lines;
  }

  /** Maven's log says the level itself, so the word in front goes. */
  static List<LogLine> rendered(Diagnostic diagnostic) {
    String text = diagnostic.render();
    return text.substring(text.indexOf(' ') + 1)
        .lines()
        .map(line -> new LogLine(diagnostic.level(), line))
        .toList();
  }
}
