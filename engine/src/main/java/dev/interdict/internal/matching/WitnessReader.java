// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.matching.Witness.Kind;
import dev.interdict.internal.names.NameNormalizer;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.Fact;
import dev.interdict.model.GivenFact;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.MatchSubject;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Property;
import dev.interdict.rulebook.ReferenceData.NotSame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks every field of a component for which company it speaks. Names are looked up once a run. */
final class WitnessReader {
  static final String ALTERNATE = "interdict:alternate:";
  static final String MPN = ":mpn";
  static final String FAB = "interdict:fab";
  private static final Set<IdentifierKind> NUMBERS =
      Set.of(IdentifierKind.PART_NUMBER, IdentifierKind.MODEL_NUMBER);

  private final EntityIndex index;
  private final IdentifierWitnesses identifiers;
  private final PartNumberWitnesses partNumbers;
  private final Map<String, List<Known>> known = new HashMap<>();

  /**
   * A company that a name is of, or may be of.
   *
   * @param steps from the name as written to the company
   */
  private record Known(NamedEntity named, List<EvidenceStep> steps) {}

  WitnessReader(EntityIndex index) {
    this.index = index;
    identifiers = new IdentifierWitnesses(index);
    partNumbers = new PartNumberWitnesses(index);
  }

  /**
   * All that speaks for some company.
   *
   * @param given facts from outside; those that contradict the component are second witnesses
   */
  List<Witness> read(Component component, List<GivenFact> given) {
    var witnesses = new ArrayList<Witness>();
    boolean makerStated = component.party(PartyRole.MANUFACTURER).isPresent();
    for (Party party : component.parties()) {
      addParty(party, firstOfItsFile(party, component), makerStated, witnesses);
    }
    for (Property property : component.properties()) {
      if (property.name().equals(FAB)) {
        addName(
            property.value(),
            property.name(),
            MatchSubject.DIE,
            Confidence.HIGH,
            Kind.NAMED,
            witnesses);
      }
    }
    for (GivenFact fact : given) {
      if (fact.contradicts()) {
        addAnswer(fact.fact(), witnesses);
      }
    }
    for (Identifier identifier : component.identifiers()) {
      if (identifier.kind() == IdentifierKind.NAME) {
        addBrand(identifier.field(), identifier.value(), MatchSubject.MAKER, witnesses);
      } else {
        identifiers.add(identifier, witnesses);
        if (NUMBERS.contains(identifier.kind()) && worded(identifier.value())) {
          addBrand(identifier.field(), identifier.value(), MatchSubject.MAKER, witnesses);
        }
      }
    }
    for (Property property : component.properties()) {
      String field = property.name();
      if (field.startsWith(ALTERNATE) && field.endsWith(MPN) && worded(property.value())) {
        addBrand(field, property.value(), MatchSubject.ALTERNATE, witnesses);
      }
    }
    addBrand("name", component.name(), MatchSubject.MAKER, witnesses);
    withoutRefused(component, witnesses);
    // Patterns of part numbers count only where no maker is stated, or beside another witness.
    if (!makerStated || !witnesses.isEmpty()) {
      partNumbers.add(component, witnesses, makerStated);
    }
    partNumbers.addAlternates(component, witnesses);
    return witnesses;
  }

  private void addParty(Party party, boolean first, boolean makerStated, List<Witness> witnesses) {
    switch (party.role()) {
      case MANUFACTURER -> {
        // Two makers in one file can't both be right: the second asks for a person.
        addName(
            party.name(),
            party.field(),
            MatchSubject.MAKER,
            first ? Confidence.HIGH : Confidence.MEDIUM,
            first ? Kind.STATED : Kind.SECOND,
            witnesses);
      }
      case DIE_MAKER ->
          addName(
              party,
              MatchSubject.DIE,
              party.ofPedigree() ? Confidence.MEDIUM : Confidence.HIGH,
              witnesses);
      case ANCESTOR ->
          addName(
              party.name(),
              party.field(),
              MatchSubject.MAKER,
              Confidence.MEDIUM,
              Kind.SECOND,
              witnesses);
      case ALTERNATE -> addName(party, MatchSubject.ALTERNATE, Confidence.HIGH, witnesses);
      case SUPPLIER, PUBLISHER, AUTHOR, GROUP -> {
        // Who sells a part is not who made it; with a maker stated it says nothing about him.
        if (!makerStated) {
          addName(party, MatchSubject.MAKER, Confidence.MEDIUM, witnesses);
        }
      }
    }
  }

  /** An answer that isn't taken still says what somebody said: never more than a review. */
  private void addAnswer(Fact fact, List<Witness> witnesses) {
    String field = fact.field().property();
    String shown = "an answer (" + fact.source() + ")";
    switch (fact.field()) {
      case MAKER ->
          addName(
              fact.value(),
              field,
              MatchSubject.MAKER,
              Confidence.MEDIUM,
              Kind.SECOND,
              shown,
              witnesses);
      case DIE_MAKER, FAB ->
          addName(
              fact.value(),
              field,
              MatchSubject.DIE,
              Confidence.MEDIUM,
              Kind.NAMED,
              shown,
              witnesses);
      case FCC_ID ->
          identifiers.add(
              new Identifier(IdentifierKind.FCC_ID, fact.value(), field, fact.location()),
              witnesses);
      default -> {
        // The others name no company.
      }
    }
  }

  /** A maker who is known not to be some company has parts that look like that company's. */
  private void withoutRefused(Component component, List<Witness> witnesses) {
    if (witnesses.isEmpty()
        || witnesses.stream().noneMatch(witness -> witness.basis() == MatchBasis.BRAND)) {
      return;
    }
    for (Party party : component.parties()) {
      if (party.role() == PartyRole.MANUFACTURER) {
        for (NotSame pair : index.refused(party.name())) {
          witnesses.removeIf(
              w ->
                  w.basis() == MatchBasis.BRAND
                      && w.subject() == MatchSubject.MAKER
                      && w.entity().equals(pair.entity()));
        }
      }
    }
  }

  /** A BOM and the file of an assembly each state a maker: neither word hides the other's. */
  private static boolean firstOfItsFile(Party party, Component component) {
    for (Party other : component.parties()) {
      if (other.equals(party)) {
        return true;
      }
      if (other.role() == party.role() && other.location().file().equals(party.location().file())) {
        return false;
      }
    }
    return true;
  }

  private void addName(
      Party party, MatchSubject subject, Confidence confidence, List<Witness> witnesses) {
    addName(party.name(), party.field(), subject, confidence, Kind.NAMED, witnesses);
  }

  private void addName(
      String name,
      String field,
      MatchSubject subject,
      Confidence confidence,
      Kind kind,
      List<Witness> witnesses) {
    addName(name, field, subject, confidence, kind, null, witnesses);
  }

  /**
   * @param shown what names the company; null for the field and its text
   */
  private void addName(
      String name,
      String field,
      MatchSubject subject,
      Confidence confidence,
      Kind kind,
      @Nullable String shown,
      List<Witness> witnesses) {
    for (Known company : known.computeIfAbsent(name, this::known)) {
      NamedEntity named = company.named();
      witnesses.add(
          new Witness(
              named.entity(),
              subject,
              named.basis(),
              weaker(named.most(), confidence),
              kind,
              true,
              field,
              name,
              shown == null ? field + " \"" + name + "\"" : shown,
              company.steps()));
    }
  }

  private List<Known> known(String name) {
    return index.named(name).stream().map(named -> new Known(named, steps(name, named))).toList();
  }

  /** From the name as written over its normal form to the company. */
  private List<EvidenceStep> steps(String name, NamedEntity named) {
    return List.of(
        new EvidenceStep("normal form", name, NameNormalizer.normalize(name).key(), null),
        new EvidenceStep(kind(named), named.name(), index.name(named.entity()), named.entity()));
  }

  /** {@code alias}, {@code alias (place left out)}, {@code 96 % like the name}. */
  private static String kind(NamedEntity named) {
    if (named.basis() == MatchBasis.FUZZY) {
      return named.how();
    }
    String basis = words(named.basis());
    return named.how().isEmpty() ? basis : basis + " (" + named.how() + ")";
  }

  private static Confidence weaker(Confidence one, Confidence other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Whether a part number holds more than a number, as in {@code Huawei ME909s-120}. */
  private static boolean worded(String number) {
    return number.indexOf(' ') > 0;
  }

  private void addBrand(String field, String name, MatchSubject subject, List<Witness> witnesses) {
    for (NamedEntity named : index.branded(name)) {
      witnesses.add(
          new Witness(
              named.entity(),
              subject,
              MatchBasis.BRAND,
              Confidence.MEDIUM,
              Kind.NAMED,
              true,
              field,
              name,
              field + " \"" + name + "\"",
              List.of(
                  new EvidenceStep(
                      "brand", named.name(), index.name(named.entity()), named.entity()))));
    }
  }

  static String words(MatchBasis basis) {
    return basis.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
