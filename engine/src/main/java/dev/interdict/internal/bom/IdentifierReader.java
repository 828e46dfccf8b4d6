// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.Property;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the properties of a component identify. */
final class IdentifierReader {
  /** What a PCI device without a card of its own reports. */
  private static final Set<String> NO_SUBSYSTEM = Set.of("0000", "0x0000", "ffff", "0xffff");

  private final DiagnosticLog log;
  private final FccIds fccIds;
  private final MacAddresses macAddresses;
  private final CheckedNumbers numbers;

  IdentifierReader(DiagnosticLog log) {
    this.log = log;
    this.fccIds = new FccIds(log);
    this.macAddresses = new MacAddresses(log);
    this.numbers = new CheckedNumbers(log);
  }

  /**
   * Adds what this property identifies, if anything.
   *
   * @param bus in whose register a vendor's number stands, if the properties tell
   */
  void read(
      Property property, List<Property> siblings, @Nullable IdentifierKind bus, DeviceIds found) {
    String name = property.name();
    IdentifierKind kind = PropertyNames.identifier(name);
    if (kind != null) {
      if (!Placeholders.contains(property.value()) && !property.value().startsWith("redacted")) {
        read(kind, property, found);
      }
    } else if (name.equals(PropertyNames.VENDOR_ID)) {
      vendor(bus, new Text(property.value(), property.location()), name, found);
    } else if (name.equals(PropertyNames.SUBSYSTEM_VENDOR_ID)) {
      if (!NO_SUBSYSTEM.contains(property.value())) {
        vendor(
            IdentifierKind.PCI_VENDOR,
            new Text(property.value(), property.location()),
            name,
            found);
      }
    } else if (name.startsWith(PropertyNames.CERTIFICATION)) {
      add(IdentifierKind.FCC_ID, fccIds.find(property, siblings), name, found);
    }
  }

  private void read(IdentifierKind kind, Property property, DeviceIds found) {
    String name = property.name();
    var value = new Text(property.value(), property.location());
    switch (kind) {
      case MAC_ADDRESS -> add(kind, macAddresses.find(value), name, found);
      case USB_VENDOR, PCI_VENDOR -> vendors(kind, value, name, found);
      case GTIN, IMEI, TAC, LEI -> numbers.read(kind, value, name, found);
      default -> found.add(new Identifier(kind, value.value(), name, value.location()));
    }
  }

  private static void add(IdentifierKind kind, List<Text> values, String field, DeviceIds found) {
    for (Text value : values) {
      found.add(new Identifier(kind, value.value(), field, value.location()));
    }
  }

  private void vendors(IdentifierKind kind, Text value, String field, DeviceIds found) {
    for (Text piece : Pieces.of(value)) {
      if (!vendor(kind, piece, field, found)
          && !VendorNumber.isProduct(piece.value())
          && !Placeholders.contains(piece.value())) {
        boolean usb = kind == IdentifierKind.USB_VENDOR;
        log.add(
            Diagnostic.warning(
                "bom-vendor-id",
                "'"
                    + piece.shown()
                    + "' in '"
                    + field
                    + "' is no vendor's number: not read; write its four digits, such as "
                    + (usb ? "2c7c, or 2c7c:0125" : "1eac, or 1eac:1001")
                    + " with the product's",
                piece.location()));
      }
    }
  }

  /** Adds the number of a vendor; false if the text is none, or it isn't known in what register. */
  private static boolean vendor(
      @Nullable IdentifierKind register, Text text, String field, DeviceIds found) {
    VendorNumber number = VendorNumber.stated(text.value());
    IdentifierKind kind = number == null || number.kind() == null ? register : number.kind();
    if (number == null || kind == null) {
      return false;
    }
    add(kind, List.of(text.part(number.from(), number.to())), field, found);
    return true;
  }
}
