// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.csv.CsvRow;
import dev.interdict.internal.csv.CsvTable;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.ListEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a list, checked against what the manifest says about it. */
final class EntityListReader {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "entity",
          "group",
          "status",
          "listed-on",
          "removed-on",
          "citation",
          "source-url",
          "mark",
          "note");
  private static final Map<String, Boolean> CONTESTED = Map.of("listed", false, "contested", true);

  private final Problems problems;
  private final Collection<String> entities;

  EntityListReader(Collection<String> entities, Problems problems) {
    this.entities = entities;
    this.problems = problems;
  }

  /** The list with its rows. */
  EntityList read(Manifest manifest, Manifest.ListHead head, SourceText text) {
    Stated sha256 = head.sha256();
    if (sha256 != null && !sha256.value().equals(NormativeHash.of(text))) {
      problems.error(
          manifest.text(),
          "rulebook-list-hash",
          "%s has another hash, %s; was it cut or changed?"
              .formatted(head.file().value(), NormativeHash.of(text)),
          sha256.location());
    }
    int before = problems.count();
    List<ListEntry> entries = new ArrayList<>();
    Map<String, CsvRow> seen = new HashMap<>();
    for (CsvRow row : CsvTable.read(text, COLUMNS, problems)) {
      ListEntry entry = entry(head.id().value(), row);
      CsvRow earlier = seen.putIfAbsent(entry.id(), row);
      if (earlier != null) {
        row.error(
            "list-duplicate-row",
            "id",
            "the row '%s' stands twice, first at %s".formatted(entry.id(), earlier.location("id")));
      }
      entries.add(entry);
    }
    EntityList list = withEntries(head.list(), entries);
    if (problems.count() == before) {
      checkCoverage(manifest, head, list);
    }
    return list;
  }

  private ListEntry entry(String list, CsvRow row) {
    String entity = row.optional("entity");
    if (entity != null && !entities.contains(entity)) {
      row.unknown("entity", "entity", entities);
    }
    row.required("listed-on");
    LocalDate stated = row.date("listed-on");
    LocalDate listedOn = stated == null ? LocalDate.EPOCH : stated;
    LocalDate removedOn = row.date("removed-on");
    if (removedOn != null && !listedOn.isBefore(removedOn)) {
      row.error("list-dates", "removed-on", "the day does not lie behind 'listed-on'");
    }
    String url = row.optional("source-url");
    if (url != null && !url.matches("https?://[^\\s\"<>]+")) {
      row.error("list-url", "source-url", "no address that starts with https://");
    }
    return new ListEntry(
        list,
        Ids.word(row, "id"),
        row.required("name"),
        entity,
        row.text("group"),
        row.word("status", CONTESTED, true),
        listedOn,
        removedOn,
        row.required("citation"),
        url,
        ReferenceTables.mark(row),
        row.text("note"));
  }

  /** A complete list has at least as many rows in force as the official one. */
  private void checkCoverage(Manifest manifest, Manifest.ListHead head, EntityList list) {
    Integer official = list.officialRows();
    if (official == null) {
      return;
    }
    long inForce =
        list.entries().stream()
            .filter(e -> e.removedOn() == null || e.removedOn().isAfter(list.knownTo()))
            .count();
    if (list.complete() && inForce < official) {
      problems.error(
          manifest.text(),
          "rulebook-coverage",
          "the list says it is complete, but %d of %d rows are there; add them or write"
                  .formatted(inForce, official)
              + " coverage=\"partial\"",
          head.officialRows());
    }
  }

  private static EntityList withEntries(EntityList list, List<ListEntry> entries) {
    return new EntityList(
        list.id(),
        list.title(),
        list.edition(),
        list.complete(),
        list.officialRows(),
        list.knownTo(),
        list.checkBy(),
        list.affiliates(),
        list.url(),
        list.caveats(),
        entries);
  }
}
