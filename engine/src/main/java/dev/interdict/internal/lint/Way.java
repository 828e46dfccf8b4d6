// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import dev.interdict.internal.language.FactProperty;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Report;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a rule can hold: the rule itself, a side of its {@code or}, a row of its table.
 *
 * @param place null if nobody knows where it is written
 * @param others conditions that are no patterns; never looked into
 */
record Way(
    @Nullable SourceLocation place, List<Clause> clauses, List<Object> others, Report report) {
  Way {
    clauses = List.copyOf(clauses);
    others = List.copyOf(others);
  }

  /** Whether tests can hold together on facts of this way. */
  Conjunction.Answer together(List<Test> tests) {
    Map<String, String> types = new HashMap<>();
    clauses.forEach(clause -> types.put(clause.owner(), clause.type()));
    return Conjunction.of(tests, path -> values(path, types));
  }

  /** What the facts that must be there have to be, up to and without a clause. */
  List<Test> before(int index) {
    var tests = new ArrayList<Test>();
    clauses.subList(0, index).stream()
        .filter(clause -> clause.quantifier() == Quantifier.EACH)
        .forEach(clause -> tests.addAll(clause.tests()));
    return tests;
  }

  private static List<String> values(Path path, Map<String, String> types) {
    String name = path.variable() == null ? null : types.get(path.variable());
    FactType type = name == null ? null : Vocabulary.types().get(name);
    FactProperty property = null;
    for (String step : path.properties()) {
      property = type == null ? null : type.properties().get(step);
      if (property == null) {
        return List.of();
      }
      type = Vocabulary.component();
    }
    return property == null ? List.of() : property.values();
  }
}
