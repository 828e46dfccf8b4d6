// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code interdict lists}. */
@Command(
    name = "lists",
    header = "Takes over registers that others publish.",
    customSynopsis = "interdict lists oui",
    commandListHeading = "%nCommands%n",
    optionListHeading = "%nOptions%n")
final class ListsCommand {
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Mixin
  private HelpOption help = new HelpOption();
}
