// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

/** What kind of value a property of a fact holds. */
public enum PropertyType {
  TEXT("text"),
  NUMBER("a number"),
  TRUTH("true or false"),
  DATE("a date"),
  TEXT_SET("a set of text"),
  COMPONENT("a Component");

  private final String words;

  PropertyType(String words) {
    this.words = words;
  }

  /** As messages say it. */
  public String words() {
    return words;
  }
}
