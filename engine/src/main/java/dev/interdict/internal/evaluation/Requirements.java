// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.explanation.DecisiveFact;
import dev.interdict.explanation.ExplainedValue;
import dev.interdict.explanation.ExplainedValue.Kind;
import dev.interdict.explanation.Holds;
import dev.interdict.explanation.Requirement;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.PropertyType;
import dev.interdict.model.Program;
import dev.interdict.rulebook.AppliesIf;
import dev.interdict.rulebook.GoverningDate;
import dev.interdict.rulebook.Position;
import dev.interdict.rulebook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a manifest demands of a program and a component before a rule's conditions count. */
final class Requirements {
  private final Program program;
  private final Applicability applicability;
  private final ValuePlaces places;

  Requirements(Program program, Applicability applicability, ValuePlaces places) {
    this.program = program;
    this.applicability = applicability;
    this.places = places;
  }

  /** Of the program first, then of the component. */
  List<Requirement> of(Rule rule, ComponentFact fact) {
    var all = new ArrayList<Requirement>();
    ofProgram(rule, all);
    AppliesIf needs = rule.appliesIf();
    if (needs.position() != Position.ANY) {
      all.add(
          new Requirement(
              Requirement.Kind.POSITION,
              List.of(needs.position().word()),
              holds(Needs.positionFits(needs, fact)),
              List.of(value("position", Kind.TEXT, found(needs.position(), fact), null))));
    }
    if (!needs.types().isEmpty()) {
      all.add(
          new Requirement(
              Requirement.Kind.TYPE,
              needs.types(),
              holds(Needs.typeFits(needs, fact)),
              List.of(value("type", Kind.TEXT, Needs.type(fact), "type"))));
    }
    if (!needs.functions().isEmpty()) {
      String function = fact.function() == null ? null : fact.function().id();
      all.add(
          new Requirement(
              Requirement.Kind.FUNCTION,
              needs.functions(),
              holds(Needs.shown(needs, fact) == Needs.Applies.SHOWN),
              List.of(places.value("function", fact, "function", PropertyType.TEXT, function))));
    }
    return all;
  }

  private void ofProgram(Rule rule, List<Requirement> all) {
    var roles = new TreeSet<>(program.roles());
    roles.addAll(program.impliedRoles());
    all.add(
        new Requirement(
            Requirement.Kind.ROLE,
            rule.roles(),
            holds(applicability.bindsRoles(rule)),
            List.of(
                value(
                    "roles",
                    Kind.TEXTS,
                    program.everyRole() ? "all" : String.join(", ", roles),
                    null))));
    ExplainedValue asOf = value("as-of", Kind.DATE, program.asOf().toString(), null);
    all.add(
        new Requirement(
            Requirement.Kind.HORIZON,
            List.of(rule.effective().toString()),
            holds(!rule.effective().isAfter(applicability.horizon())),
            List.of(asOf, value("horizon", Kind.DATE, applicability.horizon().toString(), null))));
    if (rule.until() != null) {
      all.add(
          new Requirement(
              Requirement.Kind.UNTIL,
              List.of(rule.until().toString()),
              holds(!applicability.ended(rule)),
              List.of(asOf)));
    }
    if (rule.governedBy() != GoverningDate.AS_OF) {
      String word = rule.governedBy().word();
      all.add(
          new Requirement(
              Requirement.Kind.GOVERNING_DAY,
              List.of(rule.effective().toString()),
              holds(!applicability.outside(rule, rule.effective())),
              List.of(
                  new ExplainedValue(
                      word,
                      Kind.DATE,
                      program.value(word),
                      "program " + word,
                      null,
                      !program.set().containsKey(word)))));
    }
  }

  /** The facts that the rule needs to be decided, and what of them is stated. */
  List<List<DecisiveFact>> decisive(Rule rule, ComponentFact fact) {
    return rule.decides().stream()
        .map(group -> group.stream().map(need -> decisive(need, fact)).toList())
        .toList();
  }

  private DecisiveFact decisive(String need, ComponentFact fact) {
    String field = String.join(" and ", Needs.fields(need, fact));
    if (Needs.isStated(need, fact, program)) {
      return new DecisiveFact(need, field, DecisiveFact.State.STATED, null);
    }
    String known = Needs.known(field, fact);
    return new DecisiveFact(
        need, field, known == null ? DecisiveFact.State.MISSING : DecisiveFact.State.PARTLY, known);
  }

  private static Holds holds(boolean fits) {
    return fits ? Holds.YES : Holds.NO;
  }

  private static String found(Position demanded, ComponentFact fact) {
    if (demanded == Position.LEAF) {
      return fact.assembly() ? "assembly" : Position.LEAF.word();
    }
    return (fact.component().endItem() ? Position.END_ITEM : Position.COMPONENT).word();
  }

  private static ExplainedValue value(
      String name, Kind kind, String value, @Nullable String field) {
    return new ExplainedValue(name, kind, value, field, null, false);
  }
}
