// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import java.util.Locale;

/** What the matched company is to the component. */
public enum MatchSubject {
  MAKER,
  DIE,
  ALTERNATE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word used in rules. */
  public String word() {
    return word;
  }
}
