// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.EvaluationResult.FactsUse;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.facts.SuppliedFacts;
import dev.interdict.internal.facts.FactApplier;
import dev.interdict.model.Bom;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of the facts from outside, over the BOMs of a run. */
final class FactsTally {
  private final SuppliedFacts facts;
  private final BitSet used = new BitSet();
  private final BitSet taken = new BitSet();
  private final Set<String> files = new HashSet<>();

  FactsTally(SuppliedFacts facts) {
    this.facts = facts;
  }

  void add(Bom bom, BitSet itsUsed, BitSet itsTaken) {
    used.or(itsUsed);
    taken.or(itsTaken);
    files.add(bom.path());
    bom.subBoms().forEach(part -> files.add(part.path()));
  }

  /**
   * What is to be said of facts about no component.
   *
   * @param whole whether every BOM was judged; else one of the others may have the component
   */
  List<Diagnostic> unused(boolean whole) {
    return whole && !facts.isEmpty()
        ? facts.show(new FactApplier(facts.facts()).unused(used, files))
        : List.of();
  }

  /** Null if there is no facts file. */
  @Nullable FactsUse use() {
    return facts.file() == null
        ? null
        : new FactsUse(facts.path(), facts.sha256(), facts.facts().size(), taken.cardinality());
  }
}
