// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.interdict.internal.csv.CsvRow;
import dev.interdict.internal.source.PatternSize;

/** A cell that holds a pattern of part numbers: RE2, and of a size that stays fast. */
final class PatternCell {
  private static final int MAX_PATTERN = 256;

  private PatternCell() {}

  static void check(CsvRow row, String column) {
    String value = row.text(column);
    if (value.length() > MAX_PATTERN) {
      row.error(
          "entities-pattern", column, "a pattern of more than " + MAX_PATTERN + " characters");
      return;
    }
    if (PatternSize.tooLarge(value)) {
      row.error(
          "entities-pattern",
          column,
          "this pattern repeats too often: without {…} it would have more than "
              + PatternSize.MAX
              + " characters");
      return;
    }
    try {
      Pattern.compile(value);
    } catch (PatternSyntaxException e) {
      row.error("entities-pattern", column, "no RE2 pattern: " + e.getDescription());
    }
  }
}
