// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.Property;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The identifiers of one component; the same one from two fields counts once. */
final class DeviceIds {
  /** Up to here the identifiers are compared one by one, which needs no memory of its own. */
  private static final int FEW = 16;

  /** No identifier is longer; such a text is compared with no other. */
  private static final int LONGEST = 1_000;

  private final List<Identifier> found;
  private final FccIds fccIds;
  private final Set<String> many = new HashSet<>(0);

  /**
   * @param found a list to add to
   */
  DeviceIds(List<Identifier> found, FccIds fccIds) {
    this.found = found;
    this.fccIds = fccIds;
  }

  List<Identifier> list() {
    return List.copyOf(found);
  }

  void add(Identifier identifier) {
    if (isNew(identifier)) {
      found.add(identifier);
    }
  }

  private boolean isNew(Identifier identifier) {
    if (identifier.value().length() > LONGEST) {
      return true;
    }
    if (found.size() > FEW) {
      if (many.isEmpty()) {
        found.stream().filter(i -> i.value().length() <= LONGEST).forEach(i -> many.add(key(i)));
      }
      return many.add(key(identifier));
    }
    for (Identifier known : found) {
      if (known.kind() == identifier.kind()
          && known.value().length() <= LONGEST
          && canonical(known.value()).equals(canonical(identifier.value()))) {
        return false;
      }
    }
    return true;
  }

  private static String key(Identifier identifier) {
    return identifier.kind().name() + ' ' + canonical(identifier.value());
  }

  /** Adds what this property identifies, if anything. */
  void add(Property property, List<Property> siblings, @Nullable IdentifierKind bus) {
    String name = property.name();
    IdentifierKind kind = PropertyNames.identifier(name);
    if (kind != null) {
      if (says(kind, property.value())) {
        add(new Identifier(kind, property.value(), name, property.location()));
      }
    } else if (name.equals(PropertyNames.VENDOR_ID)) {
      if (bus != null && VendorNumber.of(property.value()) != null) {
        add(new Identifier(bus, property.value(), name, property.location()));
      }
    } else if (name.startsWith(PropertyNames.CERTIFICATION)) {
      for (Text id : fccIds.find(property, siblings)) {
        add(new Identifier(IdentifierKind.FCC_ID, id.value(), name, id.location()));
      }
    }
  }

  /** Which bus the properties tell of, and so which register a vendor number stands in. */
  static @Nullable IdentifierKind bus(List<Property> properties) {
    IdentifierKind bus = null;
    for (Property property : properties) {
      if (PropertyNames.BUS.contains(property.name())) {
        String said = (property.name() + '=' + property.value()).toLowerCase(Locale.ROOT);
        if (said.contains("usb")) {
          return IdentifierKind.USB_VENDOR;
        }
        if (said.contains("pci")) {
          bus = IdentifierKind.PCI_VENDOR;
        }
      }
    }
    return bus;
  }

  private static boolean says(IdentifierKind kind, String value) {
    if (Placeholders.contains(value) || value.startsWith("redacted")) {
      return false;
    }
    return kind != IdentifierKind.MAC_ADDRESS || startsLikeMac(value.strip());
  }

  /** The maker's half of a MAC address must be there; the rest may be blanked out. */
  private static boolean startsLikeMac(String value) {
    String digits = value.replaceAll("[:.-]", "");
    return digits.length() >= 6 && digits.substring(0, 6).chars().allMatch(DeviceIds::hex);
  }

  private static boolean hex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static String canonical(String value) {
    String lower = value.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("0x") ? lower.substring(2) : lower;
  }
}
