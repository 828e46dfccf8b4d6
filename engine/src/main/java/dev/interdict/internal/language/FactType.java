// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fact that rules may ask for, with its properties: the only way to a value, so that no
 * rule reaches Java through reflection.
 *
 * @param type the record behind it
 * @param single whether a run has exactly one such fact, so that a pattern over it needs no join
 */
public record FactType(
    String name, Class<?> type, boolean single, Map<String, FactProperty> properties) {
  public FactType {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  static <T> Builder<T> of(Class<T> type, String name) {
    return new Builder<>(type, name);
  }

  /** Collects the properties of one fact type in the order in which they are documented. */
  static final class Builder<T> {
    private final Class<T> type;
    private final String name;
    private final Map<String, FactProperty> properties = new LinkedHashMap<>();

    private Builder(Class<T> type, String name) {
      this.type = type;
      this.name = name;
    }

    Builder<T> text(String property, Function<T, @Nullable Object> accessor, String... values) {
      return add(property, PropertyType.TEXT, List.of(values), null, accessor);
    }

    Builder<T> number(String property, Function<T, @Nullable Object> accessor) {
      return add(property, PropertyType.NUMBER, List.of(), null, accessor);
    }

    /** A number that is never negative: readers refuse those that are. */
    Builder<T> amount(String property, Function<T, @Nullable Object> accessor) {
      return add(property, PropertyType.NUMBER, List.of(), 0.0, accessor);
    }

    Builder<T> truth(String property, Function<T, @Nullable Object> accessor) {
      return add(property, PropertyType.TRUTH, List.of(), null, accessor);
    }

    Builder<T> date(String property, Function<T, @Nullable Object> accessor) {
      return add(property, PropertyType.DATE, List.of(), null, accessor);
    }

    Builder<T> texts(String property, Function<T, @Nullable Object> accessor) {
      return add(property, PropertyType.TEXT_SET, List.of(), null, accessor);
    }

    Builder<T> component(String property, Function<T, @Nullable Object> accessor) {
      return add(property, PropertyType.COMPONENT, List.of(), null, accessor);
    }

    /** Says that no fact lacks these properties. */
    Builder<T> always(String... names) {
      for (String property : names) {
        properties.computeIfPresent(property, (key, found) -> found.everywhere());
      }
      return this;
    }

    FactType build(boolean single) {
      return new FactType(name, type, single, properties);
    }

    // A session gives an accessor facts of its own type only; asking each would cost as much again.
    @SuppressWarnings("unchecked")
    private Builder<T> add(
        String property,
        PropertyType kind,
        List<String> values,
        @Nullable Double least,
        Function<T, @Nullable Object> accessor) {
      Function<Object, @Nullable Object> untyped =
          (Function<Object, @Nullable Object>) (Function<?, @Nullable Object>) accessor;
      properties.put(
          property,
          new FactProperty(property, kind, properties.size() + 1, values, false, least, untyped));
      return this;
    }
  }
}
