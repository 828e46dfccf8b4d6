// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

/** Hears what stands in an XML part, in order. */
interface PartVisitor {
  default void open(Tag tag) {}

  /** Text may come in pieces. */
  default void text(String text) {}

  default void close(String name) {}
}
