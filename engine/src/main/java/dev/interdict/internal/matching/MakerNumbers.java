// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.names.NameNormalizer;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.Evidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.NumberHolder;
import dev.interdict.model.PartyRole;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.VendorNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the makers of components that give a vendor number and no manufacturer's name. A number
 * that nobody is known to hold names nobody.
 */
public final class MakerNumbers {
  private static final String PCI = "pci";
  private static final String USB = "usb";
  private static final int MAX_GROUPS = 20;

  /** By register and number. */
  private final Map<String, String> holders = new HashMap<>();

  private final EntityIndex index;

  /** The makers found, by component; a component without one is not in the map. */
  public record Holders(Map<Component, NumberHolder> makers, List<Diagnostic> diagnostics) {}

  public MakerNumbers(ReferenceData data, EntityIndex index) {
    this.index = index;
    for (VendorNumber vendor : data.vendors()) {
      holders.put(vendor.register() + vendor.number(), vendor.holder());
    }
  }

  public Holders find(Bom bom) {
    var makers = new HashMap<Component, NumberHolder>();
    var known = new LinkedHashMap<String, List<Told>>();
    var unknown = new LinkedHashMap<String, List<Told>>();
    for (Component component : bom.components()) {
      if (component.party(PartyRole.MANUFACTURER).isEmpty()) {
        find(component, makers, known, unknown);
      }
    }
    var diagnostics = new ArrayList<Diagnostic>();
    known.values().forEach(told -> diagnostics.add(diagnostic(told, MakerNumbers::read)));
    unknown.values().forEach(told -> diagnostics.add(diagnostic(told, MakerNumbers::unread)));
    return new Holders(makers, List.copyOf(diagnostics));
  }

  /** A number in place of a name, with its holder if one is known. */
  private record Told(Identifier number, @Nullable String holder) {}

  private void find(
      Component component,
      Map<Component, NumberHolder> makers,
      Map<String, List<Told>> known,
      Map<String, List<Told>> unknown) {
    for (Identifier identifier : component.identifiers()) {
      if (ofMaker(identifier)) {
        NumberHolder holder = holder(identifier);
        if (holder != null) {
          makers.putIfAbsent(component, holder);
        }
        if (!identifier.field().equals("cdx:hbom:vendorId")) {
          Told told = new Told(identifier, holder == null ? null : holder.name());
          group(identifier, holder == null ? unknown : known).add(told);
        }
      }
    }
  }

  private static List<Told> group(Identifier identifier, Map<String, List<Told>> groups) {
    String own = identifier.kind() + identifier.value().toLowerCase(Locale.ROOT);
    boolean room = groups.containsKey(own) || groups.size() < MAX_GROUPS;
    return groups.computeIfAbsent(room ? own : "others", key -> new ArrayList<>());
  }

  /** Whether it stands where the maker's name would, not the seller's or an author's. */
  private static boolean ofMaker(Identifier identifier) {
    boolean number =
        switch (identifier.kind()) {
          case PCI_VENDOR, USB_VENDOR, VENDOR_NUMBER -> true;
          default -> false;
        };
    String field = identifier.field();
    return number
        && (field.startsWith("manufacture")
            || field.startsWith("metadata.manufacture")
            || field.startsWith("cdx:hbom:"));
  }

  private @Nullable NumberHolder holder(Identifier identifier) {
    String number = IdentifierWitnesses.hex(identifier.value());
    String pci =
        identifier.kind() == IdentifierKind.USB_VENDOR ? null : holder(PCI, "pci-vendor", number);
    String usb =
        identifier.kind() == IdentifierKind.PCI_VENDOR ? null : holder(USB, "usb-vendor", number);
    if (pci != null && usb != null && !same(pci, usb)) {
      return null;
    }
    if (pci != null) {
      return held(identifier, number, pci, MatchBasis.PCI_VENDOR, "PCI-SIG vendor numbers");
    }
    return usb == null
        ? null
        : held(identifier, number, usb, MatchBasis.USB_VENDOR, "USB-IF vendor numbers");
  }

  private static NumberHolder held(
      Identifier identifier, String number, String name, MatchBasis basis, String register) {
    var step = new EvidenceStep(WitnessReader.words(basis), number, name, register);
    return new NumberHolder(
        name,
        new Evidence(
            identifier.field(),
            identifier.value(),
            basis,
            Confidence.MEDIUM,
            null,
            null,
            null,
            null,
            List.of(step)));
  }

  /** A company that we know goes by its own name. */
  private @Nullable String holder(String register, String kind, String number) {
    var entity = index.identified(kind, number);
    return entity != null ? index.name(entity.entity()) : holders.get(register + number);
  }

  private static boolean same(String one, String other) {
    return NameNormalizer.normalize(one).key().equals(NameNormalizer.normalize(other).key());
  }

  private static Diagnostic diagnostic(List<Told> told, Function<Told, Diagnostic> message) {
    Diagnostic first = message.apply(told.get(0));
    return told.size() == 1
        ? first
        : new Diagnostic(
            first.code(),
            first.level(),
            first.message() + " (" + told.size() + " places, this is the first)",
            first.location(),
            first.sourceLine());
  }

  private static Diagnostic read(Told told) {
    return Diagnostic.note(
        "bom-vendor-number",
        "read '"
            + told.number().value()
            + "' as "
            + told.holder()
            + ", who holds this "
            + register(told.number().kind())
            + ": write the maker's name",
        told.number().location());
  }

  private static Diagnostic unread(Told told) {
    return Diagnostic.warning(
        "bom-unknown-vendor-number",
        "Interdict can't tell who holds the "
            + register(told.number().kind())
            + " '"
            + told.number().value()
            + "': the maker counts as not stated; write the maker's name",
        told.number().location());
  }

  private static String register(IdentifierKind kind) {
    return switch (kind) {
      case PCI_VENDOR -> "PCI vendor number";
      case USB_VENDOR -> "USB vendor number";
      default -> "vendor number";
    };
  }
}
