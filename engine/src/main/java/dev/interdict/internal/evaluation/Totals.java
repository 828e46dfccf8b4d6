// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactProperty;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.PropertyType;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Aggregate;
import dev.interdict.internal.language.RuleSyntax.Total;
import dev.interdict.internal.language.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * What the facts of an {@code accumulate} come to.
 *
 * @param values one for each total, in the order written: Double, LocalDate or {@link Range}
 * @param sure whether each of them has a value whatever comes of what is open
 * @param lacks finds what is absent, where a value or {@code sure} is open
 */
record Totals(List<Object> values, boolean sure, Lacks lacks) {
  Totals {
    values = List.copyOf(values);
  }

  /** What is absent of all that was looked at; found only where somebody asks. */
  @FunctionalInterface
  interface Lacks {
    Lacks NONE = List::of;

    /** One for each absent value, in no order. */
    List<Lack> find();
  }

  /** The name of a total among the properties of its accumulation. */
  static String property(int index) {
    return Integer.toString(index);
  }

  /** The totals as a kind of fact: equal accumulations have types of the same name. */
  static FactType type(Accumulation accumulation) {
    var properties = new LinkedHashMap<String, FactProperty>();
    var name = new StringBuilder("accumulate");
    FactType source = Vocabulary.type(accumulation.source().type());
    for (int i = 0; i < accumulation.totals().size(); i++) {
      Total total = accumulation.totals().get(i);
      int index = i;
      PropertyType type =
          total.aggregate() == Aggregate.COUNT
              ? PropertyType.NUMBER
              : Values.type(source, Objects.requireNonNull(total.value()));
      properties.put(
          property(i),
          new FactProperty(
              property(i),
              type,
              i + 1,
              List.of(),
              true,
              null,
              fact -> ((Totals) fact).values().get(index)));
      name.append(' ').append(total.aggregate()).append(total.value());
    }
    return new FactType(name.toString(), Totals.class, true, properties);
  }
}
