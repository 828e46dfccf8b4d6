// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.source;

/** How a BOM is written. */
public enum Syntax {
  JSON,
  XML;

  /** The syntax of a text that the reader has accepted as a BOM. */
  public static Syntax of(SourceText text) {
    return text.opensWith('<') ? XML : JSON;
  }
}
