// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

/** How a BOM is written. */
public enum Syntax {
  JSON,
  XML;

  /** The syntax of a text that the reader has accepted as a BOM. */
  public static Syntax of(SourceText text) {
    String raw = text.text();
    int at = 0;
    while (at < raw.length() && Character.isWhitespace(raw.charAt(at))) {
      at++;
    }
    return at < raw.length() && raw.charAt(at) == '<' ? XML : JSON;
  }
}
