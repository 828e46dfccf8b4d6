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
  private @Nullable Set<String> many;

  /**
   * @param found a list to add to
   */
  DeviceIds(List<Identifier> found) {
    this.found = found;
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
      if (many == null) {
        many = new HashSet<>();
        for (Identifier known : found) {
          if (known.value().length() <= LONGEST) {
            many.add(key(known));
          }
        }
      }
      return many.add(key(identifier));
    }
    for (Identifier known : found) {
      if (known.kind() == identifier.kind()
          && known.value().length() <= LONGEST
          && canonical(known).equals(canonical(identifier))) {
        return false;
      }
    }
    return true;
  }

  private static String key(Identifier identifier) {
    return identifier.kind().name() + ' ' + canonical(identifier);
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

  /** Of a number for which there are many ways to write it, what all of them have in common. */
  private static String canonical(Identifier identifier) {
    return switch (identifier.kind()) {
      case FCC_ID, MAC_ADDRESS, GTIN, LEI, IMEI, TAC -> identifier.bare();
      default -> {
        String lower = identifier.value().strip().toLowerCase(Locale.ROOT);
        yield lower.startsWith("0x") ? lower.substring(2) : lower;
      }
    };
  }
}
