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

/** {@code interdict rulebook test}. */
@Command(
    name = "test",
    header = "Runs the tests of rulebooks: what is found against what expected.txt says.",
    customSynopsis = "interdict rulebook test [DIR...] [OPTION]...",
    descriptionHeading = "%n",
    description = {
      "Without DIR, tests the rulebooks in this folder, or in 'rulebooks' in it, or else the folders"
          + " that interdict.xml names. A rulebook without a test fails the run."
    },
    parameterListHeading = "%nArguments%n",
    optionListHeading = "%nOptions%n",
    footerHeading = "%nExit code%n",
    footer = {
      "  0  every test passed, or --update rewrote what differed",
      "  1  something could not be tested: a wrong rulebook or test, no test, wrong usage",
      "  2  a test failed",
      "",
      "Examples",
      "  interdict rulebook test my-rulebook",
      "  interdict rulebook test rulebooks --rule ACME-001 --coverage",
      "  interdict rulebook test rulebooks --junit target/rulebooks.xml",
      "  interdict rulebook test my-rulebook --update && git diff",
    },
    sortOptions = false)
final class RulebookTestCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      description = "A folder with a rulebook.xml, or with rulebooks in folders of their own.")
  private List<String> folders = new ArrayList<>();

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "Run the tests of this rule only; several by commas.")
  private List<String> rules = new ArrayList<>();

  @Option(
      names = "--update",
      description = "Write what was found into each expected.txt that differs, and name the files.")
  private boolean update;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the results as JUnit XML, one suite for each rulebook.")
  private @Nullable String junit;

  @Option(
      names = "--coverage",
      description = "List the rules, branches and table rows that no test saw reporting.")
  private boolean coverage;

  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Mixin
  private HelpOption help = new HelpOption();

  RulebookTestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return new RulebookTestRun(surroundings)
        .run(new RulebookTestRun.Arguments(folders, rules, update, junit, coverage));
  }
}
