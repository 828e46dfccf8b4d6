// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code interdict} itself. */
@Command(
    name = "interdict",
    header = "May this hardware be built, bought or sold, for this buyer, on this day?",
    customSynopsis = "interdict COMMAND [ARGUMENT]...",
    commandListHeading = "%nCommands%n",
    optionListHeading = "%nOptions%n",
    footerHeading = "%nExamples%n",
    footer = {
      "  interdict check gateway.cdx.json --role us.fed.prime",
      "  interdict check gateway.cdx.json --role us.fed.prime --format json=report.json",
      "  interdict explain gateway.cdx.json:673 --role us.fed.prime",
      "  interdict ask gateway.cdx.json --role us.fed.prime --output questions",
      "  interdict answers questions/*.csv --facts facts.xml",
      "  interdict rulebook list",
      "  interdict check --help",
      "",
      "Interdict applies rules and lists; it gives no legal advice.",
    },
    versionProvider = InterdictCommand.Versions.class)
final class InterdictCommand {
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Mixin
  private HelpOption help = new HelpOption();

  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  /** The version of the engine, which is that of the command. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"interdict " + Version.current()};
    }
  }
}
