// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.csv.CsvRow;
import java.util.regex.Pattern;

/** The forms of ids. */
final class Ids {
  /** Of lists, rows, entities, function sets, reasons. */
  static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Of rulebooks; a dot may stand within, since sections of law are numbered so. */
  static final Pattern RULEBOOK = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9]{1,16}");

  static final Pattern VERSION = Pattern.compile("\\d{1,4}(\\.\\d{1,4}){0,2}");

  static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private Ids() {}

  /** The id in a cell; an error if it is none. */
  static String word(CsvRow row, String column) {
    String id = row.required(column);
    if (!id.isEmpty() && !WORD.matcher(id).matches()) {
      row.error(
          "csv-id", column, "'" + id + "' is no id: lower case, digits and hyphens, such as 'zte'");
    }
    return id;
  }
}
