// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.matching.Witness.Kind;
import dev.interdict.internal.names.NameNormalizer;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.Identifier;
import dev.interdict.model.IdentifierKind;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.MatchSubject;
import dev.interdict.model.Party;
import dev.interdict.model.PartyRole;
import dev.interdict.model.Property;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData.EntityIdentifier;
import dev.interdict.rulebook.ReferenceData.NotSame;
import dev.interdict.rulebook.ReferenceData.Registrant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks every field of a component for which company it speaks. Names are looked up once a run. */
final class WitnessReader {
  static final String ALTERNATE = "interdict:alternate:";
  static final String MPN = ":mpn";
  static final String FAB = "interdict:fab";

  private final EntityIndex index;
  private final Map<String, List<NamedEntity>> known = new HashMap<>();

  WitnessReader(EntityIndex index) {
    this.index = index;
  }

  List<Witness> read(Component component) {
    var witnesses = new ArrayList<Witness>();
    boolean makerStated = component.party(PartyRole.MANUFACTURER).isPresent();
    for (Party party : component.parties()) {
      addParty(party, firstOfItsFile(party, component), makerStated, witnesses);
    }
    for (Property property : component.properties()) {
      if (property.name().equals(FAB)) {
        addName(
            property.value(),
            property.name(),
            MatchSubject.DIE,
            Confidence.HIGH,
            Kind.NAMED,
            witnesses);
      }
    }
    for (Identifier identifier : component.identifiers()) {
      addIdentifier(identifier, witnesses);
    }
    addBrand("name", component.name(), witnesses);
    withoutRefused(component, witnesses);
    // Patterns of part numbers count only where no maker is stated, or beside another witness.
    if (!makerStated || !witnesses.isEmpty()) {
      addPartNumbers(component, witnesses, makerStated);
    }
    addAlternates(component, witnesses);
    return witnesses;
  }

  private void addParty(Party party, boolean first, boolean makerStated, List<Witness> witnesses) {
    switch (party.role()) {
      case MANUFACTURER -> {
        // Two makers in one file can't both be right: the second asks for a person.
        addName(
            party.name(),
            party.field(),
            MatchSubject.MAKER,
            first ? Confidence.HIGH : Confidence.MEDIUM,
            first ? Kind.STATED : Kind.SECOND,
            witnesses);
      }
      case DIE_MAKER ->
          addName(
              party,
              MatchSubject.DIE,
              party.ofPedigree() ? Confidence.MEDIUM : Confidence.HIGH,
              witnesses);
      case ANCESTOR ->
          addName(
              party.name(),
              party.field(),
              MatchSubject.MAKER,
              Confidence.MEDIUM,
              Kind.SECOND,
              witnesses);
      case ALTERNATE -> addName(party, MatchSubject.ALTERNATE, Confidence.HIGH, witnesses);
      case SUPPLIER, PUBLISHER, AUTHOR, GROUP -> {
        // Who sells a part is not who made it; with a maker stated it says nothing about him.
        if (!makerStated) {
          addName(party, MatchSubject.MAKER, Confidence.MEDIUM, witnesses);
        }
      }
    }
  }

  /** A maker who is known not to be some company has parts that look like that company's. */
  private void withoutRefused(Component component, List<Witness> witnesses) {
    if (witnesses.stream().noneMatch(witness -> witness.basis() == MatchBasis.BRAND)) {
      return;
    }
    for (Party party : component.parties()) {
      if (party.role() == PartyRole.MANUFACTURER) {
        for (NotSame pair : index.refused(party.name())) {
          witnesses.removeIf(
              w -> w.basis() == MatchBasis.BRAND && w.entity().equals(pair.entity()));
        }
      }
    }
  }

  /** A BOM and the file of an assembly each state a maker: neither word hides the other's. */
  private static boolean firstOfItsFile(Party party, Component component) {
    for (Party other : component.parties()) {
      if (other.role() == party.role() && other.location().file().equals(party.location().file())) {
        return other.equals(party);
      }
    }
    return true;
  }

  private void addName(
      Party party, MatchSubject subject, Confidence confidence, List<Witness> witnesses) {
    addName(party.name(), party.field(), subject, confidence, Kind.NAMED, witnesses);
  }

  private void addName(
      String name,
      String field,
      MatchSubject subject,
      Confidence confidence,
      Kind kind,
      List<Witness> witnesses) {
    for (NamedEntity named : known.computeIfAbsent(name, index::named)) {
      witnesses.add(
          new Witness(
              named.entity(),
              subject,
              named.basis(),
              weaker(named.most(), confidence),
              kind,
              true,
              field,
              name,
              field + " \"" + name + "\"",
              steps(name, named)));
    }
  }

  /** From the name as written over its normal form to the company. */
  private List<EvidenceStep> steps(String name, NamedEntity named) {
    var steps = new ArrayList<EvidenceStep>(3);
    steps.add(new EvidenceStep("normal form", name, NameNormalizer.normalize(name).key(), null));
    if (!named.how().isEmpty()) {
      steps.add(new EvidenceStep(named.how(), name, named.name(), null));
    }
    steps.add(
        new EvidenceStep(
            words(named.basis()), named.name(), index.name(named.entity()), named.entity()));
    return steps;
  }

  private static Confidence weaker(Confidence one, Confidence other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void addIdentifier(Identifier identifier, List<Witness> witnesses) {
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
        String[] parts = value.split("[/@?#]", -1);
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
      case NAME -> addBrand(identifier.field(), value, witnesses);
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
    var step = new EvidenceStep(words(basis), key, index.name(found.entity()), found.entity());
    witnesses.add(
        new Witness(
            found.entity(),
            MatchSubject.MAKER,
            basis,
            found.mark() == Mark.C ? Confidence.LOW : Confidence.MEDIUM,
            found.mark() == Mark.C ? Kind.UNSURE_IDENTIFIER : Kind.IDENTIFIER,
            true,
            identifier.field(),
            identifier.value(),
            words + " " + identifier.value(),
            List.of(step)));
    return true;
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
                    words(MatchBasis.OUI),
                    block.prefix(),
                    "IEEE registrant " + registrant.name(),
                    "IEEE registry"),
                new EvidenceStep("name", registrant.name(), index.name(entity), entity))));
  }

  private void addBrand(String field, String name, List<Witness> witnesses) {
    for (NamedEntity named : index.branded(name)) {
      witnesses.add(
          new Witness(
              named.entity(),
              MatchSubject.MAKER,
              MatchBasis.BRAND,
              Confidence.MEDIUM,
              Kind.NAMED,
              true,
              field,
              name,
              field + " \"" + name + "\"",
              List.of(
                  new EvidenceStep(
                      "brand", named.name(), index.name(named.entity()), named.entity()))));
    }
  }

  /** A stated part number may be one's own and the name the maker's: all are tried. */
  private void addPartNumbers(Component component, List<Witness> witnesses, boolean makerStated) {
    Set<String> tried = new HashSet<>();
    for (Identifier identifier : component.identifiers()) {
      if ((identifier.kind() == IdentifierKind.PART_NUMBER
              || identifier.kind() == IdentifierKind.NAME)
          && tried.add(identifier.value())) {
        addPartNumber(identifier.field(), identifier.value(), witnesses, makerStated);
      }
    }
    if (tried.add(component.name())) {
      addPartNumber("name", component.name(), witnesses, makerStated);
    }
  }

  private void addPartNumber(
      String field, String number, List<Witness> witnesses, boolean makerStated) {
    if (!mayBePartNumber(number)) {
      return;
    }
    Set<String> named = new HashSet<>();
    for (Witness witness : witnesses) {
      if (witness.basis() != MatchBasis.PART_NUMBER) {
        named.add(witness.entity());
      }
    }
    List<EntityIdentifier> found =
        makerStated
            ? index.partNumbers().matching(number, named)
            : index.partNumbers().matching(number);
    for (EntityIdentifier pattern : found) {
      witnesses.add(fitting(pattern, MatchSubject.MAKER, field, number));
    }
  }

  /** An approved alternative that is given by its part number, and no maker. */
  private void addAlternates(Component component, List<Witness> witnesses) {
    for (Property property : component.properties()) {
      String field = property.name();
      if (field.startsWith(ALTERNATE) && field.endsWith(MPN) && mayBePartNumber(property.value())) {
        String maker = field.substring(0, field.length() - MPN.length()) + ":manufacturer";
        if (component.parties().stream().noneMatch(party -> party.field().equals(maker))) {
          for (EntityIdentifier pattern : index.partNumbers().matching(property.value())) {
            if (pattern.strong()) {
              witnesses.add(fitting(pattern, MatchSubject.ALTERNATE, field, property.value()));
            }
          }
        }
      }
    }
  }

  private static boolean mayBePartNumber(String number) {
    return number.length() >= 4
        && number.length() <= 64
        && number.chars().anyMatch(Character::isDigit);
  }

  private Witness fitting(
      EntityIdentifier pattern, MatchSubject subject, String field, String number) {
    return new Witness(
        pattern.entity(),
        subject,
        MatchBasis.PART_NUMBER,
        Confidence.LOW,
        pattern.mark() == Mark.C ? Kind.UNSURE_IDENTIFIER : Kind.IDENTIFIER,
        pattern.strong(),
        field,
        number,
        "part number " + number,
        List.of(
            new EvidenceStep(
                "part-number pattern",
                pattern.value(),
                index.name(pattern.entity()),
                pattern.entity())));
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
    return cpe.startsWith("cpe:/") && parts.length > 2 ? parts[2].toLowerCase(Locale.ROOT) : null;
  }

  static String words(MatchBasis basis) {
    return basis.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
