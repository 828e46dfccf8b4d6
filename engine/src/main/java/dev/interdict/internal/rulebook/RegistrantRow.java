// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.csv.CsvRow;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.Registrant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Rows of {@code oui.csv}: a block of MAC addresses belongs to one company. */
final class RegistrantRow {
  private static final int MAX_PREFIXES = 100_000;
  private static final Pattern PREFIX = Pattern.compile("[0-9a-f]{6}|[0-9a-f]{7}|[0-9a-f]{9}");

  private final ReferenceTables tables;

  /** Whose each prefix is; those of this table by themselves, since none stands in it twice. */
  private final Map<String, String> holders = new HashMap<>();

  private final Set<String> own = new HashSet<>();

  private RegistrantRow(ReferenceTables tables) {
    this.tables = tables;
    for (Registrant registrant : tables.registrants) {
      for (String prefix : registrant.prefixes().split(" ", -1)) {
        holders.put(prefix, registrant.entity());
      }
    }
  }

  /** Adds the rows of a table to what is there. */
  static void readAll(List<CsvRow> rows, ReferenceTables tables) {
    if (!rows.isEmpty()) {
      rows.forEach(new RegistrantRow(tables)::read);
    }
  }

  private void read(CsvRow row) {
    String entity = ReferenceTables.known(row, "entity", "entity", tables.entities.keySet());
    String name = row.required("registrant");
    var added = new TreeSet<String>();
    for (String prefix : row.required("prefixes").split(" +", -1)) {
      if (own.size() == MAX_PREFIXES) {
        row.error("entities-limit", "prefixes", "more than " + MAX_PREFIXES + " prefixes");
        return;
      }
      if (!PREFIX.matcher(prefix).matches()) {
        wrong(row, prefix);
      } else if (!own.add(prefix)) {
        row.error(
            "entities-duplicate", "prefixes", "the prefix '" + prefix + "' stands there twice");
      } else if (!holders.getOrDefault(prefix, entity).equals(entity)) {
        row.error(
            "entities-oui-holder",
            "prefixes",
            "the prefix '%s' is already that of '%s'; a block belongs to one company"
                .formatted(prefix, holders.get(prefix)));
      } else if (holders.put(prefix, entity) == null) {
        added.add(prefix);
      }
    }
    // A table made for a rulebook of one's own repeats what is shipped: nothing new, nothing said.
    if (!added.isEmpty()) {
      tables.registrants.add(new ReferenceData.Registrant(entity, name, String.join(" ", added)));
    }
  }

  private static void wrong(CsvRow row, String prefix) {
    if (!prefix.isEmpty()) {
      row.error(
          "entities-oui",
          "prefixes",
          "'%s' is no prefix: 6, 7 or 9 lower-case hexadecimal digits, a blank between two"
              .formatted(prefix.length() > 20 ? prefix.substring(0, 20) + "…" : prefix));
    }
  }
}
