// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactProperty;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.PropertyType;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ways to the values of facts, put together once when a rule is interpreted. */
final class Values {
  private Values() {}

  /** From a fact of a type to the value at the end of a path; null anywhere gives null. */
  static Function<Object, @Nullable Object> along(FactType type, List<String> properties) {
    if (properties.size() == 1) {
      return property(type, properties.get(0)).accessor();
    }
    Function<Object, @Nullable Object> way = fact -> fact;
    FactType at = type;
    for (String name : properties) {
      FactProperty property = property(at, name);
      Function<Object, @Nullable Object> before = way;
      Function<Object, @Nullable Object> step = property.accessor();
      way =
          fact -> {
            Object value = before.apply(fact);
            return value == null ? null : step.apply(value);
          };
      at = Vocabulary.component();
    }
    return way;
  }

  /** The Java type of the value at the end of a path. */
  static Class<?> javaType(FactType type, Path path) {
    if (path.properties().isEmpty()) {
      return type.type();
    }
    return switch (type(type, path)) {
      case TEXT -> String.class;
      case NUMBER -> Double.class;
      case TRUTH -> Boolean.class;
      case DATE -> LocalDate.class;
      case TEXT_SET -> Set.class;
      case COMPONENT -> Vocabulary.component().type();
    };
  }

  /** The kind of the value at the end of a path that has properties. */
  static PropertyType type(FactType type, Path path) {
    FactType at = type;
    PropertyType kind = PropertyType.TEXT;
    for (String name : path.properties()) {
      kind = property(at, name).type();
      at = Vocabulary.component();
    }
    return kind;
  }

  /** Below which no number at the end of a path can be; null if there is no such bound. */
  static @Nullable Double least(FactType type, Path path) {
    FactType at = type;
    Double least = null;
    for (String name : path.properties()) {
      least = property(at, name).least();
      at = Vocabulary.component();
    }
    return least;
  }

  static FactProperty property(FactType type, String name) {
    FactProperty property = type.properties().get(name);
    if (property == null) {
      throw new IllegalArgumentException(type.name() + " has no property " + name);
    }
    return property;
  }
}
