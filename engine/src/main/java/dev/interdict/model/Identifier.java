// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

/**
 * An identifier of a component, as written.
 *
 * @param field the field or property that holds it, such as {@code cpe}, or {@code
 *     pedigree.ancestors[0].cpe} for that of a part of which this one is a copy
 */
public record Identifier(IdentifierKind kind, String value, String field, SourceLocation location) {
  static final String PEDIGREE = "pedigree.";

  /** Whether a part in the component's pedigree bears it, and not the component itself. */
  public boolean ofPedigree() {
    return field.startsWith(PEDIGREE);
  }
}
