// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What every command that judges BOMs has to be told: by which rules, for whom, as of which day.
 */
final class RunOptions {
  @Option(
      names = "--project",
      paramLabel = "FILE",
      description = "The project file, instead of the interdict.xml beside the first BOM or above.")
  private @Nullable String project;

  @Option(
      names = "--rulebook",
      paramLabel = "ID|DIR",
      description = "Judge by this rulebook: its id, or a folder (with a / in it). Default: all.")
  private List<String> rulebooks = new ArrayList<>();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "Who you are in law, such as us.fed.prime; 'all' judges for everybody.")
  private List<String> roles = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A fact of the program, such as end-use=public-safety.")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day of the act that is judged, such as 2026-11-22. Default: today.")
  private @Nullable String asOf;

  @Option(
      names = "--horizon",
      paramLabel = "DAYS",
      description = "How far ahead coming bans are announced. Default: 730.")
  private @Nullable String horizon;

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description =
          "What suppliers said where a BOM states nothing, instead of the project's file.")
  private @Nullable String facts;

  /** The options with what else a command was told. */
  CheckArguments with(
      List<String> boms, List<String> formats, List<String> failOn, boolean validateSchema) {
    return new CheckArguments(
        boms,
        project,
        rulebooks,
        roles,
        set,
        asOf,
        horizon,
        facts,
        formats,
        failOn,
        validateSchema);
  }
}
