// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Test;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/** The patterns of a rule so far, and what its variables stand for. */
final class Patterns {
  /**
   * Where a value is found.
   *
   * @param index position of the pattern, -1 for the pattern at hand
   */
  record Place(int index, List<String> properties) {}

  private final List<FactType> types = new ArrayList<>();
  private final List<Variable<?>> variables = new ArrayList<>();
  private final Map<String, Place> names = new HashMap<>();

  /** The same so far; what is added to one doesn't show in the other. */
  Patterns copy() {
    var copy = new Patterns();
    copy.types.addAll(types);
    copy.variables.addAll(variables);
    copy.names.putAll(names);
    return copy;
  }

  void add(FactType type, Variable<?> variable, @Nullable String binding) {
    if (binding != null) {
      bindNext(binding, List.of());
    }
    types.add(type);
    variables.add(variable);
  }

  /** A name for a property of the pattern that is added next. */
  void bindNext(String name, List<String> properties) {
    names.put(name, new Place(types.size(), properties));
  }

  FactType type(int index) {
    return types.get(index);
  }

  Variable<?> variable(int index) {
    return variables.get(index);
  }

  List<Variable<?>> variables() {
    return List.copyOf(variables);
  }

  int indexOf(String binding) {
    Place place = names.get(binding);
    if (place == null) {
      throw new IllegalArgumentException("unbound " + binding);
    }
    return place.index();
  }

  /** What a path stands for at this point of the rule. */
  Place resolve(Path path) {
    if (path.variable() == null) {
      return new Place(-1, path.properties());
    }
    Place place = names.get(path.variable());
    if (place == null) {
      throw new IllegalArgumentException("unbound " + path.variable());
    }
    var properties = new ArrayList<>(place.properties());
    properties.addAll(path.properties());
    // A name bound in the pattern at hand is a property of its own fact.
    return new Place(place.index() >= types.size() ? -1 : place.index(), List.copyOf(properties));
  }

  /** The test with variables replaced by places: equal tests mean the same. */
  Test canonical(Test test) {
    return test.map(this::canonical);
  }

  /** The earlier patterns that a canonical test refers to, in order. */
  static List<Integer> references(Test canonical) {
    return canonical
        .paths()
        .map(Path::variable)
        .filter(Objects::nonNull)
        .map(Integer::valueOf)
        .distinct()
        .sorted()
        .toList();
  }

  private Path canonical(Path path) {
    Place place = resolve(path);
    return new Path(place.index() < 0 ? null : Integer.toString(place.index()), place.properties());
  }
}
