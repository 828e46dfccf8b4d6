// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.csv.CsvRow;
import dev.interdict.internal.csv.CsvTable;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.NameKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code entities/*.csv} of a folder: companies, their names, owners and identifiers. */
final class EntityTablesReader {
  static final List<String> ENTITY_COLUMNS = List.of("id", "name", "seat", "mark", "note");
  private static final Map<String, List<String>> FILES =
      Map.of(
          "entities.csv", ENTITY_COLUMNS,
          "names.csv", List.of("entity", "name", "kind", "mark", "note"),
          "ownership.csv",
              List.of("owner", "owned", "share", "from", "until", "status", "mark", "note"),
          "identifiers.csv", List.of("entity", "kind", "value", "strength", "mark", "note"),
          "not-same.csv", List.of("entity", "name", "reason"),
          "vendors.csv", List.of("register", "number", "holder"),
          "oui.csv", List.of("entity", "registrant", "prefixes"),
          "contents.csv", List.of("part", "maker", "holds", "mark", "source"));
  private static final Map<String, NameKind> NAME_KINDS =
      Map.of(
          "alias", NameKind.ALIAS,
          "former", NameKind.FORMER,
          "native", NameKind.NATIVE,
          "brand", NameKind.BRAND);
  private static final Map<String, Boolean> CONTESTED = Map.of("owned", false, "contested", true);
  private static final Set<String> REGISTERS = Set.of("pci", "usb");
  private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{4}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final RulebookFolder folder;
  private final ReferenceTables tables;
  private final Problems problems;

  /** Companies that were there before this folder. */
  private final Set<String> before;

  EntityTablesReader(RulebookFolder folder, ReferenceTables tables, Problems problems) {
    this.folder = folder;
    this.tables = tables;
    this.problems = problems;
    this.before = new HashSet<>(tables.entities.keySet());
  }

  /** Adds the folder's tables to those read before; a folder may have none. */
  void read() {
    for (String file : folder.filesBelow("entities", problems)) {
      String name = file.substring("entities/".length());
      if (!FILES.containsKey(name)) {
        problems.error(
            folder.display(file),
            "entities-unknown-file",
            "no such table" + Suggestion.orKnown(name, FILES.keySet()));
      }
    }
    rows("entities.csv").forEach(this::entity);
    rows("names.csv").forEach(this::name);
    rows("ownership.csv").forEach(this::ownership);
    var identifiers = new IdentifierRow(tables);
    rows("identifiers.csv").forEach(identifiers::read);
    rows("not-same.csv").forEach(this::notSame);
    rows("vendors.csv").forEach(this::vendor);
    RegistrantRow.readAll(rows("oui.csv"), tables);
    rows("contents.csv").forEach(this::content);
  }

  private List<CsvRow> rows(String name) {
    String file = "entities/" + name;
    if (!folder.holds(file)) {
      return List.of();
    }
    SourceText text = folder.read(file, problems);
    return text == null
        ? List.of()
        : CsvTable.read(text, FILES.getOrDefault(name, List.of()), problems);
  }

  private void entity(CsvRow row) {
    String id = Ids.word(row, "id");
    String seat = row.optional("seat");
    if (seat != null && !COUNTRIES.contains(seat)) {
      row.error("entities-country", "seat", "'" + seat + "' is no ISO 3166-1 alpha-2 country");
    }
    var entity =
        new ReferenceData.Entity(id, row.required("name"), seat, ReferenceTables.mark(row));
    if (tables.entities.putIfAbsent(id, entity) != null) {
      row.error("entities-duplicate", "id", "the entity '" + id + "' is already there");
    }
  }

  private void name(CsvRow row) {
    var name =
        new ReferenceData.EntityName(
            known(row, "entity"),
            row.required("name"),
            row.word("kind", NAME_KINDS, NameKind.ALIAS),
            ReferenceTables.mark(row));
    if (!tables.add(name)) {
      row.error("entities-duplicate", "name", "the name is already there");
    }
  }

  private void ownership(CsvRow row) {
    String owner = known(row, "owner");
    String owned = known(row, "owned");
    if (owner.equals(owned)) {
      row.error("entities-ownership", "owned", "a company doesn't own itself");
    }
    LocalDate from = row.date("from");
    LocalDate until = row.date("until");
    if (from != null && until != null && !from.isBefore(until)) {
      row.error("entities-ownership", "until", "the day lies before 'from'");
    }
    tables.ownerships.add(
        new ReferenceData.Ownership(
            owner,
            owned,
            share(row),
            from,
            until,
            row.word("status", CONTESTED, true),
            ReferenceTables.mark(row)));
  }

  private static @Nullable Double share(CsvRow row) {
    String value = row.text("share");
    if (value.isEmpty()) {
      return null;
    }
    if (!value.matches("\\d{1,3}(\\.\\d{1,6})?") || Double.parseDouble(value) > 100) {
      row.error("entities-share", "share", "'" + value + "' is no percentage from 0 to 100");
      return null;
    }
    return Double.valueOf(value);
  }

  private void notSame(CsvRow row) {
    var notSame =
        new ReferenceData.NotSame(
            known(row, "entity"), row.required("name"), row.required("reason"));
    if (before.contains(notSame.entity())) {
      row.error(
          "entities-not-same",
          "entity",
          "'"
              + notSame.entity()
              + "' is not a company of this rulebook's own, so no name can be taken from it here:"
              + " that would hide what other rulebooks find; keep the reason with your papers instead");
    } else if (!tables.add(notSame)) {
      row.error("entities-duplicate", "name", "the name is already there");
    }
  }

  private void content(CsvRow row) {
    PatternCell.check(row, "part");
    var content =
        new ReferenceData.PartContent(
            row.required("part"),
            known(row, "maker"),
            known(row, "holds"),
            ReferenceTables.mark(row),
            row.required("source"));
    if (content.maker().equals(content.holds())) {
      row.error("entities-contents", "holds", "what a company's own part holds needs no row");
    } else if (!tables.add(content)) {
      row.error("entities-duplicate", "part", "the part and what it holds are already there");
    }
  }

  private void vendor(CsvRow row) {
    String register = row.required("register");
    String number = row.required("number");
    if (!register.isEmpty() && !REGISTERS.contains(register)) {
      row.unknown("register", "register", REGISTERS);
    }
    if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
      row.error(
          "entities-identifier",
          "number",
          "'" + number + "' is no vendor number: four lower-case hexadecimal digits");
    }
    var vendor = new ReferenceData.VendorNumber(register, number, row.required("holder"));
    if (tables.vendors.putIfAbsent(register + number, vendor) != null) {
      row.error("entities-duplicate", "number", "the number is already there");
    }
  }

  private String known(CsvRow row, String column) {
    return ReferenceTables.known(row, column, "entity", tables.entities.keySet());
  }
}
