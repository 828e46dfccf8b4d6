// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.ComplianceEngine;
import dev.interdict.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code interdict rulebook list}. */
@Command(
    name = "list",
    header = "Lists the shipped rulebooks with their rules and lists.",
    customSynopsis = "interdict rulebook list",
    optionListHeading = "%nOptions%n")
final class RulebookListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Mixin
  private HelpOption help = new HelpOption();

  RulebookListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    String text = RulebookListing.of(ComplianceEngine.shipped().rulebooks());
    try {
      surroundings.out().write(text.getBytes(StandardCharsets.UTF_8));
      surroundings.out().flush();
      return ExitCode.JUDGED.code();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
