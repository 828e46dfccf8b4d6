// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code interdict answers}. */
@Command(
    name = "answers",
    header = "Takes the answers of suppliers into a facts file.",
    customSynopsis = "interdict answers CSV... --facts FILE",
    descriptionHeading = "%n",
    description = {
      "Reads the sheets that 'interdict ask' wrote and suppliers filled in, and adds each answer to"
          + " the facts file, with who gave it, when, and in which document. 'check', 'explain' and"
          + " 'ask' take that file with --facts, or by <facts file=\"...\"/> in interdict.xml. Rows"
          + " left empty stay questions."
    },
    parameterListHeading = "%nArguments%n",
    optionListHeading = "%nOptions%n",
    footerHeading = "%nExit code%n",
    footer = {
      "  0  the answers are in the facts file",
      "  1  a sheet or the facts file has a mistake, so nothing is written; or wrong usage",
      "",
      "Example",
      "  interdict answers questions/*.csv --facts facts.xml",
    },
    sortOptions = false)
final class AnswersCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "CSV", arity = "1..*", description = "A sheet with answers.")
  private List<String> sheets = new ArrayList<>();

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      required = true,
      description = "The facts file to add to; it is made if it isn't there.")
  private String facts = "";

  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Mixin
  private HelpOption help = new HelpOption();

  AnswersCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return new AnswersRun(surroundings).run(sheets, facts);
  }
}
