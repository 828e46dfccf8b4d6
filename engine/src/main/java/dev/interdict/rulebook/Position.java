// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebook;

/** Where in a BOM a rule looks. */
public enum Position {
  END_ITEM("end-item"),
  COMPONENT("component"),
  /** What holds no components, be it the end item or not. */
  LEAF("leaf"),
  ANY("any");

  private final String word;

  Position(String word) {
    this.word = word;
  }

  /** How a manifest says it. */
  public String word() {
    return word;
  }
}
