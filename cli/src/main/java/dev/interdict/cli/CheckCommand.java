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

/** {@code interdict check}. */
@Command(
    name = "check",
    header = "Judges hardware bills of materials: which part, which law, and what now.",
    customSynopsis = "interdict check [BOM...] [OPTION]...",
    descriptionHeading = "%n",
    description = {
      "Without BOM, judges the files that interdict.xml names, if there is one in this folder or"
          + " above it. What the command line says goes before that file."
    },
    parameterListHeading = "%nArguments%n",
    optionListHeading = "%nOptions%n",
    footerHeading = "%nExit code%n",
    footer = {
      "  0  everything was judged, and nothing fails the run",
      "  1  an input could not be judged, or the command was used wrongly",
      "  2  an open finding has level error",
      "  3  an open finding has a verdict named by --fail-on",
      "",
      "Examples",
      "  interdict check gateway.cdx.json --role us.fed.prime",
      "  interdict check gateway.cdx.json --role us.dod.prime --set end-use=critical-infrastructure",
      "  interdict check *.cdx.json --role all --as-of 2027-12-23",
      "  interdict check gateway.cdx.json --rulebook us-889,./my-rules --role us.fed.sub",
      "  interdict check --format json=report.json --fail-on PROHIBITED_FROM,REVIEW",
    },
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "BOM",
      arity = "0..*",
      description = "A hardware bill of materials in CycloneDX.")
  private List<String> boms = new ArrayList<>();

  @Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--format",
      paramLabel = "F[=FILE]",
      description = "text or json, to standard output or into a file. Default: text.")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      description =
          "Exit with 3 on these, by commas: PROHIBITED, PROHIBITED_FROM, REVIEW, UNDETERMINED,"
              + " DISCLOSE, NOTICE.")
  private List<String> failOn = new ArrayList<>();

  @Option(
      names = "--validate-schema",
      description =
          "Compare each BOM with the CycloneDX schema of its version too, which takes longer than"
              + " all the rest.")
  private boolean validateSchema;

  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Mixin
  private HelpOption help = new HelpOption();

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CheckArguments arguments = run.with(boms, formats, failOn, validateSchema);
    List<String> line =
        spec == null ? List.of("check") : spec.root().commandLine().getParseResult().originalArgs();
    return new CheckRun(surroundings).run(arguments, line);
  }
}
