// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.BomFact;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.Costs;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.internal.language.OriginFact;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.ListMatch;
import dev.interdict.model.Materials;
import dev.interdict.model.NumberHolder;
import dev.interdict.model.Origin;
import dev.interdict.model.PartFunction;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Program;
import dev.interdict.rulebook.AppliesIf;
import dev.interdict.rulebook.Position;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rules may ask about one BOM.
 *
 * @param components in the order of the BOM
 * @param byFunction the same by the id of their function; under the empty text those without
 * @param hints functions that a component's BOM only hints at; to rules it has none
 * @param makers who made what gives a number in place of a maker's name
 * @param whole the BOM itself
 * @param all what goes into a session
 */
record Facts(
    Bom bom,
    Program program,
    List<ComponentFact> components,
    Map<String, List<ComponentFact>> byFunction,
    Map<Component, PartFunction> hints,
    Map<Component, NumberHolder> makers,
    BomFact whole,
    List<Object> all) {
  private static final int SHORTEST_PART_NUMBER = 3;
  private static final int LONGEST_PART_NUMBER = 64;

  static final List<IdentifierKind> PART_NUMBERS =
      List.of(
          IdentifierKind.PART_NUMBER,
          IdentifierKind.MODEL_NUMBER,
          IdentifierKind.SKU,
          IdentifierKind.GTIN);

  /** Groups of functions that make no assembly of what bears them. */
  private static final Set<String> WITHOUT_DIES = Set.of("software", "mechanical", "passive");

  static Facts of(
      Bom bom,
      Map<Component, PartFunction> functions,
      Map<Component, NumberHolder> makers,
      List<ListMatch> matches,
      Program program) {
    var listed = new BitSet();
    matches.forEach(match -> listed.set(match.component().index()));
    var components = new ArrayList<ComponentFact>(bom.components().size());
    var costs = new StatedCosts(bom);
    BitSet assemblies = assemblies(bom, functions);
    var all = new ArrayList<Object>();
    all.add(program);
    var hints = new HashMap<Component, PartFunction>();
    for (Component component : bom.components()) {
      PartFunction function = functions.get(component);
      if (function != null && function.confidence() == Confidence.LOW) {
        hints.put(component, function);
        function = null;
      }
      // An assembly stands before what it holds.
      Component assembly = component.parent();
      ComponentFact parent = assembly == null ? null : components.get(assembly.index());
      ComponentFact fact =
          fact(
              component,
              parent,
              function,
              makers.get(component),
              assemblies.get(component.index()),
              costs,
              listed.get(component.index()));
      components.add(fact);
      all.add(fact);
      for (Origin origin : component.origins()) {
        if (origin.country() != null) {
          all.add(new OriginFact(fact, origin));
        }
      }
    }
    for (ListMatch match : matches) {
      all.add(new ListMatchFact(components.get(match.component().index()), match));
    }
    ComponentFact endItem = bom.endItem() == null ? null : components.get(bom.endItem().index());
    var whole = new BomFact(bom, endItem, bom.complete() || program.flag("accept-incomplete"));
    all.add(whole);
    var byFunction = new HashMap<String, List<ComponentFact>>();
    for (ComponentFact fact : components) {
      String function = fact.function() == null ? "" : fact.function().id();
      byFunction.computeIfAbsent(function, key -> new ArrayList<>()).add(fact);
    }
    return new Facts(bom, program, components, byFunction, hints, makers, whole, all);
  }

  /** The components that hold more than firmware, a shield and screws. */
  private static BitSet assemblies(Bom bom, Map<Component, PartFunction> functions) {
    var assemblies = new BitSet();
    for (Component component : bom.components()) {
      Component parent = component.parent();
      if (parent != null) {
        PartFunction function = functions.get(component);
        boolean counts =
            function == null
                || function.confidence() == Confidence.LOW
                || !WITHOUT_DIES.contains(function.group());
        if (counts) {
          assemblies.set(parent.index());
        }
      }
    }
    return assemblies;
  }

  /** The components that a rule may speak about, as far as place and function tell. */
  List<ComponentFact> candidates(AppliesIf needs) {
    if (needs.position() == Position.END_ITEM) {
      Component endItem = bom.endItem();
      return endItem == null ? List.of() : List.of(components.get(endItem.index()));
    }
    if (needs.functions().isEmpty()) {
      return components;
    }
    var found = new ArrayList<ComponentFact>();
    needs.functions().forEach(id -> found.addAll(byFunction.getOrDefault(id, List.of())));
    return found;
  }

  /** The components whose function is unknown. */
  List<ComponentFact> withoutFunction() {
    return byFunction.getOrDefault("", List.of());
  }

  private static ComponentFact fact(
      Component component,
      @Nullable ComponentFact parent,
      @Nullable PartFunction function,
      @Nullable NumberHolder holder,
      boolean assembly,
      Costs costs,
      boolean listed) {
    String maker = party(component, PartyRole.MANUFACTURER);
    return new ComponentFact(
        component,
        parent,
        function,
        maker == null && holder != null ? holder.name() : maker,
        party(component, PartyRole.SUPPLIER),
        party(component, PartyRole.DIE_MAKER),
        partNumber(component),
        component.identifier(IdentifierKind.FCC_ID).map(Identifier::value).orElse(null),
        stages(component),
        Materials.of(component),
        assembly,
        costs,
        listed);
  }

  /** The stages that are wholly stated. */
  private static Set<String> stages(Component component) {
    List<Origin> origins = component.origins();
    if (origins.isEmpty() || (origins.size() == 1 && origins.get(0).country() == null)) {
      return Set.of();
    }
    if (origins.size() == 1) {
      return Set.of(origins.get(0).stage().word());
    }
    var stages = new TreeSet<String>();
    origins.forEach(origin -> stages.add(origin.stage().word()));
    for (Origin origin : component.origins()) {
      if (origin.country() == null) {
        stages.remove(origin.stage().word());
      }
    }
    return stages;
  }

  private static @Nullable String party(Component component, PartyRole role) {
    return component.party(role).map(Party::name).orElse(null);
  }

  private static @Nullable String partNumber(Component component) {
    if (!component.identifiers().isEmpty()) {
      for (IdentifierKind kind : PART_NUMBERS) {
        var stated = component.identifier(kind);
        if (stated.isPresent()) {
          return stated.get().value();
        }
      }
    }
    return isPartNumber(component.name()) ? component.name() : null;
  }

  /**
   * By convention a part's name is its maker's part number; a name in words is none. A part number
   * is of ASCII letters, digits and a few signs, starts with a letter or digit and has a digit.
   */
  static boolean isPartNumber(String name) {
    if (name.length() < SHORTEST_PART_NUMBER || name.length() > LONGEST_PART_NUMBER) {
      return false;
    }
    boolean digit = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (!(c >= 'a' && c <= 'z')
          && !(c >= 'A' && c <= 'Z')
          && (i == 0 || "./_#+,-".indexOf(c) < 0)) {
        return false;
      }
    }
    return digit;
  }
}
