// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebook;

/** Which day, besides as-of, decides whether a rule binds. */
public enum GoverningDate {
  AS_OF("as-of"),
  CONTRACT_AWARDED("contract-awarded"),
  FIRST_AUTHORISED("first-authorised");

  private final String word;

  GoverningDate(String word) {
    this.word = word;
  }

  /** The name of the program field. */
  public String word() {
    return word;
  }
}
