// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.Joins;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Global;
import org.drools.model.Index;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;
import org.drools.model.functions.Predicate5;
import org.drools.model.functions.Predicate6;
import org.drools.modelcompiler.dsl.pattern.D;
import org.jspecify.annotations.Nullable;

/**
 * One checked rule to Drools' model, by interpretation: no source is generated, compiled or loaded.
 * Drools shares the nodes of conditions with the same id, so equal conditions, their variables
 * resolved, get the same number, and no other two do.
 */
@SuppressWarnings({"unchecked", "rawtypes"})
final class RuleInterpreter {
  static final String PACKAGE = "dev.interdict.rules";
  private static final Predicate1 LISTED = fact -> ((ComponentFact) fact).listed();
  private final Global<HitCollector> collector;
  private final Map<Shape, String> ids = new HashMap<>();

  /**
   * What a condition means, whatever its rule calls things.
   *
   * @param facts the types of the earlier facts that it refers to
   */
  private record Shape(String type, Test test, List<String> facts) {}

  RuleInterpreter(Global<HitCollector> collector) {
    this.collector = collector;
  }

  Rule interpret(RuleSyntax rule) {
    var patterns = new Patterns();
    var items = new ArrayList<RuleItemBuilder>();
    Set<String> listed = Joins.listedComponents(rule);
    for (Condition condition : rule.conditions()) {
      items.add(item(condition, patterns, listed));
    }
    items.add(consequence(rule, patterns));
    return D.rule(PACKAGE, rule.name()).build(items.toArray(RuleItemBuilder[]::new));
  }

  private RuleItemBuilder item(Condition condition, Patterns patterns, Set<String> listed) {
    FactType type = Vocabulary.type(condition.type());
    Variable variable =
        D.declarationOf((Class) type.type(), Metadata.of(type), "f" + patterns.variables().size());
    PatternDef pattern = D.pattern(variable);
    if (condition.binding() != null && listed.contains(condition.binding())) {
      // Follows from the rule's own join, but is cheaper: most components stop at this one node.
      pattern = pattern.expr("Component:listed", LISTED);
    }
    for (Constraint constraint : condition.constraints()) {
      String name = constraint.binding();
      Path bound = constraint.bound();
      if (name != null && bound != null) {
        patterns.bindNext(name, bound.properties());
      }
      if (constraint.test() != null) {
        pattern = constrain(pattern, type, constraint.test(), patterns);
      }
    }
    if (condition.quantifier() == Quantifier.EACH) {
      patterns.add(type, variable, condition.binding());
      return pattern;
    }
    return condition.quantifier() == Quantifier.NOT ? D.not(pattern) : D.exists(pattern);
  }

  private PatternDef constrain(PatternDef pattern, FactType type, Test test, Patterns patterns) {
    Test canonical = patterns.canonical(test);
    List<Integer> references = Patterns.references(canonical);
    String id = id(type, canonical, references, patterns);
    TestFunction function = new TestInterpreter(type, patterns).interpret(test);
    if (references.isEmpty()) {
      Object[] none = {};
      Predicate1 predicate = self -> function.holds(self, none);
      Index index = alphaIndex(type, canonical);
      return index == null
          ? pattern.expr(id, predicate)
          : pattern.expr(id, predicate, (org.drools.model.AlphaIndex) index);
    }
    return join(pattern, type, canonical, id, function, references, patterns);
  }

  private String id(FactType type, Test canonical, List<Integer> references, Patterns patterns) {
    List<String> facts = references.stream().map(at -> patterns.type(at).name()).toList();
    return ids.computeIfAbsent(new Shape(type.name(), canonical, facts), shape -> "c" + ids.size());
  }

  private static PatternDef join(
      PatternDef pattern,
      FactType type,
      Test canonical,
      String id,
      TestFunction function,
      List<Integer> references,
      Patterns patterns) {
    int width = patterns.variables().size();
    Variable[] v = references.stream().map(patterns::variable).toArray(Variable[]::new);
    int[] at = references.stream().mapToInt(Integer::intValue).toArray();
    if (v.length == 1) {
      Predicate2 predicate = (self, a) -> function.holds(self, spread(width, at, a));
      var index = betaIndex(type, canonical, patterns);
      return index == null
          ? pattern.expr(id, v[0], predicate)
          : pattern.expr(id, v[0], predicate, (org.drools.model.BetaIndex) index);
    }
    return switch (v.length) {
      case 2 ->
          pattern.expr(
              id,
              v[0],
              v[1],
              (Predicate3) (self, a, b) -> function.holds(self, spread(width, at, a, b)));
      case 3 ->
          pattern.expr(
              id,
              v[0],
              v[1],
              v[2],
              (Predicate4) (self, a, b, c) -> function.holds(self, spread(width, at, a, b, c)));
      case 4 ->
          pattern.expr(
              id,
              v[0],
              v[1],
              v[2],
              v[3],
              (Predicate5)
                  (self, a, b, c, d) -> function.holds(self, spread(width, at, a, b, c, d)));
      default ->
          pattern.expr(
              id,
              v[0],
              v[1],
              v[2],
              v[3],
              v[4],
              (Predicate6)
                  (self, a, b, c, d, e) -> function.holds(self, spread(width, at, a, b, c, d, e)));
    };
  }

  private static Object[] spread(int width, int[] at, Object... facts) {
    Object[] earlier = new Object[width];
    for (int i = 0; i < at.length; i++) {
      earlier[at[i]] = facts[i];
    }
    return earlier;
  }

  /** A property of the fact equals a constant: Drools hashes such conditions. */
  private static @Nullable Index alphaIndex(FactType type, Test canonical) {
    if (canonical instanceof Comparison c
        && c.operator() == Operator.EQUAL
        && c.left().properties().size() == 1
        && c.right() instanceof Literal literal) {
      Object constant = TestInterpreter.constant(literal);
      if (constant != null) {
        var property = Values.property(type, c.left().properties().get(0));
        return D.alphaIndexedBy(
            (Class) Values.javaType(type, c.left()),
            Index.ConstraintType.EQUAL,
            property.index(),
            (Function1) fact -> property.accessor().apply(fact),
            constant);
      }
    }
    return null;
  }

  /** A property of the fact equals a value of an earlier one: Drools hashes such joins. */
  private static @Nullable Index betaIndex(FactType type, Test canonical, Patterns patterns) {
    if (canonical instanceof Comparison c
        && c.operator() == Operator.EQUAL
        && c.left().variable() == null
        && c.left().properties().size() == 1
        && c.right() instanceof Path right
        && right.variable() != null) {
      var property = Values.property(type, c.left().properties().get(0));
      FactType other = patterns.type(Integer.parseInt(right.variable()));
      var way = Values.along(other, right.properties());
      return D.betaIndexedBy(
          (Class) Values.javaType(type, c.left()),
          Index.ConstraintType.EQUAL,
          property.index(),
          (Function1) fact -> property.accessor().apply(fact),
          (Function1) fact -> way.apply(fact),
          (Class) Values.javaType(other, right));
    }
    return null;
  }

  private RuleItemBuilder consequence(RuleSyntax rule, Patterns patterns) {
    int component = patterns.indexOf(rule.report().component());
    String matchName = rule.report().match();
    int match = matchName == null ? -1 : patterns.indexOf(matchName);
    return Consequences.on(
        collector,
        patterns.variables(),
        (hits, facts) ->
            hits.add(
                new RuleHit(
                    rule,
                    (ComponentFact) facts[component],
                    match < 0 ? null : (ListMatchFact) facts[match],
                    List.of(facts))));
  }
}
