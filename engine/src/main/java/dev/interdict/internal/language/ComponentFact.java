// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.model.Component;
import dev.interdict.model.Materials;
import dev.interdict.model.PartFunction;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A component as rules see it: what the BOM states and what was worked out from it.
 *
 * @param function null if unknown
 * @param maker the stated maker's name, or that of who holds the vendor number stated in its place;
 *     null if none
 * @param partNumber null if none
 * @param originStages stages of which it is stated, for the whole of each, where they took place
 * @param assembly whether it holds components; what has no die and no maker to ask, software and
 *     mechanical and passive parts, makes no assembly of what bears it
 * @param costs what it and all others cost
 * @param listed whether any {@code ListMatch} is about it; not a word of rules, but what lets a
 *     rule over list matches pass by all other components
 */
public record ComponentFact(
    Component component,
    @Nullable ComponentFact parent,
    @Nullable PartFunction function,
    @Nullable String maker,
    @Nullable String supplier,
    @Nullable String dieMaker,
    @Nullable String partNumber,
    @Nullable String fccId,
    Set<String> originStages,
    Materials materials,
    boolean assembly,
    Costs costs,
    boolean listed) {
  /** How much of what its components cost is of the United States; null if it holds none. */
  public @Nullable CostShare costShare() {
    return costs.share(component);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return component.hashCode();
  }
}
