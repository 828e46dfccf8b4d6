// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.internal.bom.BomReader;
import dev.interdict.internal.bom.BomReading;
import dev.interdict.model.Bom;
import dev.interdict.model.ListMatch;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ListEntry;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.Entity;
import dev.interdict.rulebook.ReferenceData.EntityIdentifier;
import dev.interdict.rulebook.ReferenceData.EntityName;
import dev.interdict.rulebook.ReferenceData.NameKind;
import dev.interdict.rulebook.ReferenceData.NotSame;
import dev.interdict.rulebook.ReferenceData.Ownership;
import dev.interdict.rulebook.ReferenceData.PartContent;
import dev.interdict.rulebook.ReferenceData.Registrant;
import dev.interdict.rulebook.ReferenceData.VendorNumber;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Companies and one list, put together by hand. */
final class Companies {
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  private final List<Entity> entities = new ArrayList<>();
  private final List<EntityName> names = new ArrayList<>();
  private final List<Ownership> ownerships = new ArrayList<>();
  private final List<EntityIdentifier> identifiers = new ArrayList<>();
  private final List<NotSame> notSame = new ArrayList<>();
  private final List<VendorNumber> vendors = new ArrayList<>();
  private final List<Registrant> registrants = new ArrayList<>();
  private final List<PartContent> contents = new ArrayList<>();
  private final List<ListEntry> rows = new ArrayList<>();
  private boolean affiliates = true;

  Companies company(String id, String name) {
    entities.add(new Entity(id, name, null, Mark.A));
    return this;
  }

  Companies name(String entity, String name, NameKind kind) {
    return name(entity, name, kind, Mark.A);
  }

  Companies name(String entity, String name, NameKind kind, Mark mark) {
    names.add(new EntityName(entity, name, kind, mark));
    return this;
  }

  Companies owns(String owner, String owned, Double share) {
    return owns(owner, owned, share, null, null, false);
  }

  Companies owns(
      String owner, String owned, Double share, String from, String until, boolean contested) {
    ownerships.add(new Ownership(owner, owned, share, date(from), date(until), contested, Mark.A));
    return this;
  }

  Companies identifier(String entity, String kind, String value) {
    return identifier(entity, kind, value, true, Mark.A);
  }

  Companies identifier(String entity, String kind, String value, boolean strong, Mark mark) {
    identifiers.add(new EntityIdentifier(entity, kind, value, strong, mark));
    return this;
  }

  Companies vendor(String register, String number, String holder) {
    vendors.add(new VendorNumber(register, number, holder));
    return this;
  }

  Companies registrant(String entity, String name, String prefixes) {
    registrants.add(new Registrant(entity, name, prefixes));
    return this;
  }

  Companies content(String part, String maker, String holds, Mark mark) {
    contents.add(new PartContent(part, maker, holds, mark, "a table"));
    return this;
  }

  Companies notSame(String entity, String name) {
    notSame.add(new NotSame(entity, name, "another"));
    return this;
  }

  Companies listed(String entity) {
    return row(entity, entity, "2020-01-01", null, false, Mark.A);
  }

  Companies row(String id, String entity, String from, String until, boolean contested, Mark mark) {
    rows.add(
        new ListEntry(
            "list", id, id, entity, "", contested, date(from), date(until), "Act", null, mark, ""));
    return this;
  }

  Companies withoutAffiliates() {
    affiliates = false;
    return this;
  }

  ReferenceData data() {
    return new ReferenceData(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        entities,
        names,
        ownerships,
        identifiers,
        notSame,
        vendors,
        registrants,
        contents);
  }

  private EntityList list() {
    return new EntityList(
        "list", "A list", "1", true, null, AS_OF, AS_OF, affiliates, null, List.of(), rows);
  }

  /** The matches of a part with these JSON keys. */
  List<ListMatch> match(String keys) {
    return match(keys, AS_OF);
  }

  List<ListMatch> match(String keys, LocalDate asOf) {
    return new PartyMatcher(new EntityIndex(data()), List.of(list()), asOf, 730).match(bom(keys));
  }

  /** A BOM of one part; a type and a name are added where the keys have none. */
  static Bom bom(String keys) {
    String type = keys.contains("\"type\": ") ? "" : "\"type\": \"device\", ";
    String name = keys.startsWith("\"name\": ") ? "" : "\"name\": \"part\", ";
    String text =
        """
        {"bomFormat": "CycloneDX", "specVersion": "1.6",
         "components": [{%s%s%s}]}
        """
            .formatted(type, name, keys);
    BomReading reading = new BomReader().read("bom.json", text.getBytes(StandardCharsets.UTF_8));
    if (reading.bom() == null) {
      throw new IllegalArgumentException(reading.diagnostics().toString());
    }
    return reading.bom();
  }

  static String maker(String name) {
    return "\"manufacturer\": {\"name\": \"" + name + "\"}";
  }

  static String property(String name, String value) {
    return "\"properties\": [" + one(name, value) + "]";
  }

  static String one(String name, String value) {
    return "{\"name\": \"" + name + "\", \"value\": \"" + value + "\"}";
  }

  /** "entry CONFIDENCE BASIS", with a question mark for a contradiction. */
  static String shown(ListMatch match) {
    return match.entry().id()
        + " "
        + match.confidence()
        + " "
        + match.basis()
        + (match.contradiction() == null ? "" : " ?");
  }

  List<String> shown(String keys) {
    return match(keys).stream().map(Companies::shown).toList();
  }

  List<String> shown(String keys, String asOf) {
    return match(keys, LocalDate.parse(asOf)).stream().map(Companies::shown).toList();
  }

  private static LocalDate date(String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
