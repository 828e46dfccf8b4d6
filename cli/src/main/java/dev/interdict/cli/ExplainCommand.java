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

/** {@code interdict explain}. */
@Command(
    name = "explain",
    header = "Tells why rules speak about a component, or why they don't.",
    customSynopsis = {
      "interdict explain FINGERPRINT [BOM...] [OPTION]...",
      "       interdict explain BOM#BOM-REF|BOM#NAME|BOM:LINE [OPTION]..."
    },
    descriptionHeading = "%n",
    description = {
      "A finding is told with every constraint of its rule and the values that satisfied it. For a"
          + " component, the rules that apply and found nothing follow in a line each, with the"
          + " first constraint that doesn't hold. Rules, program and day are those of the same"
          + " check."
    },
    parameterListHeading = "%nArguments%n",
    optionListHeading = "%nOptions%n",
    footerHeading = "%nExit code%n",
    footer = {
      "  0  it was explained",
      "  1  nothing fits, an input could not be judged, or the command was used wrongly",
      "",
      "Examples",
      "  interdict explain f040f86ec5ac",
      "  interdict explain f040f86ec5ac gateway.cdx.json --role us.fed.prime",
      "  interdict explain gateway.cdx.json#u12 --role us.fed.prime",
      "  interdict explain gateway.cdx.json:673 --role us.fed.prime --rule 889-001",
    },
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description = {
        "The id of a finding (as reports print it, or its first digits), or a component: by its"
            + " bom-ref, its name or the line of the BOM."
      })
  private String what = "";

  @Parameters(
      index = "1..*",
      paramLabel = "BOM",
      description = "Where to look for a finding, instead of the files that interdict.xml names.")
  private List<String> boms = new ArrayList<>();

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "Tell all of this rule, whether or not it found something.")
  private List<String> rules = new ArrayList<>();

  @Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--format",
      paramLabel = "F[=FILE]",
      description = "text or json, to standard output or into a file. Default: text.")
  private List<String> formats = new ArrayList<>();

  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Mixin
  private HelpOption help = new HelpOption();

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Asked asked = Asked.of(what, boms, surroundings.directory());
    CheckArguments arguments = run.with(asked.boms(), formats, List.of(), false);
    List<String> line =
        spec == null
            ? List.of("explain", what)
            : spec.root().commandLine().getParseResult().originalArgs();
    return new ExplainRun(surroundings).run(asked.subject(), rules, arguments, line);
  }
}
