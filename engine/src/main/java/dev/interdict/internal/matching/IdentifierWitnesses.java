// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.matching.Witness.Kind;
import dev.interdict.model.Confidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.Identifier;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.MatchSubject;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData.EntityIdentifier;
import dev.interdict.rulebook.ReferenceData.Registrant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks identifiers for which company they speak: grantees, registrants, vendor numbers. */
final class IdentifierWitnesses {
  private static final int GTIN = 14;
  private static final int LEAST_PREFIX = 7;
  private static final int MOST_PREFIX = 11;

  private final EntityIndex index;

  IdentifierWitnesses(EntityIndex index) {
    this.index = index;
  }

  /** Adds whom an identifier names, if anybody known. */
  void add(Identifier identifier, List<Witness> witnesses) {
    String value = identifier.value();
    switch (identifier.kind()) {
      case FCC_ID -> {
        String grantee = grantee(value);
        if (grantee != null) {
          add(identifier, "fcc-grantee", grantee, MatchBasis.FCC_GRANTEE, "FCC ID", witnesses);
        }
      }
      case MAC_ADDRESS -> addRegistrant(identifier, witnesses);
      case USB_VENDOR ->
          add(identifier, "usb-vendor", hex(value), MatchBasis.USB_VENDOR, "USB vendor", witnesses);
      case PCI_VENDOR ->
          add(identifier, "pci-vendor", hex(value), MatchBasis.PCI_VENDOR, "PCI vendor", witnesses);
      case VENDOR_NUMBER -> {
        // Whose register it stands in isn't said; either may name the maker.
        String number = hex(value);
        if (!add(
            identifier, "pci-vendor", number, MatchBasis.PCI_VENDOR, "PCI vendor", witnesses)) {
          add(identifier, "usb-vendor", number, MatchBasis.USB_VENDOR, "USB vendor", witnesses);
        }
      }
      case CPE -> {
        String vendor = cpeVendor(value);
        if (vendor != null) {
          add(identifier, "cpe-vendor", vendor, MatchBasis.CPE_VENDOR, "CPE", witnesses);
        }
      }
      case PURL -> {
        // Scheme and type, namespace, name: a purl without a namespace names no maker.
        String[] parts = value.split("[@?#]", 2)[0].split("/", -1);
        if (parts.length > 2) {
          add(
              identifier,
              "purl-namespace",
              parts[1].toLowerCase(Locale.ROOT),
              MatchBasis.PURL,
              "purl",
              witnesses);
        }
      }
      case GTIN -> addGtin(identifier, witnesses);
      case LEI ->
          addWeak(identifier, "lei", value.toUpperCase(Locale.ROOT), MatchBasis.LEI, witnesses);
      case TAC -> addWeak(identifier, "imei-tac", digits(value), MatchBasis.PART_NUMBER, witnesses);
      default -> {
        // Other identifiers name a part, not its maker.
      }
    }
  }

  private boolean add(
      Identifier identifier,
      String kind,
      String key,
      MatchBasis basis,
      String words,
      List<Witness> witnesses) {
    EntityIdentifier found = index.identified(kind, key);
    if (found == null) {
      return false;
    }
    boolean unsure = found.mark() == Mark.C;
    add(found, identifier, key, basis, words, unsure, witnesses);
    return true;
  }

  /** The company prefix of a GTIN (GS1 General Specifications 1.4): seven digits to eleven. */
  private void addGtin(Identifier identifier, List<Witness> witnesses) {
    String digits = digits(identifier.value());
    String number = "0".repeat(Math.max(0, GTIN - digits.length())) + digits;
    for (int length = MOST_PREFIX; length >= LEAST_PREFIX && number.length() == GTIN; length--) {
      if (addWeak(
          identifier, "gs1-prefix", number.substring(1, 1 + length), MatchBasis.GTIN, witnesses)) {
        return;
      }
    }
  }

  /** Whoever put a number on a part need not have made it: never a second witness. */
  private boolean addWeak(
      Identifier identifier, String kind, String key, MatchBasis basis, List<Witness> witnesses) {
    EntityIdentifier found = index.identified(kind, key);
    if (found != null) {
      add(found, identifier, key, basis, identifier.kind().name(), true, witnesses);
    }
    return found != null;
  }

  private void add(
      EntityIdentifier found,
      Identifier identifier,
      String key,
      MatchBasis basis,
      String words,
      boolean unsure,
      List<Witness> witnesses) {
    var step =
        new EvidenceStep(
            WitnessReader.words(basis), key, index.name(found.entity()), found.entity());
    witnesses.add(
        new Witness(
            found.entity(),
            MatchSubject.MAKER,
            basis,
            unsure ? Confidence.LOW : Confidence.MEDIUM,
            unsure ? Kind.UNSURE_IDENTIFIER : Kind.IDENTIFIER,
            true,
            identifier.field(),
            identifier.value(),
            words + " " + identifier.value(),
            List.of(step)));
  }

  /** A block names who registered it, who is not always the maker. */
  private void addRegistrant(Identifier identifier, List<Witness> witnesses) {
    MacBlocks.Block block = index.macBlocks().holding(hex(identifier.value()));
    if (block == null) {
      return;
    }
    Registrant registrant = block.registrant();
    String entity = registrant.entity();
    witnesses.add(
        new Witness(
            entity,
            MatchSubject.MAKER,
            MatchBasis.OUI,
            Confidence.MEDIUM,
            Kind.IDENTIFIER,
            true,
            identifier.field(),
            identifier.value(),
            "MAC address " + identifier.value(),
            List.of(
                new EvidenceStep(
                    WitnessReader.words(MatchBasis.OUI),
                    block.prefix(),
                    "IEEE registrant " + registrant.name(),
                    "IEEE registry"),
                new EvidenceStep("name", registrant.name(), index.name(entity), entity))));
  }

  /** The grantee code: three characters, five if it starts with a digit (FCC OET KDB 204515). */
  static @Nullable String grantee(String fccId) {
    String id = fccId.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (id.startsWith("FCCID:")) {
      id = id.substring(6);
    }
    if (id.length() < 4) {
      return null;
    }
    int length = Character.isDigit(id.charAt(0)) ? 5 : 3;
    return id.length() > length ? id.substring(0, length) : null;
  }

  /** The digits alone, lower case. */
  static String hex(String value) {
    String lower = value.strip().toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("0x") ? lower.substring(2) : lower;
    return bare.replaceAll("[:.\\-\\s]", "");
  }

  /** The vendor of a CPE 2.3 or 2.2 name. */
  private static @Nullable String cpeVendor(String cpe) {
    String[] parts = cpe.replace("\\", "").split(":", -1);
    if (cpe.regionMatches(true, 0, "cpe:2.3:", 0, 8) && parts.length > 4) {
      return parts[3].toLowerCase(Locale.ROOT);
    }
    return cpe.regionMatches(true, 0, "cpe:/", 0, 5) && parts.length > 2
        ? parts[2].toLowerCase(Locale.ROOT)
        : null;
  }

  private static String digits(String value) {
    return value.replaceAll("[^0-9]", "");
  }
}
