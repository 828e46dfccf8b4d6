// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.model.Cost;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.Materials;
import dev.interdict.model.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which properties are read, and for what. */
final class PropertyNames {
  static final String ORIGIN = "interdict:origin:";
  static final String CERTIFICATION = "cdx:device:certifications:";
  static final String DIE_MAKER = "interdict:dieMaker";
  static final String FAB = "interdict:fab";
  static final String QUANTITY = "cdx:device:quantity";
  static final String COUNTRY_OF_ORIGIN = "cdx:device:countryOfOrigin";
  static final String VENDOR_ID = "cdx:hbom:vendorId";

  /** Who made the card on which a chip sits; PCI alone has such numbers. */
  static final String SUBSYSTEM_VENDOR_ID = "cdx:hbom:subsystemVendorId";

  static final String HARDWARE_CLASS = "cdx:hbom:hardwareClass";
  private static final String ALTERNATE = "interdict:alternate:";
  private static final String OUR_PREFIX = "interdict:";
  private static final String DEVICE_PREFIX = "cdx:device:";

  static final List<String> STAGES = Arrays.stream(Stage.values()).map(Stage::word).toList();

  private static final Map<String, Stage> STAGE_OF =
      Arrays.stream(Stage.values())
          .collect(Collectors.toUnmodifiableMap(s -> ORIGIN + s.word(), Function.identity()));

  /** The names under which cdxgen gives a maker, best first. */
  static final List<String> VENDORS =
      List.of(
          "cdx:hbom:manufacturer",
          "cdx:hbom:vendor",
          "cdx:hbom:boardVendor",
          "cdx:hbom:subsystemVendor");

  /** What tells to which bus a device is attached, and so whose ids it bears. */
  static final Set<String> BUS =
      Set.of(
          HARDWARE_CLASS,
          "cdx:hbom:bus",
          "cdx:hbom:busInfo",
          "cdx:hbom:transport",
          "cdx:hbom:subsystem",
          "cdx:hbom:modalias",
          "cdx:hbom:pciSlot",
          "cdx:hbom:pciClass",
          "cdx:hbom:usbVersion",
          "cdx:hbom:usbSpeed");

  private static final Map<String, IdentifierKind> IDENTIFIERS =
      Map.ofEntries(
          Map.entry("interdict:mpn", IdentifierKind.PART_NUMBER),
          Map.entry("interdict:modelNumber", IdentifierKind.MODEL_NUMBER),
          Map.entry("interdict:imei", IdentifierKind.IMEI),
          Map.entry("interdict:tac", IdentifierKind.TAC),
          Map.entry("interdict:maker:lei", IdentifierKind.LEI),
          Map.entry("interdict:usbId", IdentifierKind.USB_VENDOR),
          Map.entry("interdict:pciId", IdentifierKind.PCI_VENDOR),
          Map.entry("cdx:device:macAddress", IdentifierKind.MAC_ADDRESS),
          Map.entry("cdx:device:sku", IdentifierKind.SKU),
          Map.entry("cdx:device:serialNumber", IdentifierKind.SERIAL_NUMBER),
          Map.entry("cdx:device:gs1:gtin-8", IdentifierKind.GTIN),
          Map.entry("cdx:device:gs1:gtin-12", IdentifierKind.GTIN),
          Map.entry("cdx:device:gs1:gtin-13", IdentifierKind.GTIN),
          Map.entry("cdx:device:gs1:gtin-14", IdentifierKind.GTIN),
          Map.entry("cdx:hbom:macAddress", IdentifierKind.MAC_ADDRESS),
          Map.entry("cdx:hbom:imei", IdentifierKind.IMEI),
          Map.entry("cdx:hbom:serialNumber", IdentifierKind.SERIAL_NUMBER),
          Map.entry("cdx:hbom:modelNumber", IdentifierKind.MODEL_NUMBER),
          Map.entry("cdx:hbom:partNumber", IdentifierKind.PART_NUMBER));

  /** Those that stay with the component as they are. */
  private static final Set<String> KEPT =
      Set.of(
          "interdict:function",
          Cost.FIELD,
          Materials.FIELD,
          "interdict:dnp",
          FAB,
          "cdx:device:function",
          "cdx:device:deviceType",
          QUANTITY,
          HARDWARE_CLASS);

  private static final Set<String> REGISTERED_UNREAD =
      Set.of(
          "cdx:device:location",
          "cdx:device:lotNumber",
          "cdx:device:prodTimestamp",
          "cdx:device:bom:ebom",
          "cdx:device:bom:mbom",
          "cdx:device:gs1:epcRfid",
          "cdx:device:gs1:giai",
          "cdx:device:gs1:gln",
          "cdx:device:gs1:gmn");

  private static final Map<String, Use> USES = uses();

  /** All of ours, as a suggestion shows them. */
  static final List<String> OURS = ours();

  /** All that CycloneDX has registered below {@code cdx:device:}. */
  static final List<String> REGISTERED =
      USES.keySet().stream()
          .filter(name -> name.startsWith(DEVICE_PREFIX) && !name.equals(COUNTRY_OF_ORIGIN))
          .sorted()
          .toList();

  /** What becomes of a property. */
  enum Use {
    NOT_READ,
    READ,
    COUNTRY_OF_ORIGIN,
    UNKNOWN,
    UNKNOWN_STAGE,
    UNREGISTERED;

    /** Of the diagnostic that such a name earns; null for none. */
    @Nullable String code() {
      return switch (this) {
        case NOT_READ, READ -> null;
        case UNKNOWN -> "bom-unknown-property";
        case UNKNOWN_STAGE -> "bom-unknown-stage";
        case COUNTRY_OF_ORIGIN, UNREGISTERED -> "bom-unregistered-property";
      };
    }

    boolean read() {
      return this == READ || this == COUNTRY_OF_ORIGIN;
    }
  }

  private PropertyNames() {}

  static Use use(String name) {
    Use known = USES.get(name);
    if (known != null) {
      return known;
    }
    if (name.startsWith(DEVICE_PREFIX)) {
      return name.startsWith(CERTIFICATION) ? Use.READ : Use.UNREGISTERED;
    }
    if (!name.regionMatches(true, 0, OUR_PREFIX, 0, OUR_PREFIX.length())) {
      return Use.NOT_READ;
    }
    if (name.startsWith(ORIGIN)) {
      return Use.UNKNOWN_STAGE;
    }
    return alternate(name, ":manufacturer") || alternate(name, ":mpn") ? Use.READ : Use.UNKNOWN;
  }

  static @Nullable IdentifierKind identifier(String name) {
    return IDENTIFIERS.get(name);
  }

  static boolean kept(String name) {
    return KEPT.contains(name) || alternate(name, ":mpn");
  }

  static boolean alternateMaker(String name) {
    return alternate(name, ":manufacturer");
  }

  /** The stage of {@code interdict:origin:<stage>}; null for any other property. */
  static @Nullable Stage stage(String name) {
    return STAGE_OF.get(name);
  }

  private static boolean alternate(String name, String end) {
    int from = ALTERNATE.length();
    int to = name.length() - end.length();
    return name.startsWith(ALTERNATE)
        && name.endsWith(end)
        && from < to
        && name.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Map<String, Use> uses() {
    var uses = new HashMap<String, Use>();
    STAGES.forEach(stage -> uses.put(ORIGIN + stage, Use.READ));
    IDENTIFIERS.keySet().forEach(name -> uses.put(name, Use.READ));
    KEPT.forEach(name -> uses.put(name, Use.READ));
    VENDORS.forEach(name -> uses.put(name, Use.READ));
    BUS.forEach(name -> uses.put(name, Use.READ));
    uses.put(DIE_MAKER, Use.READ);
    uses.put(VENDOR_ID, Use.READ);
    uses.put(SUBSYSTEM_VENDOR_ID, Use.READ);
    uses.put(COUNTRY_OF_ORIGIN, Use.COUNTRY_OF_ORIGIN);
    REGISTERED_UNREAD.forEach(name -> uses.put(name, Use.NOT_READ));
    return Map.copyOf(uses);
  }

  private static List<String> ours() {
    var names = new ArrayList<String>();
    USES.keySet().stream().filter(name -> name.startsWith(OUR_PREFIX)).forEach(names::add);
    names.add(ALTERNATE + "<n>:manufacturer");
    names.add(ALTERNATE + "<n>:mpn");
    return names.stream().sorted().toList();
  }
}
