// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Beans and elements side by side: JAXB keeps the order of elements of one name. */
final class BeanWalk {
  private final XmlPlaces places;
  private final BeanCheck check;

  BeanWalk(XmlPlaces places, BeanCheck check) {
    this.places = places;
    this.check = check;
  }

  void walk(Object bean, Class<?> type, XmlElement element) {
    places.put(bean, element);
    check
        .shape(type)
        .elements()
        .forEach(
            (name, child) -> {
              if (child.type() != String.class) {
                walkChildren(value(bean, child), child, elements(element, name, child));
              }
            });
  }

  private void walkChildren(
      @Nullable Object value, BeanShape.Child child, List<XmlElement> elements) {
    if (value instanceof List<?> beans) {
      for (int i = 0; i < beans.size(); i++) {
        walk(beans.get(i), child.type(), elements.get(i));
      }
    } else if (value != null) {
      // Of a repeated single element, JAXB keeps the last.
      walk(value, child.type(), elements.get(elements.size() - 1));
    }
  }

  private static List<XmlElement> elements(XmlElement parent, String name, BeanShape.Child child) {
    return parent.children().stream()
        .filter(e -> e.name().equals(name) && e.namespace().equals(child.namespace()))
        .toList();
  }

  private static @Nullable Object value(Object bean, BeanShape.Child child) {
    try {
      child.field().setAccessible(true);
      return child.field().get(bean);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a bean that can't be read: " + bean.getClass(), e);
    }
  }
}
