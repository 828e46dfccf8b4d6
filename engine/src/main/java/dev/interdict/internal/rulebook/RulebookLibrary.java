// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.rulebook.ReferenceData;
import java.util.List;

/** Everything that a folder of rulebooks holds: what they share, and each of them, sorted by id. */
public record RulebookLibrary(ReferenceData reference, List<CompiledRulebook> rulebooks) {
  public RulebookLibrary {
    rulebooks = List.copyOf(rulebooks);
  }
}
