// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the annotations of a bean allow in an element.
 *
 * @param attributes whether each is required, by name
 * @param elements by name
 * @param order names of elements in the order they must have; empty: any order
 * @param text whether the element holds text
 */
record BeanShape(
    Map<String, Boolean> attributes,
    Map<String, Child> elements,
    List<String> order,
    boolean text) {
  /**
   * An element that may stand inside.
   *
   * @param type the bean's class, or String for an element that holds only text
   */
  record Child(Field field, String namespace, Class<?> type, boolean required, boolean repeated) {}

  static BeanShape of(Class<?> bean) {
    Map<String, Boolean> attributes = new LinkedHashMap<>();
    Map<String, Child> elements = new LinkedHashMap<>();
    Map<String, String> names = new HashMap<>();
    boolean text = false;
    for (Field field : bean.getDeclaredFields()) {
      var attribute = field.getAnnotation(XmlAttribute.class);
      var element = field.getAnnotation(XmlElement.class);
      if (attribute != null) {
        attributes.put(name(attribute.name(), field), attribute.required());
      } else if (element != null) {
        String name = name(element.name(), field);
        names.put(field.getName(), name);
        elements.put(name, child(field, element));
      }
      text |= field.isAnnotationPresent(XmlValue.class);
    }
    var type = bean.getAnnotation(XmlType.class);
    List<String> order =
        type == null
            ? List.of()
            : List.of(type.propOrder()).stream()
                .filter(names::containsKey)
                .map(property -> names.getOrDefault(property, property))
                .toList();
    return new BeanShape(attributes, elements, order, text);
  }

  private static Child child(Field field, XmlElement element) {
    boolean repeated = List.class.isAssignableFrom(field.getType());
    Class<?> type =
        repeated
            ? (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]
            : field.getType();
    return new Child(field, element.namespace(), type, element.required(), repeated);
  }

  private static String name(String annotated, Field field) {
    return annotated.equals("##default") ? field.getName() : annotated;
  }
}
