// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.explanation.ExplainedValue;
import dev.interdict.explanation.FactExplanation;
import dev.interdict.internal.language.BomFact;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.internal.language.OriginFact;
import dev.interdict.internal.language.PropertyType;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.model.Component;
import dev.interdict.model.Evidence;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.Materials;
import dev.interdict.model.NumberHolder;
import dev.interdict.model.Origin;
import dev.interdict.model.PartFunction;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Program;
import dev.interdict.model.SourceLocation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What values and facts are called, and where in the BOM or the program they stand. */
final class ValuePlaces {
  private final Facts facts;

  /** Where a value stands. */
  private record Place(@Nullable String field, @Nullable SourceLocation location) {
    static final Place NONE = new Place(null, null);
  }

  ValuePlaces(Facts facts) {
    this.facts = facts;
  }

  /** A fact in a few words, and what was asked of it. */
  static FactExplanation shown(
      Object fact, List<dev.interdict.explanation.ConstraintExplanation> constraints) {
    if (fact instanceof ComponentFact component) {
      return new FactExplanation(
          component.component().toString(), component.component().location(), constraints);
    }
    if (fact instanceof OriginFact origin) {
      return new FactExplanation(
          origin.origin().stage().word() + " " + origin.origin().shown(),
          origin.origin().location(),
          constraints);
    }
    if (fact instanceof ListMatchFact match) {
      Evidence first = match.match().evidence().get(0);
      return new FactExplanation(
          match.match().entry().list()
              + " row "
              + match.match().entry().id()
              + " by "
              + first.field()
              + " \""
              + first.value()
              + "\"",
          located(match.component().component(), first.field(), first.value()),
          constraints);
    }
    return new FactExplanation(
        fact instanceof BomFact bom ? bom.bom().path() : "the program", null, constraints);
  }

  /**
   * A value at the end of a path.
   *
   * @param name as the rule calls it
   * @param owner the fact whose property it is, null if something on the way is absent
   * @param property null if the value is the owner itself
   */
  ExplainedValue value(
      String name,
      @Nullable Object owner,
      @Nullable String property,
      PropertyType type,
      @Nullable Object value) {
    Place place = owner == null || property == null ? Place.NONE : place(owner, property, value);
    String field = place.field();
    return new ExplainedValue(
        name,
        value instanceof Range ? ExplainedValue.Kind.RANGE : kind(type),
        value == null ? null : text(value),
        field,
        place.location(),
        owner instanceof Program program && field != null && byDefault(program, field));
  }

  private static boolean byDefault(Program program, String field) {
    return !program.set().containsKey(field.substring("program ".length()));
  }

  private static ExplainedValue.Kind kind(PropertyType type) {
    return switch (type) {
      case TEXT -> ExplainedValue.Kind.TEXT;
      case NUMBER -> ExplainedValue.Kind.NUMBER;
      case TRUTH -> ExplainedValue.Kind.TRUTH;
      case DATE -> ExplainedValue.Kind.DATE;
      case TEXT_SET -> ExplainedValue.Kind.TEXTS;
      case COMPONENT -> ExplainedValue.Kind.COMPONENT;
    };
  }

  private static String text(Object value) {
    if (value instanceof Range range) {
      return text(range);
    }
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    if (value instanceof Collection<?> texts) {
      return String.join(", ", texts.stream().map(Object::toString).sorted().toList());
    }
    return value instanceof ComponentFact component
        ? component.component().toString()
        : value.toString();
  }

  private static String text(Range range) {
    if (range.least() == null) {
      return range.most() == null ? "unknown" : text(range.most()) + " or less";
    }
    return text(range.least()) + (range.most() == null ? " or more" : " to " + text(range.most()));
  }

  private Place place(Object owner, String property, @Nullable Object value) {
    if (value instanceof ComponentFact component) {
      return new Place(null, component.component().location());
    }
    if (owner instanceof ComponentFact component) {
      return place(component, property);
    }
    if (owner instanceof OriginFact origin) {
      return new Place(origin.origin().field(), origin.origin().location());
    }
    if (owner instanceof Program) {
      String field = Vocabulary.programField(property);
      return field.equals("as-of") || field.equals("roles")
          ? Place.NONE
          : new Place("program " + field, null);
    }
    return Place.NONE;
  }

  private Place place(ComponentFact fact, String property) {
    Component component = fact.component();
    return switch (property) {
      case "name" -> new Place("name", component.location());
      case "ref" -> new Place("bom-ref", null);
      case "type", "version", "description" -> new Place(property, null);
      case "maker" -> maker(component);
      case "supplier" -> party(component, PartyRole.SUPPLIER);
      case "dieMaker" -> party(component, PartyRole.DIE_MAKER);
      case "function", "functionGroup" -> function(fact);
      case "partNumber" -> partNumber(component);
      case "fccId" -> identifier(component, IdentifierKind.FCC_ID);
      case "quantity" -> quantity(component);
      case "materials" -> material(component);
      case "usCostLeast", "usCostMost" -> new Place(FindingBuilder.COSTS, null);
      default -> Place.NONE;
    };
  }

  private Place maker(Component component) {
    NumberHolder holder = facts.makers().get(component);
    if (component.party(PartyRole.MANUFACTURER).isEmpty() && holder != null) {
      Evidence evidence = holder.evidence();
      return new Place(evidence.field(), located(component, evidence.field(), evidence.value()));
    }
    return party(component, PartyRole.MANUFACTURER);
  }

  private static Place party(Component component, PartyRole role) {
    return component
        .party(role)
        .map(party -> new Place(party.field(), party.location()))
        .orElse(new Place(role.field(), null));
  }

  private static Place function(ComponentFact fact) {
    PartFunction function = fact.function();
    return function == null
        ? new Place(Needs.field("function"), null)
        : new Place(
            function.field(), located(fact.component(), function.field(), function.value()));
  }

  private static Place partNumber(Component component) {
    for (IdentifierKind kind : Facts.PART_NUMBERS) {
      Place place = identifier(component, kind);
      if (place.location() != null) {
        return place;
      }
    }
    // By convention the name is the part number.
    return new Place("name", component.location());
  }

  private static Place identifier(Component component, IdentifierKind kind) {
    return component
        .identifier(kind)
        .map(identifier -> new Place(identifier.field(), identifier.location()))
        .orElse(Place.NONE);
  }

  private static Place material(Component component) {
    return component
        .property(Materials.FIELD)
        .map(property -> new Place(property.name(), property.location()))
        .orElse(new Place(Materials.FIELD, null));
  }

  private static Place quantity(Component component) {
    return component.properties().stream()
        .filter(property -> property.name().endsWith(":quantity"))
        .findFirst()
        .map(property -> new Place(property.name(), property.location()))
        .orElse(new Place(Needs.field("quantity"), null));
  }

  /** Where a component states this value in this field; null if that isn't known. */
  static @Nullable SourceLocation located(Component component, String field, String value) {
    if (field.equals("name") && value.equals(component.name())) {
      return component.location();
    }
    Stream<@Nullable SourceLocation> places =
        Stream.of(
                component.parties().stream()
                    .filter(party -> party.field().equals(field) && party.name().equals(value))
                    .map(Party::location),
                component.identifiers().stream()
                    .filter(id -> id.field().equals(field) && id.value().equals(value))
                    .map(Identifier::location),
                component.properties().stream()
                    .filter(at -> at.name().equals(field))
                    .map(at -> at.location()),
                component.origins().stream()
                    .filter(origin -> origin.field().equals(field))
                    .map(Origin::location))
            .flatMap(each -> each);
    return places.filter(Objects::nonNull).findFirst().orElse(null);
  }
}
