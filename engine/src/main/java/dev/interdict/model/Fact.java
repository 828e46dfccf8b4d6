// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a component of a BOM, and where that can be read: one row of a facts
 * file.
 *
 * @param bom path of the BOM, or of the file of an assembly; null: whichever has the component
 * @param component its bom-ref; null if it has none
 * @param path the names from the end item down to it, as {@link Component#toString} has them; null
 *     if the bom-ref is enough
 * @param value as written
 * @param saidBy who said so
 * @param document the letter, e-mail or data sheet
 * @param location of the value in the facts file
 */
public record Fact(
    @Nullable String bom,
    @Nullable String component,
    @Nullable String path,
    FactField field,
    String value,
    String saidBy,
    LocalDate saidOn,
    String document,
    SourceLocation location) {
  public Fact {
    if (component == null && path == null) {
      throw new IllegalArgumentException("a fact about no component: " + location);
    }
  }

  /** The component as people name it. */
  public String subject() {
    return component != null ? component : String.valueOf(path);
  }

  /** {@code said by Acme on 2026-10-01, in letter.pdf}. */
  public String source() {
    return "said by " + saidBy + " on " + saidOn + ", in " + document;
  }
}
