// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.finding.Finding;
import dev.interdict.model.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts that lack the same facts for the same rules.
 *
 * @param rulesByField which rules ask for each field that isn't there
 * @param findings those of the first part, one for each rule
 * @param parts by assembly; an assembly that holds none of them isn't there
 */
record PartLack(
    Map<String, Set<String>> rulesByField,
    List<Finding> findings,
    Map<Assembly, List<Component>> parts) {
  /** What holds a part: a component, or the BOM itself. */
  record Assembly(List<Component> path) {
    static Assembly of(Component part) {
      return new Assembly(part.parent() == null ? List.of() : List.of(part.parent()));
    }
  }

  /** The lacks in the order of their first findings; each part stands in one of them. */
  static List<PartLack> of(List<Finding> findings) {
    Map<Component, List<Finding>> byPart = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byPart.computeIfAbsent(finding.component(), c -> new ArrayList<>()).add(finding);
    }
    Map<Map<String, Set<String>>, PartLack> lacks = new LinkedHashMap<>();
    byPart.forEach(
        (part, found) ->
            lacks
                .computeIfAbsent(
                    rulesByField(found),
                    fields -> new PartLack(fields, found, new LinkedHashMap<>()))
                .parts
                .computeIfAbsent(Assembly.of(part), assembly -> new ArrayList<>())
                .add(part));
    return List.copyOf(lacks.values());
  }

  private static Map<String, Set<String>> rulesByField(List<Finding> findings) {
    var fields = new LinkedHashMap<String, Set<String>>();
    for (Finding finding : findings) {
      List<String> missing = finding.missing().isEmpty() ? List.of("") : finding.missing();
      missing.forEach(
          field -> fields.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(finding.rule()));
    }
    return fields;
  }

  Finding first() {
    return findings.get(0);
  }

  int size() {
    return parts.values().stream().mapToInt(List::size).sum();
  }

  /** The names of parts, each once; those that occur more often with their number. */
  static List<String> names(List<Component> parts) {
    var numbers = new LinkedHashMap<String, Integer>();
    parts.forEach(part -> numbers.merge(Shown.value(part.name()), 1, Integer::sum));
    return numbers.entrySet().stream()
        .map(name -> name.getValue() == 1 ? name.getKey() : name.getKey() + " x" + name.getValue())
        .toList();
  }
}
