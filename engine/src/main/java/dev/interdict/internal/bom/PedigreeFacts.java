// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds to a component what the parts of its pedigree say about who made it. */
final class PedigreeFacts {
  private final DiagnosticLog log;

  PedigreeFacts(DiagnosticLog log) {
    this.log = log;
  }

  /**
   * @param pedigree parts of which the facts are drawn
   * @param parties those of the component, to add to
   * @param identifiers those of the component, to add to
   */
  void add(List<ComponentNode> pedigree, List<Party> parties, DeviceIds identifiers) {
    for (ComponentNode part : pedigree) {
      Kin kin = part.kin;
      if (kin == null) {
        throw new IllegalStateException("no part of a pedigree: " + part.name);
      }
      if (kin.variant()) {
        variant(part, kin, parties);
      } else {
        ancestor(part, kin, parties);
        identifiers(part, kin, identifiers);
      }
    }
  }

  /** Who sells the original is asked only where nobody is stated to have made it. */
  private static void ancestor(ComponentNode part, Kin kin, List<Party> parties) {
    boolean makerStated = part.parties.stream().anyMatch(PedigreeFacts::makes);
    for (Party party : part.parties) {
      PartyRole role =
          switch (party.role()) {
            case MANUFACTURER -> PartyRole.ANCESTOR;
            case SUPPLIER, PUBLISHER, AUTHOR, GROUP -> makerStated ? null : PartyRole.ANCESTOR;
            case DIE_MAKER -> PartyRole.DIE_MAKER;
            case ANCESTOR, ALTERNATE -> null;
          };
      add(party, role, kin, parties);
    }
  }

  /** A second source is an alternative to the component; what identifies it doesn't identify it. */
  private void variant(ComponentNode part, Kin kin, List<Party> parties) {
    for (Party party : part.parties) {
      add(party, makes(party) ? PartyRole.ALTERNATE : null, kin, parties);
    }
    for (Identifier number : part.identifiers) {
      if (number.field().startsWith(PartyRole.MANUFACTURER.field())) {
        ComponentFacts.numberAsName(
            new Text(number.value(), number.location()), kin.field(number.field()), log);
      }
    }
  }

  private static boolean makes(Party party) {
    return party.role() == PartyRole.MANUFACTURER;
  }

  private static void add(Party party, @Nullable PartyRole role, Kin kin, List<Party> parties) {
    if (role != null) {
      parties.add(
          new Party(
              party.name(), role, kin.field(party.field()), party.country(), party.location()));
    }
  }

  private static void identifiers(ComponentNode part, Kin kin, DeviceIds identifiers) {
    if (!part.name.equals(ComponentNode.UNNAMED) && !Placeholders.contains(part.name)) {
      identifiers.add(
          new Identifier(IdentifierKind.NAME, part.name, kin.field("name"), part.location));
    }
    String last = "";
    String field = "";
    for (Identifier own : part.identifiers) {
      if (!own.field().equals(last)) {
        last = own.field();
        field = kin.field(last); // kept once for all of it
      }
      identifiers.add(new Identifier(own.kind(), own.value(), field, own.location()));
    }
  }
}
