// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code interdict rulebook}. */
@Command(
    name = "rulebook",
    header = "Shows the shipped rulebooks, and tests and checks your own.",
    customSynopsis = "interdict rulebook list|test|lint",
    commandListHeading = "%nCommands%n",
    optionListHeading = "%nOptions%n")
final class RulebookCommand {
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Mixin
  private HelpOption help = new HelpOption();
}
