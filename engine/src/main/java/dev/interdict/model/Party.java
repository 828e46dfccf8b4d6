// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

import org.jspecify.annotations.Nullable;

/**
 * An organisation named in a BOM, with the role in which it was named.
 *
 * @param name as written
 * @param field the field that names it, such as {@code manufacturer.name}, a property's name, or
 *     {@code pedigree.ancestors[0].manufacturer.name}
 * @param country the organisation's legal seat (ISO 3166-1 alpha-2), which is not where a part is
 *     made; null if not stated
 */
public record Party(
    String name, PartyRole role, String field, @Nullable String country, SourceLocation location) {
  /** Whether a part in the component's pedigree names it, and not the component itself. */
  public boolean ofPedigree() {
    return field.startsWith(Identifier.PEDIGREE);
  }
}
