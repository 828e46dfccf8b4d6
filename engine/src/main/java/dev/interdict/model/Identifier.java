// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

/**
 * An identifier of a component, as written.
 *
 * @param field the field or property that holds it
 */
public record Identifier(
    IdentifierKind kind, String value, String field, SourceLocation location) {}
