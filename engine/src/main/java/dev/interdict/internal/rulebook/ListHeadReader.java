// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.EntityList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** {@code <list>} of a manifest. */
final class ListHeadReader {
  /** How long a source that was read counts as fresh unless the manifest says otherwise. */
  private static final int FRESH_DAYS = 90;

  private static final Map<String, Boolean> COVERAGE = Map.of("complete", true, "partial", false);
  private static final Map<String, Boolean> AFFILIATES = Map.of("owned", true, "none", false);

  private final ManifestValues values;
  private final String edition;

  ListHeadReader(ManifestValues values, String edition) {
    this.values = values;
    this.edition = edition;
  }

  Manifest.ListHead read(ManifestXml.ListXml xml) {
    Stated id = values.form(xml, "id", Ids.WORD, "id: lower case, digits and hyphens");
    LocalDate stated = values.date(xml, "known-to");
    LocalDate knownTo = stated == null ? LocalDate.EPOCH : stated;
    LocalDate checkBy = values.date(xml, "check-by");
    if (checkBy == null) {
      checkBy = knownTo.plusDays(FRESH_DAYS);
    } else if (checkBy.isBefore(knownTo)) {
      values.error(
          "rulebook-date", "'check-by' lies before 'known-to'", values.place(xml, "check-by"));
    }
    Integer officialRows = values.number(xml, "official-rows");
    SourceLocation rowsPlace = values.place(xml, officialRows == null ? "id" : "official-rows");
    Stated sha256 =
        values.optional(xml, "sha256") == null
            ? null
            : values.form(xml, "sha256", Ids.SHA256, "SHA-256: 64 lower-case hex digits");
    List<String> caveats = xml.caveats.stream().map(Prose::folded).toList();
    var list =
        new EntityList(
            id.value(),
            Prose.folded(xml.title),
            edition,
            values.word(xml, "coverage", COVERAGE, false),
            officialRows,
            knownTo,
            checkBy,
            values.word(xml, "affiliates", AFFILIATES, false),
            values.url(xml, "url"),
            caveats,
            List.of());
    return new Manifest.ListHead(list, id, values.stated(xml, "file"), rowsPlace, sha256);
  }
}
