// SPDX-License-Identifier: Apache-2.0
package dev.interdict.differential;

import dev.interdict.differential.facts.Bom;
import dev.interdict.differential.facts.Component;
import dev.interdict.differential.facts.ListMatch;
import dev.interdict.differential.facts.Origin;
import dev.interdict.differential.facts.Program;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.Vocabulary;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The engine's facts as records that stock Drools reads by itself, value by value. */
final class StockFacts {
  /** The record of each fact type. */
  static final Map<String, Class<? extends Record>> RECORDS =
      Map.of(
          "Component", Component.class,
          "Origin", Origin.class,
          "ListMatch", ListMatch.class,
          "Program", Program.class,
          "Bom", Bom.class);

  private final Map<Object, Object> byFact = new IdentityHashMap<>();
  private final Map<Object, Integer> positions = new IdentityHashMap<>();
  private final List<Object> facts = new ArrayList<>();

  StockFacts(List<Object> engine) {
    for (Object fact : engine) {
      Object stock = stock(fact);
      positions.put(stock, facts.size());
      facts.add(stock);
    }
  }

  /** In the order of the engine's. */
  List<Object> facts() {
    return facts;
  }

  /** Where a stock fact stands in that order; -1 for null. */
  int position(Object stock) {
    return stock == null ? -1 : positions.get(stock);
  }

  private Object stock(Object fact) {
    Object known = byFact.get(fact);
    if (known == null) {
      known = copy(fact);
      byFact.put(fact, known);
    }
    return known;
  }

  /** Sets that may be asked for null, which Java's immutable and sorted ones refuse. */
  private static Object kept(Object value) {
    return value instanceof Set<?> set ? new HashSet<>(set) : value;
  }

  private Object copy(Object fact) {
    FactType type =
        Vocabulary.types().values().stream()
            .filter(each -> each.type().isInstance(fact))
            .findFirst()
            .orElseThrow();
    Class<? extends Record> record = RECORDS.get(type.name());
    RecordComponent[] parts = record.getRecordComponents();
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      Object value = type.properties().get(parts[i].getName()).accessor().apply(fact);
      values[i] = value instanceof ComponentFact ? stock(value) : kept(value);
    }
    try {
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return record.getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
