// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.matching.Witness.Kind;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.MatchSubject;
import dev.interdict.model.Property;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData.EntityIdentifier;
import dev.interdict.rulebook.ReferenceData.PartContent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks part numbers for whose they look like, and what is known to be inside such a part. */
final class PartNumberWitnesses {
  private final EntityIndex index;

  PartNumberWitnesses(EntityIndex index) {
    this.index = index;
  }

  /** A stated part number may be one's own and the name the maker's: all are tried. */
  void add(Component component, List<Witness> witnesses, boolean makerStated) {
    Set<String> tried = new HashSet<>();
    for (Identifier identifier : component.identifiers()) {
      if ((identifier.kind() == IdentifierKind.PART_NUMBER
              || identifier.kind() == IdentifierKind.NAME)
          && tried.add(identifier.value())) {
        addPartNumber(identifier.field(), identifier.value(), witnesses, makerStated);
      }
    }
    if (tried.add(component.name())) {
      addPartNumber("name", component.name(), witnesses, makerStated);
    }
  }

  private void addPartNumber(
      String field, String number, List<Witness> witnesses, boolean makerStated) {
    if (!mayBePartNumber(number)) {
      return;
    }
    Set<String> named = new HashSet<>();
    for (Witness witness : witnesses) {
      if (witness.basis() != MatchBasis.PART_NUMBER) {
        named.add(witness.entity());
      }
    }
    List<EntityIdentifier> found =
        makerStated
            ? index.partNumbers().matching(number, named)
            : index.partNumbers().matching(number);
    for (EntityIdentifier pattern : found) {
      witnesses.add(fitting(pattern, MatchSubject.MAKER, field, number));
    }
    Set<String> makers = new HashSet<>();
    Set<String> stated = new HashSet<>();
    for (Witness witness : witnesses) {
      if (witness.subject() == MatchSubject.MAKER) {
        makers.add(witness.entity());
        if (witness.kind() == Kind.STATED && witness.basis() != MatchBasis.FUZZY) {
          stated.add(witness.entity());
        }
      }
    }
    for (PartContent content : index.contents().of(number, makers)) {
      witnesses.add(inside(content, field, number, stated.contains(content.maker())));
    }
  }

  /** What is known to be inside a part counts as far as it is shown whose part it is. */
  private Witness inside(PartContent content, String field, String number, boolean stated) {
    boolean sure = stated && content.mark() != Mark.C;
    String holder = index.name(content.holds());
    return new Witness(
        content.holds(),
        MatchSubject.DIE,
        MatchBasis.PART_NUMBER,
        sure ? Confidence.MEDIUM : Confidence.LOW,
        Kind.NAMED,
        true,
        field,
        number,
        "part number " + number,
        List.of(
            new EvidenceStep("part of", number, index.name(content.maker()), content.maker()),
            new EvidenceStep("known to hold a die", number, holder, content.source())));
  }

  /** An approved alternative that is given by its part number, and no maker. */
  void addAlternates(Component component, List<Witness> witnesses) {
    for (Property property : component.properties()) {
      String field = property.name();
      if (field.startsWith(WitnessReader.ALTERNATE)
          && field.endsWith(WitnessReader.MPN)
          && mayBePartNumber(property.value())) {
        String maker =
            field.substring(0, field.length() - WitnessReader.MPN.length()) + ":manufacturer";
        if (component.parties().stream().noneMatch(party -> party.field().equals(maker))) {
          for (EntityIdentifier pattern : index.partNumbers().matching(property.value())) {
            if (pattern.strong()) {
              witnesses.add(fitting(pattern, MatchSubject.ALTERNATE, field, property.value()));
            }
          }
        }
      }
    }
  }

  private static boolean mayBePartNumber(String number) {
    if (number.length() < 4 || number.length() > 64) {
      return false;
    }
    for (int i = 0; i < number.length(); i++) {
      if (Character.isDigit(number.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private Witness fitting(
      EntityIdentifier pattern, MatchSubject subject, String field, String number) {
    return new Witness(
        pattern.entity(),
        subject,
        MatchBasis.PART_NUMBER,
        Confidence.LOW,
        pattern.mark() == Mark.C ? Kind.UNSURE_IDENTIFIER : Kind.IDENTIFIER,
        pattern.strong(),
        field,
        number,
        "part number " + number,
        List.of(
            new EvidenceStep(
                "part-number pattern",
                pattern.value(),
                index.name(pattern.entity()),
                pattern.entity())));
  }
}
