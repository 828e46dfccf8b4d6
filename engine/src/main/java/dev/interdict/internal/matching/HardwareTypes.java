// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which components of a BOM are software by their CycloneDX type. */
final class HardwareTypes {
  private static final String HARDWARE = "device";

  /** Types of software under which hardware is found in BOMs: any fact of hardware tells. */
  private static final Set<String> MISTAKEN = Set.of("platform", "container", "data", "file");

  private static final Set<IdentifierKind> OF_HARDWARE =
      Set.copyOf(
          EnumSet.complementOf(
              EnumSet.of(IdentifierKind.CPE, IdentifierKind.PURL, IdentifierKind.LEI)));

  /** What no software has; a part number, a quantity or a vendor's number it may have. */
  private static final Set<IdentifierKind> OF_HARDWARE_ALONE =
      Set.of(
          IdentifierKind.FCC_ID,
          IdentifierKind.MAC_ADDRESS,
          IdentifierKind.IMEI,
          IdentifierKind.TAC,
          IdentifierKind.SERIAL_NUMBER);

  private static final Set<String> PROPERTIES_OF_HARDWARE_ALONE =
      Set.of("interdict:dnp", "interdict:fab", "interdict:material");

  /** Software is designed and developed too. */
  private static final Set<Stage> STAGES_OF_SOFTWARE = Set.of(Stage.DESIGNED, Stage.DEVELOPED);

  private static final Set<String> PROPERTIES_OF_HARDWARE =
      Set.of(
          "interdict:dnp",
          "interdict:fab",
          "interdict:material",
          "cdx:device:deviceType",
          "cdx:device:quantity",
          "cdx:hbom:hardwareClass");

  private final Set<Component> holders = new HashSet<>();
  private final Map<String, List<Component>> mistyped = new TreeMap<>();

  HardwareTypes(Bom bom) {
    for (Component component : bom.components()) {
      if (component.parent() != null && component.type().equals(HARDWARE)) {
        holders.add(component.parent());
      }
    }
  }

  /** Whether a component is software, since its type says so and nothing of it is hardware. */
  boolean software(Component component) {
    String type = component.type();
    if (type.equals(HARDWARE) || !Component.TYPES.contains(type)) {
      return false;
    }
    boolean mistaken =
        holders.contains(component)
            || (MISTAKEN.contains(type)
                ? statesHardware(component)
                : statesHardwareAlone(component));
    if (mistaken) {
      mistyped.computeIfAbsent(type, t -> new ArrayList<>()).add(component);
    }
    return !mistaken;
  }

  /** A note for each type under which hardware was found. */
  List<Diagnostic> notes() {
    var notes = new ArrayList<Diagnostic>();
    mistyped.forEach((type, components) -> notes.add(note(type, components)));
    return notes;
  }

  private static boolean statesHardware(Component component) {
    return !component.origins().isEmpty()
        || component.identifiers().stream()
            .anyMatch(i -> OF_HARDWARE.contains(i.kind()) && !i.ofPedigree())
        || component.properties().stream()
            .anyMatch(property -> PROPERTIES_OF_HARDWARE.contains(property.name()))
        || component.party(PartyRole.DIE_MAKER).isPresent()
        || component.party(PartyRole.ALTERNATE).isPresent();
  }

  private static boolean statesHardwareAlone(Component component) {
    return component.origins().stream()
            .anyMatch(origin -> !STAGES_OF_SOFTWARE.contains(origin.stage()))
        || component.identifiers().stream()
            .anyMatch(i -> OF_HARDWARE_ALONE.contains(i.kind()) && !i.ofPedigree())
        || component.properties().stream()
            .anyMatch(property -> PROPERTIES_OF_HARDWARE_ALONE.contains(property.name()))
        || component.party(PartyRole.DIE_MAKER).isPresent();
  }

  private static Diagnostic note(String type, List<Component> components) {
    Component first = components.get(0);
    return Diagnostic.note(
        "bom-mistyped-hardware",
        "'"
            + first.name()
            + "' has the type '"
            + type
            + "', which is software, and states facts of hardware: judged as hardware; write"
            + " \"type\": \"device\""
            + (components.size() > 1
                ? " (" + components.size() + " places, this is the first)"
                : ""),
        first.location());
  }
}
