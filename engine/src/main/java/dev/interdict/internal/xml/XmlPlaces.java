// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From which element each bean of a file came. */
public final class XmlPlaces {
  private final SourceText text;
  private final IdentityHashMap<Object, XmlElement> elements = new IdentityHashMap<>();

  XmlPlaces(SourceText text) {
    this.text = text;
  }

  /** The file. */
  public SourceText text() {
    return text;
  }

  /**
   * The element that a bean was made of.
   *
   * @throws IllegalArgumentException if the bean is not of this file
   */
  public XmlElement element(Object bean) {
    XmlElement element = elements.get(bean);
    if (element == null) {
      throw new IllegalArgumentException("a bean of another file: " + bean.getClass());
    }
    return element;
  }

  /** The characters of an attribute's value; the element's name if it has no such attribute. */
  public SourceLocation value(Object bean, String attribute) {
    return element(bean).valueLocation(attribute);
  }

  /** An attribute and its place; null if it isn't there. */
  public @Nullable Stated stated(Object bean, String attribute) {
    XmlAttribute found = element(bean).attribute(attribute);
    return found == null ? null : new Stated(found.value().strip(), found.location());
  }

  /** The element's text without the white space around it, and its place. */
  public Stated text(Object bean) {
    XmlElement element = element(bean);
    return new Stated(element.text().strip(), element.textLocation());
  }

  /** The blank-separated words of an attribute, each at its place. */
  public List<Stated> words(Object bean, String attribute) {
    XmlAttribute found = element(bean).attribute(attribute);
    return found == null ? List.of() : Words.of(text, found.location());
  }

  /** The blank-separated words of the element's text, each at its place. */
  public List<Stated> words(Object bean) {
    XmlElement element = element(bean);
    return element.text().isBlank() ? List.of() : Words.of(text, element.textLocation());
  }

  void put(Object bean, XmlElement element) {
    elements.put(bean, element);
  }
}
