// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element that opens.
 *
 * @param name without its prefix
 * @param main whether it is a word of spreadsheets, and of no extension
 * @param attributes those without a prefix by name, links as {@code r:id}
 */
record Tag(String name, boolean main, Map<String, String> attributes) {
  @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  /** Whether a flag is set. */
  boolean is(String attribute) {
    String value = attributes.get(attribute);
    return value != null && (value.equals("1") || value.equals("true"));
  }
}
