// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.registry;

import dev.interdict.internal.csv.CsvRow;
import dev.interdict.internal.csv.CsvTable;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The CSV form: one row a block, the addresses left alone. */
final class OuiCsv {
  private static final String ASSIGNMENT = "Assignment";
  private static final String NAME = "Organization Name";
  static final List<String> COLUMNS = List.of("Registry", ASSIGNMENT, NAME, "Organization Address");

  /** How many digits a block of each registry has. */
  private static final Map<String, Integer> DIGITS =
      Map.of("MA-L", 6, "MA-M", 7, "MA-S", 9, "IAB", 9, "CID", 6);

  private OuiCsv() {}

  static List<Assignment> read(SourceText text, Problems problems) {
    List<Assignment> found = new ArrayList<>();
    for (CsvRow row : CsvTable.read(text, COLUMNS, problems)) {
      int digits = row.word("Registry", DIGITS, 0);
      String assignment = row.required(ASSIGNMENT);
      String name = OuiRegistryReader.folded(row.text(NAME));
      String wrong = OuiRegistryReader.wrong(name);
      if (!wrong.isEmpty()) {
        row.error("registry-name", NAME, wrong);
      }
      if (digits > 0 && !assignment.isEmpty() && !hex(assignment, digits)) {
        row.error(
            "registry-block",
            ASSIGNMENT,
            "'%s' is no block of %s: %s hexadecimal digits"
                .formatted(OuiRegistryReader.shortened(assignment), row.text("Registry"), digits));
      }
      found.add(new Assignment(assignment.toLowerCase(Locale.ROOT), name));
    }
    return found;
  }

  private static boolean hex(String text, int digits) {
    return text.length() == digits
        && text.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
  }
}
