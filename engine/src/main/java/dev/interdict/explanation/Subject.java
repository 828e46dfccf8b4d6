// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

import org.jspecify.annotations.Nullable;

/** What an explanation is asked about. */
public sealed interface Subject {
  /**
   * A finding.
   *
   * @param text its fingerprint, or so much of it that no other finding's starts alike
   */
  record OfFinding(String text) implements Subject {}

  /**
   * A component.
   *
   * @param text its bom-ref; its name if no component has that bom-ref
   */
  record OfComponent(String text) implements Subject {}

  /**
   * The component that stands at a place.
   *
   * @param file the path as reports print it; null: the BOM itself, not that of an assembly
   * @param line 1-based
   * @param column 1-based, to tell the components of one line apart; null: all of them
   */
  record AtPlace(@Nullable String file, int line, @Nullable Integer column) implements Subject {}
}
