// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code interdict rulebook}. */
@Command(
    name = "rulebook",
    header = "Shows the shipped rulebooks.",
    customSynopsis = "interdict rulebook list",
    commandListHeading = "%nCommands%n",
    optionListHeading = "%nOptions%n")
final class RulebookCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;
}
