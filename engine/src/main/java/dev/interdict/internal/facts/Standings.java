// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.facts;

import dev.interdict.internal.bom.StatedValues;
import dev.interdict.internal.facts.FactNotes.Sort;
import dev.interdict.model.Component;
import dev.interdict.model.Fact;
import dev.interdict.model.FactField;
import dev.interdict.model.GivenFact;
import dev.interdict.model.GivenFact.Standing;
import dev.interdict.model.PartFunction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts about one component, held against what its BOM states and against each other. */
final class Standings {
  private final Component component;
  private final @Nullable PartFunction function;
  private final FactNotes notes;
  private final List<Fact> facts = new ArrayList<>();
  private final Map<FactField, StatedField> first = new EnumMap<>(FactField.class);
  private final Map<FactField, Fact> firstFact = new EnumMap<>(FactField.class);
  private final Map<FactField, Fact> denied = new EnumMap<>(FactField.class);

  /**
   * None yet.
   *
   * @param function that is known without facts
   */
  Standings(Component component, @Nullable PartFunction function, FactNotes notes) {
    this.component = component;
    this.function = function;
    this.notes = notes;
  }

  void add(Fact fact) {
    facts.add(fact);
    StatedField stated = read(fact);
    StatedField earlier = first.putIfAbsent(fact.field(), stated);
    if (earlier == null) {
      firstFact.put(fact.field(), fact);
    } else if (!earlier.same(stated)) {
      denied.putIfAbsent(fact.field(), fact);
    }
  }

  /** Each with its standing, in the order in which they were added. */
  List<GivenFact> given() {
    return facts.stream().map(fact -> new GivenFact(fact, standing(fact))).toList();
  }

  /** What the component states by them besides. */
  List<StatedField> added() {
    var added = new ArrayList<StatedField>();
    first.forEach(
        (field, stated) -> {
          if (!denied.containsKey(field) && stated(field, stated) == null) {
            added.add(stated);
          }
        });
    return added;
  }

  private Standing standing(Fact fact) {
    StatedField read = read(fact);
    String stated = stated(fact.field(), read);
    if (stated != null) {
      if (agrees(fact, read)) {
        return Standing.AGREES;
      }
      notes.add(
          Sort.CONTRADICTS,
          fact,
          "'"
              + fact.value()
              + "' contradicts the BOM, which states '"
              + stated
              + "' for the "
              + fact.field().word()
              + " of "
              + component
              + ": the fact is not taken; find out which is right");
      return Standing.CONTRADICTS;
    }
    Fact other = denied.get(fact.field());
    if (other == null) {
      return Standing.FILLS;
    }
    Fact earlier = firstFact.get(fact.field());
    Fact against = fact.equals(earlier) ? other : earlier;
    notes.add(
        Sort.CONTRADICTS,
        fact,
        "'"
            + fact.value()
            + "' contradicts '"
            + (against == null ? "" : against.value() + "' on line " + against.location().line())
            + ", about the same component: neither is taken; find out which is right");
    return Standing.CONTRADICTS;
  }

  private boolean agrees(Fact fact, StatedField read) {
    if (fact.field() == FactField.FUNCTION && function != null) {
      return function.id().equals(fact.value().strip());
    }
    return read.agrees(component);
  }

  /** What the BOM states in the field; null if nothing, or a part that the fact completes. */
  private @Nullable String stated(FactField field, StatedField read) {
    if (field == FactField.FUNCTION && function != null) {
      return function.id();
    }
    return read.completes(component) ? null : read.of(component);
  }

  private static StatedField read(Fact fact) {
    return new StatedField(StatedValues.of(fact.field(), fact.value(), fact.location()));
  }
}
