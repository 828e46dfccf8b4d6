// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.source.Suggestion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  private static final Pattern NAME = Pattern.compile("\\$[A-Za-z_]\\w*");

  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Set<String> anywhere;

  /**
   * An empty scope.
   *
   * @param anywhere the variables that any branch of the rule binds
   */
  Scope(Set<String> anywhere) {
    this.anywhere = Set.copyOf(anywhere);
  }

  /** What is bound so far, to which more can be added without a trace here. */
  Scope inner() {
    var inner = new Scope(anywhere);
    inner.variables.putAll(variables);
    return inner;
  }

  /** What is wrong with the name of a variable; null if nothing is. */
  static @Nullable String unfit(String name) {
    if (NAME.matcher(name).matches()) {
      return null;
    }
    return name.startsWith("$")
        ? "a variable is $ and letters from a to z, digits and _, such as $part"
        : "a variable starts with $: $" + name;
  }

  /** Whether the name was free. */
  boolean bind(String name, Variable variable) {
    return variables.putIfAbsent(name, variable) == null;
  }

  @Nullable Variable find(String name) {
    return variables.get(name);
  }

  /** What to say of a variable that isn't bound here: where it is, or a similar one. */
  String advice(String name) {
    return anywhere.contains(name)
        ? ": a variable counts from where it is bound, a side of 'or' doesn't see those of another,"
            + " and none leaves 'accumulate'"
        : Suggestion.orKnown(name, variables.keySet());
  }
}
