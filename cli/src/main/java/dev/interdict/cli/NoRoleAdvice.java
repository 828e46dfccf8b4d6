// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.diagnostic.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The line to paste for somebody who named no role. */
final class NoRoleAdvice {
  private static final String CODE = "program-no-role";

  private NoRoleAdvice() {}

  /** The diagnostic as people read it; the one about roles has a table that needs its lines. */
  static String render(Diagnostic diagnostic) {
    return diagnostic.code().equals(CODE)
        ? diagnostic
            .message()
            .lines()
            .map(Printable::text)
            .collect(Collectors.joining("\n", diagnostic.level().name() + " ", ""))
        : diagnostic.render();
  }

  /**
   * The user's own line with a role in it, if that is what it lacks.
   *
   * @param command how the user calls the command
   * @param arguments all of them, the word of the command first
   */
  static Optional<String> on(List<Diagnostic> diagnostics, String command, List<String> arguments) {
    if (diagnostics.stream().noneMatch(diagnostic -> diagnostic.code().equals(CODE))) {
      return Optional.empty();
    }
    var line = new ArrayList<String>();
    line.add(command);
    line.addAll(arguments);
    line.addAll(Math.min(2, line.size()), List.of("--role", "us.fed.prime"));
    String words = line.stream().map(NoRoleAdvice::quoted).collect(Collectors.joining(" "));
    return Optional.of("Paste this, with the role that is yours:\n  " + words);
  }

  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_./:=,@%+-]+")
        ? word
        : "'" + Printable.text(word).replace("'", "'\\''") + "'";
  }
}
