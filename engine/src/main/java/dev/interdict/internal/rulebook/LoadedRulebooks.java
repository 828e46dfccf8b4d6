// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.Rulebook;
import java.util.List;

/**
 * Rulebooks from folders.
 *
 * @param rulebooks one for each folder, in their order
 * @param beside those that they require and that lie beside them: their lists alone
 * @param reference what was known before, and the companies that all of them add
 */
public record LoadedRulebooks(
    List<CompiledRulebook> rulebooks, List<Rulebook> beside, ReferenceData reference) {
  public LoadedRulebooks {
    rulebooks = List.copyOf(rulebooks);
    beside = List.copyOf(beside);
  }
}
