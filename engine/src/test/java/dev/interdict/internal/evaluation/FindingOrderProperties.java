// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.model.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Findings stand in the order of their paths, which are never put together for it. */
final class FindingOrderProperties {
  @Property(tries = 300)
  void components_are_ordered_as_the_lists_of_their_names_are(@ForAll long seed) {
    List<Component> components =
        GeneratedFacts.of(new Random(seed)).stream()
            .filter(ComponentFact.class::isInstance)
            .map(fact -> ((ComponentFact) fact).component())
            .toList();
    for (Component one : components) {
      for (Component other : components) {
        int expected =
            Arrays.compare(one.path().toArray(String[]::new), other.path().toArray(String[]::new));

        assertThat(Integer.signum(FindingOrder.paths(one, other)))
            .as("%s and %s", one, other)
            .isEqualTo(Integer.signum(expected));
      }
    }
  }
}
