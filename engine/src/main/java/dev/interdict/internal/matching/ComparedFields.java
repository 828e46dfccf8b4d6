// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.explanation.ExplainedValue;
import dev.interdict.model.Component;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Property;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of a component is looked up when companies are searched for: names and identifiers. */
public final class ComparedFields {
  private static final Set<IdentifierKind> OF_MAKERS =
      Set.of(
          IdentifierKind.FCC_ID,
          IdentifierKind.MAC_ADDRESS,
          IdentifierKind.USB_VENDOR,
          IdentifierKind.PCI_VENDOR,
          IdentifierKind.VENDOR_NUMBER,
          IdentifierKind.CPE,
          IdentifierKind.PURL,
          IdentifierKind.NAME,
          IdentifierKind.PART_NUMBER);

  private ComparedFields() {}

  /** Names of companies first, then identifiers, then the name of the part. */
  public static List<ExplainedValue> of(Component component) {
    boolean makerStated = component.party(PartyRole.MANUFACTURER).isPresent();
    var fields = new ArrayList<ExplainedValue>();
    for (Party party : component.parties()) {
      if (speaks(party.role(), makerStated)) {
        fields.add(field(party.field(), party.name(), party.location()));
      }
    }
    for (Property property : component.properties()) {
      String name = property.name();
      if (name.equals(WitnessReader.FAB)
          || (name.startsWith(WitnessReader.ALTERNATE) && name.endsWith(WitnessReader.MPN))) {
        fields.add(field(name, property.value(), property.location()));
      }
    }
    for (Identifier identifier : component.identifiers()) {
      if (OF_MAKERS.contains(identifier.kind())) {
        fields.add(field(identifier.field(), identifier.value(), identifier.location()));
      }
    }
    fields.add(field("name", component.name(), component.location()));
    return List.copyOf(fields);
  }

  /** Who sells or publishes a part is asked only where nobody is stated to have made it. */
  private static boolean speaks(PartyRole role, boolean makerStated) {
    return switch (role) {
      case MANUFACTURER, DIE_MAKER, ANCESTOR, ALTERNATE -> true;
      case SUPPLIER, PUBLISHER, AUTHOR, GROUP -> !makerStated;
    };
  }

  private static ExplainedValue field(String field, String value, SourceLocation location) {
    return new ExplainedValue(field, ExplainedValue.Kind.TEXT, value, field, location, false);
  }
}
