// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.report.ReportFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Command lines that can't be parsed, each told in a sentence that says what to write instead. */
final class Mistakes {
  private static final List<String> PLANNED_OPTIONS = List.of("--waivers", "--baseline");
  private static final List<String> PLANNED_COMMANDS = List.of("baseline", "diff");

  private Mistakes() {}

  static String sentence(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unknown(unmatched.getUnmatched().get(0), e.getCommandLine().getCommandSpec());
    }
    String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
    if (message.equals("Missing required subcommand")) {
      return "no command is given" + see(e);
    }
    message = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    return Character.toLowerCase(message.charAt(0)) + message.substring(1) + see(e);
  }

  private static String unknown(String word, CommandSpec spec) {
    String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    if (PLANNED_OPTIONS.contains(name)) {
      return notYet("the option " + name);
    }
    if (name.startsWith("-")) {
      List<String> options =
          spec.options().stream()
              .flatMap(option -> Arrays.stream(option.names()))
              .filter(known -> known.startsWith("--"))
              .toList();
      return "unknown option '" + name + "'; " + Nearest.orKnown(name, options);
    }
    if (PLANNED_COMMANDS.contains(word)) {
      return notYet("the command '" + spec.qualifiedName() + " " + word + "'");
    }
    if (word.endsWith(".json") || word.endsWith(".xml")) {
      return "'" + word + "' is no command; to judge a file, write: interdict check " + word;
    }
    List<String> commands = List.copyOf(spec.subcommands().keySet());
    return commands.isEmpty()
        ? "'" + word + "' means nothing here; see: " + spec.qualifiedName() + " --help"
        : "unknown command '" + word + "'; " + Nearest.orKnown(word, commands);
  }

  private static String notYet(String what) {
    String formats =
        Arrays.stream(ReportFormat.values())
            .map(ReportFormat::id)
            .collect(Collectors.joining(" and "));
    return what
        + " is planned, but not in this version, which has 'check' with reports as "
        + formats
        + ", 'explain', 'ask', 'answers', 'rulebook list', 'test' and 'lint', and 'lists oui'; see: interdict check --help";
  }

  private static String see(ParameterException e) {
    return "; see: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
  }
}
