// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import dev.interdict.model.SourceLocation;

/**
 * An attribute as written.
 *
 * @param namespace empty if it has none
 * @param name without prefix
 * @param nameLocation of the name, prefix included
 * @param location of the characters between the quotes
 */
public record XmlAttribute(
    String namespace,
    String name,
    String value,
    SourceLocation nameLocation,
    SourceLocation location) {}
