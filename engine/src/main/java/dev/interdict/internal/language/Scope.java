// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of a rule, in the order in which they are bound. */
final class Scope {
  /**
   * What a variable stands for: a fact, or a property's value.
   *
   * @param fact null for a value
   * @param value null for a fact
   */
  record Variable(@Nullable FactType fact, @Nullable FactProperty value) {}

  private final Map<String, Variable> variables = new LinkedHashMap<>();

  /** Whether the name was free. */
  boolean bind(String name, Variable variable) {
    return variables.putIfAbsent(name, variable) == null;
  }

  @Nullable Variable find(String name) {
    return variables.get(name);
  }

  Set<String> names() {
    return variables.keySet();
  }
}
