// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.ExitCode;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.testing.RulebookFolders;
import dev.interdict.testing.RulebookLinter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code interdict rulebook lint}. */
@Command(
    name = "lint",
    header = "Looks through rulebooks for what can't be meant, each at its line and column.",
    customSynopsis = "interdict rulebook lint [DIR...] [OPTION]...",
    descriptionHeading = "%n",
    description = {
      "Without DIR, looks through the rulebooks in this folder, or in 'rulebooks' in it, or else the"
          + " folders that interdict.xml names. Warns of conditions that never hold or always do,"
          + " rows that add nothing or contradict each other, rules without citation, page, test or"
          + " near miss, lists that are out of date, companies that nothing refers to."
    },
    parameterListHeading = "%nArguments%n",
    optionListHeading = "%nOptions%n",
    footerHeading = "%nExit code%n",
    footer = {
      "  0  no rulebook has an error; there may be warnings",
      "  1  a rulebook has an error, or the command was used wrongly",
      "  2  there is a warning, with --strict",
      "",
      "Examples",
      "  interdict rulebook lint my-rulebook",
      "  interdict rulebook lint rulebooks --strict --as-of 2026-11-22",
    },
    sortOptions = false)
final class RulebookLintCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      description = "A folder with a rulebook.xml, or with rulebooks in folders of their own.")
  private List<String> folders = new ArrayList<>();

  @Option(names = "--strict", description = "Exit with 2 if there is a warning.")
  private boolean strict;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day on which lists have to be fresh. Default: today.")
  private @Nullable String asOf;

  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Mixin
  private HelpOption help = new HelpOption();

  RulebookLintCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    LocalDate day = asOf == null ? surroundings.today() : Values.day("--as-of", asOf);
    List<Diagnostic> found =
        RulebookLinter.lint(RulebookFolders.choose(surroundings.directory(), folders), day);
    var lines = new ArrayList<String>();
    for (Diagnostic diagnostic : found) {
      diagnostic.render().lines().forEach(lines::add);
      lines.add("");
    }
    long errors = found.stream().filter(Diagnostic::isError).count();
    long warnings = found.size() - errors;
    lines.add(count(errors, "error") + ", " + count(warnings, "warning") + ".");
    Output.lines(surroundings, lines);
    if (errors > 0) {
      return ExitCode.NOT_JUDGED.code();
    }
    return strict && warnings > 0 ? ExitCode.ERROR_FINDINGS.code() : ExitCode.JUDGED.code();
  }

  private static String count(long number, String word) {
    return (number == 0 ? "no" : number) + " " + word + (number == 1 ? "" : "s");
  }
}
