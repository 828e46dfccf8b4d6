// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.registry;

import dev.interdict.fuzz.Fuzzed;
import dev.interdict.fuzz.Lines;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.TextFiles;
import java.util.List;

/** Any bytes as a file of the IEEE registry. */
public final class RegistryFuzz {
  private static final Fuzzed FUZZED = new Fuzzed("registry");

  private RegistryFuzz() {}

  public static void fuzzerInitialize() {
    FUZZED.warmUp(RegistryFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    FUZZED.check(input, RegistryFuzz::read);
  }

  private static void read(byte[] file) {
    var problems = new Problems();
    SourceText text = TextFiles.decode(file, "oui", problems);
    List<Assignment> found = text == null ? List.of() : OuiRegistryReader.read(text, problems);
    Fuzzed.require(!found.isEmpty() || problems.anyError(), "neither a block nor an error");
    Fuzzed.requirePlaces(problems.all(), Lines.of(file));
    if (!problems.anyError()) {
      for (Assignment block : found) {
        Fuzzed.require(
            block.prefix().matches("[0-9a-f]{6}([0-9a-f]|[0-9a-f]{3})?"),
            "no prefix: " + block.prefix());
        Fuzzed.require(!block.registrant().isBlank(), "nobody registered " + block.prefix());
      }
    }
  }
}
