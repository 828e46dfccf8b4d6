// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import com.google.re2j.Pattern;
import dev.interdict.internal.csv.CsvRow;
import dev.interdict.rulebook.ReferenceData;
import java.util.Map;

/** Rows of {@code identifiers.csv}: each kind of identifier has its form. */
final class IdentifierRow {
  private static final String PART_NUMBER = "part-number";
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "fcc-grantee",
          Pattern.compile("[A-Z0-9]{3}|[A-Z0-9]{5}"),
          "usb-vendor",
          Pattern.compile("[0-9a-f]{4}"),
          "pci-vendor",
          Pattern.compile("[0-9a-f]{4}"),
          "cpe-vendor",
          Pattern.compile("[a-z0-9._\\\\-]+"),
          "purl-namespace",
          Pattern.compile("\\S+"),
          "gs1-prefix",
          Pattern.compile("[0-9]{7,11}"),
          "lei",
          Pattern.compile("[0-9A-Z]{18}[0-9]{2}"),
          "imei-tac",
          Pattern.compile("[0-9]{8}"),
          PART_NUMBER,
          Pattern.compile(".+"));
  private static final Map<String, Boolean> STRENGTHS = Map.of("part", true, "maker", false);

  private final ReferenceTables tables;

  IdentifierRow(ReferenceTables tables) {
    this.tables = tables;
  }

  void read(CsvRow row) {
    String kind = row.required("kind");
    String value = row.required("value");
    Pattern form = FORMS.get(kind);
    boolean strong = true;
    if (form == null) {
      row.unknown("kind", "kind", FORMS.keySet());
    } else if (kind.equals(PART_NUMBER)) {
      strong = row.word("strength", STRENGTHS, false);
      PatternCell.check(row, "value");
    } else {
      if (!form.matches(value)) {
        row.error(
            "entities-identifier",
            "value",
            "'%s' has not the form of a %s: %s".formatted(value, kind, form.pattern()));
      }
      if (!row.text("strength").isEmpty()) {
        row.error("entities-strength", "strength", "only part-number patterns have a strength");
      }
    }
    var identifier =
        new ReferenceData.EntityIdentifier(
            ReferenceTables.known(row, "entity", "entity", tables.entities.keySet()),
            kind,
            value,
            strong,
            ReferenceTables.mark(row));
    if (!tables.add(identifier)) {
      row.error("entities-duplicate", "value", "the identifier is already there");
    }
  }
}
