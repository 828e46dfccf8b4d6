// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import java.util.Locale;

/**
 * An identifier of a component, as written.
 *
 * @param field the field or property that holds it, such as {@code cpe}, or {@code
 *     pedigree.ancestors[0].cpe} for that of a part of which this one is a copy
 */
public record Identifier(IdentifierKind kind, String value, String field, SourceLocation location) {
  static final String PEDIGREE = "pedigree.";

  /** Whether a part in the component's pedigree bears it, and not the component itself. */
  public boolean ofPedigree() {
    return field.startsWith(PEDIGREE);
  }

  /**
   * The value without what people put between its characters (blanks, hyphens, colons, points), in
   * upper case: {@code XMR-2019 03EG25G} is {@code XMR201903EG25G}. For FCC IDs, MAC addresses and
   * numbers such as GTIN, LEI, IMEI and TAC it tells whether two are the same.
   */
  public String bare() {
    var bare = new StringBuilder(value.length());
    value.codePoints().filter(c -> !between(c)).forEach(bare::appendCodePoint);
    return bare.toString().toUpperCase(Locale.ROOT);
  }

  private static boolean between(int c) {
    return c == ':'
        || c == '.'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || Character.getType(c) == Character.FORMAT;
  }
}
