// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code interdict ask}. */
@Command(
    name = "ask",
    header = "Writes to suppliers what only they can tell: who made a part, and where.",
    customSynopsis = "interdict ask [BOM...] --output DIR [OPTION]...",
    descriptionHeading = "%n",
    description = {
      "For each supplier of a part that a rule can't decide, a letter (.md) that says what is asked"
          + " and why, and a sheet (.csv) to fill in. The supplier is that of the part, else its"
          + " maker. Rules, program and day are those of the same check; what facts already say is"
          + " not asked again. 'interdict answers' reads the sheets back."
    },
    parameterListHeading = "%nArguments%n",
    optionListHeading = "%nOptions%n",
    footerHeading = "%nExit code%n",
    footer = {
      "  0  the letters are written, or there is nothing to ask",
      "  1  an input could not be judged, a sheet that is there may hold answers, or wrong usage;"
          + " nothing is written",
      "",
      "Examples",
      "  interdict ask gateway.cdx.json --role us.fed.prime --output questions",
      "  interdict ask --facts facts.xml --output questions",
    },
    sortOptions = false)
final class AskCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "BOM",
      arity = "0..*",
      description = "A hardware bill of materials in CycloneDX.")
  private List<String> boms = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "The folder for letters and sheets; it is made if it isn't there.")
  private String output = "";

  @Mixin private RunOptions run = new RunOptions();

  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Mixin
  private HelpOption help = new HelpOption();

  AskCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<String> line =
        spec == null ? List.of("ask") : spec.root().commandLine().getParseResult().originalArgs();
    return new AskRun(surroundings).run(run.with(boms, List.of(), List.of(), false), output, line);
  }
}
