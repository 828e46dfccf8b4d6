// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import java.util.Locale;

/** A stage of production whose country a BOM can state, after CycloneDX 2.0's origins. */
public enum Stage {
  DESIGNED,
  DEVELOPED,
  FABRICATED,
  MANUFACTURED,
  ASSEMBLED,
  TESTED,
  MINED,
  REFINED,
  MELTED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word used in BOMs and rules. */
  public String word() {
    return word;
  }
}
