// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import dev.interdict.model.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element as written.
 *
 * @param namespace empty if it has none
 * @param name without prefix
 * @param attributes in document order, namespace declarations left out
 * @param text the characters directly inside, unfolded
 * @param location of the name in the start tag
 * @param textLocation of the text without the white space around it; that of the name if empty
 */
public record XmlElement(
    String namespace,
    String name,
    List<XmlAttribute> attributes,
    List<XmlElement> children,
    String text,
    SourceLocation location,
    SourceLocation textLocation) {
  public XmlElement {
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** The attribute of that name without a namespace; null if there is none. */
  public @Nullable XmlAttribute attribute(String attributeName) {
    for (XmlAttribute attribute : attributes) {
      if (attribute.namespace().isEmpty() && attribute.name().equals(attributeName)) {
        return attribute;
      }
    }
    return null;
  }

  /** Where the value of an attribute stands; the element's place if it has no such attribute. */
  public SourceLocation valueLocation(String attributeName) {
    XmlAttribute attribute = attribute(attributeName);
    return attribute == null ? location : attribute.location();
  }
}
