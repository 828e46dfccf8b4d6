// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Cost;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.Materials;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws parties, identifiers, origins and the quantity from all that a component states. */
final class ComponentFacts {
  /** Makers come back from part to part. */
  private final Map<String, Boolean> nobody = new HashMap<>();

  private final DiagnosticLog log;
  private final OriginReader origins;
  private final QuantityReader quantities;
  private final IdentifierReader reader;
  private final PedigreeFacts pedigrees;
  private final CostReader costs;
  private final MaterialReader materials;

  ComponentFacts(DiagnosticLog log) {
    this.log = log;
    this.origins = new OriginReader(log);
    this.quantities = new QuantityReader(log);
    this.reader = new IdentifierReader(log);
    this.pedigrees = new PedigreeFacts(log);
    this.costs = new CostReader(log);
    this.materials = new MaterialReader(log);
  }

  void finish(ComponentNode node) {
    List<Property> stated = node.properties;
    List<Party> named = node.parties;
    var parties = new ArrayList<Party>(named.size());
    IdentifierKind bus = DeviceIds.bus(stated);
    var identifiers = new DeviceIds(node.identifiers);
    for (Party party : named) {
      keep(party, bus, parties, identifiers);
    }
    for (Property property : stated) {
      Party party = party(property);
      if (party != null) {
        keep(party, bus, parties, identifiers);
      }
    }
    vendor(stated, bus, parties, identifiers);
    List<Property> kept = new ArrayList<>(stated.size());
    for (Property property : stated) {
      reader.read(property, stated, bus, identifiers);
      if (property.name().equals(PropertyNames.QUANTITY)) {
        node.quantity = quantities.read(property);
      }
      if (PropertyNames.kept(property.name()) && says(property)) {
        kept.add(property);
      }
    }
    if (!node.pedigree.isEmpty()) {
      pedigrees.add(node.pedigree, parties, identifiers);
      node.pedigree = List.of();
    }
    parties.sort(Comparator.comparing(Party::role));
    node.parties = List.copyOf(parties);
    node.identifiers = identifiers.list();
    node.origins = List.copyOf(origins.read(stated));
    node.properties = List.copyOf(kept);
  }

  private static @Nullable Party party(Property property) {
    PartyRole role =
        property.name().equals(PropertyNames.DIE_MAKER)
            ? PartyRole.DIE_MAKER
            : PropertyNames.alternateMaker(property.name()) ? PartyRole.ALTERNATE : null;
    return role == null
        ? null
        : new Party(property.value(), role, property.name(), null, property.location());
  }

  /**
   * Cdxgen's vendor properties name the maker where no manufacturer is stated; else who is named
   * there stands behind him.
   */
  private void vendor(
      List<Property> stated,
      @Nullable IdentifierKind bus,
      List<Party> parties,
      DeviceIds identifiers) {
    for (String name : PropertyNames.VENDORS) {
      for (Property property : stated) {
        if (property.name().equals(name) && !named(property.value(), parties)) {
          keep(
              new Party(property.value(), PartyRole.MANUFACTURER, name, null, property.location()),
              bus,
              parties,
              identifiers);
        }
      }
    }
  }

  private static boolean named(String maker, List<Party> parties) {
    for (Party party : parties) {
      if (party.role() == PartyRole.MANUFACTURER
          && party.name().strip().equalsIgnoreCase(maker.strip())) {
        return true;
      }
    }
    return false;
  }

  private void keep(
      Party party, @Nullable IdentifierKind bus, List<Party> parties, DeviceIds identifiers) {
    VendorNumber number = VendorNumber.of(party.name());
    if (number != null) {
      number(party, number, bus, identifiers);
    } else if (nobody.computeIfAbsent(party.name(), Nobody::isMeantBy)) {
      log.add(
          Diagnostic.note(
              "bom-placeholder-maker",
              "'"
                  + party.name()
                  + "' in '"
                  + party.field()
                  + "' names nobody: taken as not stated;"
                  + " name the company, or leave the field out",
              party.location()));
    } else {
      parties.add(party);
    }
  }

  /** A number tells who holds it; of another company than the maker it tells nothing. */
  private void number(
      Party party, VendorNumber number, @Nullable IdentifierKind bus, DeviceIds identifiers) {
    if (party.role() == PartyRole.DIE_MAKER || party.role() == PartyRole.ALTERNATE) {
      numberAsName(new Text(party.name(), party.location()), party.field(), log);
      return;
    }
    IdentifierKind kind =
        number.kind() != null ? number.kind() : bus != null ? bus : IdentifierKind.VENDOR_NUMBER;
    Text digits = new Text(party.name(), party.location()).part(number.from(), number.to());
    identifiers.add(new Identifier(kind, digits.value(), party.field(), digits.location()));
  }

  /** Says that a number stands where another company than the maker should be named. */
  static void numberAsName(Text number, String field, DiagnosticLog log) {
    log.add(
        Diagnostic.warning(
            "bom-number-as-name",
            "'"
                + number.value()
                + "' in '"
                + field
                + "' is a number, not a company's name: not read; name the company",
            number.location()));
  }

  /** Whether a property that is kept as it is says anything. */
  private boolean says(Property property) {
    return switch (property.name()) {
      case Cost.FIELD -> costs.says(property);
      case Materials.FIELD -> materials.says(property);
      case PropertyNames.FAB -> !Nobody.isMeantBy(property.value());
      default -> !Placeholders.blank(property.value());
    };
  }
}
