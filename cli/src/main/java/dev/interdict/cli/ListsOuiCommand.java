// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code interdict lists oui}. */
@Command(
    name = "oui",
    header = "Finds the MAC address blocks of known companies in the IEEE registry.",
    customSynopsis = "interdict lists oui FILE... [OPTION]...",
    descriptionHeading = "%n",
    description = {
      "Reads the registry as the IEEE publishes it, as CSV or as text, and writes the table"
          + " entities/oui.csv. A registrant is taken only if its name is one of a company's names;"
          + " the report lists the near names that were refused, each with its reason, and the"
          + " companies without a block."
    },
    parameterListHeading = "%nArguments%n",
    optionListHeading = "%nOptions%n",
    footerHeading = "%nExit code%n",
    footer = {
      "  0  the table is written",
      "  1  a file can't be read or has a mistake, so nothing is written; or wrong usage",
      "",
      "Example",
      "  cd /usr/share/ieee-data",
      "  interdict lists oui oui.csv mam.csv oui36.csv iab.csv --output ~/oui.csv",
    },
    sortOptions = false)
final class ListsOuiCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "A file of the registry: oui, mam, oui36, iab or cid, as .csv or .txt.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Where the table goes, and the report to standard output. Default: the table to standard"
              + " output, the report to standard error.")
  private @Nullable String output;

  @Option(
      names = "--edition",
      paramLabel = "DATE",
      description = "The day of the registry's edition, for the first line of the table.")
  private @Nullable String edition;

  @Option(
      names = "--rulebook",
      paramLabel = "DIR",
      description = "Look for the companies of this rulebook too.")
  private List<String> rulebooks = new ArrayList<>();

  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Mixin
  private HelpOption help = new HelpOption();

  ListsOuiCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return new ListsOuiRun(surroundings)
        .run(new ListsOuiRun.Arguments(files, output, edition, rulebooks));
  }
}
