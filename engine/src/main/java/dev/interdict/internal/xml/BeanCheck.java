// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.xml;

import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.SourceLocation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares a tree with what the annotations of its beans allow; says all that is wrong. */
final class BeanCheck {
  private static final BeanShape TEXT_ONLY = new BeanShape(Map.of(), Map.of(), List.of(), true);
  private static final Set<String> IGNORED_NAMESPACES =
      Set.of("http://www.w3.org/2001/XMLSchema-instance", "http://www.w3.org/XML/1998/namespace");

  private final Map<Class<?>, BeanShape> shapes = new HashMap<>();
  private final SourceText text;
  private final Problems problems;

  BeanCheck(SourceText text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  void check(XmlElement element, Class<?> bean) {
    BeanShape shape = shape(bean);
    checkAttributes(element, shape);
    checkChildren(element, shape);
    if (!shape.text() && !element.text().isBlank()) {
      add("xml-text", "<" + element.name() + "> holds no text", element.textLocation());
    } else if (shape.text() && element.text().isBlank()) {
      add("xml-missing-text", "<" + element.name() + "> is empty", element.location());
    }
  }

  BeanShape shape(Class<?> bean) {
    return bean == String.class ? TEXT_ONLY : shapes.computeIfAbsent(bean, BeanShape::of);
  }

  private void checkAttributes(XmlElement element, BeanShape shape) {
    for (XmlAttribute attribute : element.attributes()) {
      boolean known =
          attribute.namespace().isEmpty()
              ? shape.attributes().containsKey(attribute.name())
              : IGNORED_NAMESPACES.contains(attribute.namespace());
      if (!known) {
        add(
            "xml-unknown-attribute",
            "<%s> has no attribute '%s'".formatted(element.name(), attribute.name())
                + Suggestion.orKnown(attribute.name(), shape.attributes().keySet()),
            attribute.nameLocation());
      }
    }
    shape
        .attributes()
        .forEach(
            (name, required) -> {
              if (required && element.attribute(name) == null) {
                add(
                    "xml-missing-attribute",
                    "<%s> needs the attribute '%s'".formatted(element.name(), name),
                    element.location());
              }
            });
  }

  private void checkChildren(XmlElement element, BeanShape shape) {
    Set<String> seen = new HashSet<>();
    int last = 0;
    for (XmlElement child : element.children()) {
      BeanShape.Child expected = shape.elements().get(child.name());
      if (expected == null) {
        add(
            "xml-unknown-element",
            "<%s> has no element <%s>".formatted(element.name(), child.name())
                + Suggestion.orKnown(child.name(), shape.elements().keySet()),
            child.location());
        continue;
      }
      if (!expected.namespace().equals(child.namespace())) {
        add("xml-namespace", wrongNamespace(child, expected.namespace()), child.location());
        continue;
      }
      if (!seen.add(child.name()) && !expected.repeated()) {
        add(
            "xml-repeated-element",
            "<%s> stands twice in <%s>".formatted(child.name(), element.name()),
            child.location());
      }
      int place = shape.order().indexOf(child.name());
      if (place >= 0 && place < last) {
        add(
            "xml-order",
            "<%s> must come before <%s>".formatted(child.name(), shape.order().get(last)),
            child.location());
      }
      last = place >= 0 ? place : last;
      check(child, expected.type());
    }
    checkRequired(element, shape, seen);
  }

  private void checkRequired(XmlElement element, BeanShape shape, Set<String> seen) {
    shape
        .elements()
        .forEach(
            (name, expected) -> {
              if (expected.required() && !seen.contains(name)) {
                add(
                    "xml-missing-element",
                    "<%s> needs <%s>".formatted(element.name(), name),
                    element.location());
              }
            });
  }

  /** The words for an element in a namespace that isn't the one expected. */
  static String wrongNamespace(XmlElement element, String expected) {
    return element.namespace().isEmpty()
        ? "<%s> has no namespace; write xmlns=\"%s\" at the root"
            .formatted(element.name(), expected)
        : "<%s> is in the namespace %s; it must be %s"
            .formatted(element.name(), element.namespace(), expected);
  }

  private void add(String code, String message, SourceLocation location) {
    problems.error(text, code, message, location);
  }
}
