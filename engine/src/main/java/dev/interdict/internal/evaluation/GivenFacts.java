// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.internal.language.OriginFact;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.Evidence;
import dev.interdict.model.FactField;
import dev.interdict.model.GivenFact;
import dev.interdict.rulebook.AppliesIf;
import dev.interdict.rulebook.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What facts from outside a BOM do to the findings and outcomes of rules. */
final class GivenFacts {
  private final Bom bom;

  /** The components that some fact is about. */
  private final List<ComponentFact> subjects;

  GivenFacts(Facts facts) {
    bom = facts.bom();
    subjects =
        bom.given().isEmpty()
            ? List.of()
            : facts.components().stream()
                .filter(fact -> !bom.given(fact.component()).isEmpty())
                .toList();
  }

  /** Whether a fact fills this field of a component. */
  boolean fills(Component component, String property) {
    return !subjects.isEmpty()
        && bom.given(component).stream()
            .anyMatch(fact -> fact.fills() && fact.fact().field().property().equals(property));
  }

  /**
   * The facts on which a finding rests.
   *
   * @param others facts of the BOM that satisfy the rule
   * @param evidence of the finding without them
   */
  List<Evidence> evidence(
      AskedFields asked, ComponentFact about, List<Object> others, List<Evidence> evidence) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Evidence>();
    for (Component component : components(about, others)) {
      Set<FactField> origins = origins(component, others);
      for (GivenFact fact : bom.given(component)) {
        FactField field = fact.fact().field();
        boolean rests =
            fact.fills()
                ? asked.own().contains(field)
                    || origins.contains(field)
                    || evidence.stream().anyMatch(e -> e.field().equals(field.property()))
                : fact.contradicts() && evidence.stream().anyMatch(e -> says(e, fact));
        if (rests && !found.contains(fact.evidence())) {
          found.add(fact.evidence());
        }
      }
    }
    return found;
  }

  private static boolean says(Evidence evidence, GivenFact fact) {
    return evidence.field().equals(fact.fact().field().property())
        && evidence.value().equals(fact.fact().value());
  }

  private static Set<Component> components(ComponentFact about, List<Object> others) {
    var components = new LinkedHashSet<Component>();
    components.add(about.component());
    for (Object other : others) {
      if (other instanceof ComponentFact component) {
        components.add(component.component());
      } else if (other instanceof OriginFact origin) {
        components.add(origin.component().component());
      } else if (other instanceof ListMatchFact match) {
        components.add(match.component().component());
      }
    }
    return components;
  }

  private static Set<FactField> origins(Component component, List<Object> others) {
    var fields = new LinkedHashSet<FactField>();
    for (Object other : others) {
      if (other instanceof OriginFact origin && origin.component().component().equals(component)) {
        FactField field = FactField.stated(origin.origin().field());
        if (field != null) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  /** How many facts say otherwise than the BOM, or than each other, in what a rule asks. */
  int contradictions(Rule rule, AskedFields asked) {
    int number = 0;
    for (ComponentFact subject : subjects) {
      for (GivenFact fact : bom.given(subject.component())) {
        if (fact.contradicts()
            && asked.all().contains(fact.fact().field())
            && concerns(rule.appliesIf(), subject, fact)) {
          number++;
        }
      }
    }
    return number;
  }

  /** How many facts a rule takes for stated. */
  int taken(Rule rule, AskedFields asked) {
    int number = 0;
    for (ComponentFact subject : subjects) {
      if (Needs.applies(rule.appliesIf(), subject) != Needs.Applies.NO) {
        for (GivenFact fact : bom.given(subject.component())) {
          number += fact.fills() && asked.all().contains(fact.fact().field()) ? 1 : 0;
        }
      }
    }
    return number;
  }

  /** Of a function that is in doubt, either may be the one that a rule is about. */
  private static boolean concerns(AppliesIf needs, ComponentFact subject, GivenFact fact) {
    return Needs.applies(needs, subject) != Needs.Applies.NO
        || (fact.fact().field() == FactField.FUNCTION
            && Needs.positionFits(needs, subject)
            && Needs.typeFits(needs, subject)
            && needs.functions().contains(fact.fact().value().strip()));
  }
}
