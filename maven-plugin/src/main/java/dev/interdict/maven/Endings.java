// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.EngineException;
import dev.interdict.EvaluationResult;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Level;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** How a check ends in Maven; every message ends with the way out. */
final class Endings {
  private Endings() {}

  /** Exit codes 2 and 3 are failures of the build, 1 is an error of the run. */
  static void of(EvaluationResult result, String reports)
      throws MojoExecutionException, MojoFailureException {
    String see = reports.isEmpty() ? "." : "; see " + reports;
    switch (result.exitCode()) {
      case JUDGED -> {}
      case NOT_JUDGED -> throw new MojoExecutionException(notJudged(result) + see);
      case ERROR_FINDINGS ->
          throw new MojoFailureException(
              findings(result, f -> f.level() == Level.ERROR, "of level error")
                  + " Replace the parts named above, correct what the BOM says of them, or change"
                  + " the level in interdict.xml"
                  + see);
      case FAIL_ON_FINDINGS ->
          throw new MojoFailureException(
              findings(
                      result,
                      f -> result.enforcement().failOn().contains(f.verdict()),
                      "with a verdict of fail-on ("
                          + result.enforcement().failOn().stream()
                              .map(Enum::name)
                              .collect(Collectors.joining(", "))
                          + ")")
                  + " Settle the parts named above, or take the verdict out of failOn"
                  + see);
    }
  }

  static MojoExecutionException noBom(String why) {
    return new MojoExecutionException(
        "No BOM to check: "
            + why
            + ". Name one in <boms> of interdict.xml or with -Dinterdict.boms=GLOB; where there need"
            + " be none, set -Dinterdict.failIfNoBom=false");
  }

  static MojoExecutionException nothingChecked(String why) {
    return new MojoExecutionException(
        "No BOM was checked in this whole build: "
            + why
            + ". Name one in <boms> of an interdict.xml or with -Dinterdict.boms=GLOB; where there"
            + " need be none, set -Dinterdict.failIfNoBom=false");
  }

  static MojoExecutionException noEngine(EngineException e) {
    return new MojoExecutionException(
        "Interdict can't start: "
            + e.getMessage()
            + e.diagnostics().stream()
                .map(diagnostic -> "\n" + diagnostic.render())
                .collect(Collectors.joining())
            + "\nUse a released interdict-maven-plugin and an intact local repository");
  }

  static MojoExecutionException noReport(String folder, IOException e) {
    return new MojoExecutionException(
        "The report can't be written to "
            + folder
            + ": "
            + e.getMessage()
            + ". Make the folder writable, or set -Dinterdict.outputDirectory=FOLDER",
        e);
  }

  private static String notJudged(EvaluationResult result) {
    long errors = result.diagnostics().stream().filter(Diagnostic::isError).count();
    return (errors == 1 ? "1 error kept" : errors + " errors kept")
        + " Interdict from judging everything. Correct what is named above and run again";
  }

  private static String findings(
      EvaluationResult result, Predicate<Finding> which, String described) {
    List<Finding> findings =
        result.findings().stream()
            .filter(finding -> finding.disposition() == Disposition.OPEN)
            .filter(which)
            .toList();
    return findings.size()
        + (findings.size() == 1 ? " open finding " : " open findings ")
        + described
        + ".";
  }
}
