// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.facts;

import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.GivenFact;
import dev.interdict.model.Identifier;
import dev.interdict.model.Origin;
import dev.interdict.model.Party;
import dev.interdict.model.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A BOM made anew with what facts say of its components. */
final class FilledBom {
  private FilledBom() {}

  /**
   * Fills in.
   *
   * @param given the facts about each component
   * @param added what it states by them besides
   */
  static Bom of(
      Bom bom, Map<Component, List<GivenFact>> given, Map<Component, List<StatedField>> added) {
    if (given.isEmpty()) {
      return bom;
    }
    Map<Component, Component> now = new HashMap<>();
    var components = new ArrayList<Component>(bom.components().size());
    for (Component old : bom.components()) {
      Component parent = old.parent() == null ? null : now.get(old.parent());
      Component component = old;
      for (StatedField field : added.getOrDefault(old, List.of())) {
        component = field.added(component);
      }
      component = Objects.equals(parent, old.parent()) ? component : below(component, parent);
      now.put(old, component);
      components.add(component);
    }
    Set<Component> complete = new HashSet<>();
    bom.declaredComplete().forEach(old -> complete.add(current(old, now)));
    Map<Component, List<GivenFact>> about = new HashMap<>();
    given.forEach((old, those) -> about.put(current(old, now), those));
    return new Bom(
        bom.path(),
        bom.sha256(),
        bom.specVersion(),
        bom.endItem() == null ? null : now.get(bom.endItem()),
        components,
        complete,
        bom.completeOverall(),
        bom.gaps().stream()
            .map(gap -> new Bom.Gap(current(gap.assembly(), now), gap.why()))
            .toList(),
        bom.subBoms(),
        about);
  }

  private static Component current(Component old, Map<Component, Component> now) {
    return now.getOrDefault(old, old);
  }

  private static Component below(Component component, @Nullable Component parent) {
    return copy(
        component,
        component.parties(),
        component.identifiers(),
        component.origins(),
        component.properties(),
        component.quantity(),
        parent);
  }

  /** The same component with other values. */
  static Component copy(
      Component of,
      List<Party> parties,
      List<Identifier> identifiers,
      List<Origin> origins,
      List<Property> properties,
      @Nullable Double quantity,
      @Nullable Component parent) {
    return new Component(
        of.index(),
        of.bomRef(),
        of.type(),
        of.name(),
        of.version(),
        of.description(),
        parties,
        identifiers,
        origins,
        properties,
        quantity,
        parent,
        of.endItem(),
        of.assembly(),
        of.depth(),
        of.location(),
        of.pointer());
  }
}
