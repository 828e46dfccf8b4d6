// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.CostShare;
import dev.interdict.internal.language.Costs;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.Cost;
import dev.interdict.model.Property;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one BOM states of costs; for one thread. */
final class StatedCosts implements Costs {
  private final Bom bom;
  private @Nullable Boolean oneCurrency;
  private @Nullable Map<Component, CostShare> shares;

  StatedCosts(Bom bom) {
    this.bom = bom;
  }

  @Override
  public boolean stated(Component component) {
    return component.property(Cost.FIELD).isPresent() && oneCurrency();
  }

  @Override
  public @Nullable CostShare share(Component assembly) {
    if (!assembly.assembly() && !assembly.endItem()) {
      return null;
    }
    if (shares == null) {
      shares = shares();
    }
    return shares.get(assembly);
  }

  private Map<Component, CostShare> shares() {
    var tallies = new HashMap<Component, CostTally>();
    for (Component component : bom.components()) {
      Component parent = component.parent();
      if (parent != null && !component.notFitted()) {
        tallies
            .computeIfAbsent(parent, p -> new CostTally())
            .add(cost(component), component.quantity(), DomesticPart.of(component));
      }
    }
    bom.gaps().forEach(gap -> tallies.computeIfAbsent(gap.assembly(), a -> new CostTally()).gap());
    var all = new HashMap<Component, CostShare>();
    tallies.forEach((assembly, tally) -> all.put(assembly, tally.share()));
    return all;
  }

  /** Null if not stated. */
  private @Nullable Cost cost(Component component) {
    Property stated = component.property(Cost.FIELD).orElse(null);
    return stated == null || !oneCurrency() ? null : Cost.read(stated.value());
  }

  private boolean oneCurrency() {
    if (oneCurrency == null) {
      oneCurrency = bom.costsThatDiffer().isEmpty();
    }
    return oneCurrency;
  }
}
