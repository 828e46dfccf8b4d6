// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.evaluation.Efforts.Effort;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.Joins;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Test;
import dev.interdict.internal.language.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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
  private final Efforts efforts;
  private final Map<Shape, String> ids = new HashMap<>();

  /**
   * What a condition means, whatever its rule calls things.
   *
   * @param facts the types of the earlier facts that it refers to
   */
  private record Shape(String type, Test test, List<String> facts) {}

  RuleInterpreter(Global<HitCollector> collector, Efforts efforts) {
    this.collector = collector;
    this.efforts = efforts;
  }

  /** One Drools rule for each branch: what DRL makes of a rule with 'or'. */
  List<Rule> interpret(RuleSyntax rule) {
    var rules = new ArrayList<Rule>();
    for (int at = 0; at < rule.branches().size(); at++) {
      rules.add(interpret(rule, at));
    }
    return rules;
  }

  private Rule interpret(RuleSyntax rule, int at) {
    Branch branch = rule.branches().get(at);
    // Drools takes a second rule of one name for a new version of the first: no two share this one.
    String name = at + " " + rule.name();
    var patterns = new Patterns();
    var effort = efforts.of(rule.name(), branch);
    var items = new ArrayList<RuleItemBuilder>();
    Set<String> listed = Joins.listedComponents(branch);
    for (Condition condition : branch.conditions()) {
      if (condition instanceof Accumulation accumulation) {
        items.addAll(accumulation(accumulation, patterns, effort));
      } else {
        items.add(item((Pattern) condition, patterns, listed, effort));
      }
    }
    items.add(consequence(rule, at, patterns, effort));
    return D.rule(PACKAGE, name).build(items.toArray(RuleItemBuilder[]::new));
  }

  private RuleItemBuilder item(
      Pattern condition, Patterns patterns, Set<String> listed, Effort effort) {
    FactType type = Vocabulary.type(condition.type());
    Variable variable = variable(type, patterns, "f");
    PatternDef pattern = D.pattern(variable);
    if (condition.binding() != null && listed.contains(condition.binding())) {
      // Follows from the rule's own join, but is cheaper: most components stop at this one node.
      pattern = pattern.expr("Component:listed", LISTED);
    }
    boolean counted = condition.quantifier() == Quantifier.EACH;
    pattern = constrained(pattern, type, condition.constraints(), patterns, effort, counted);
    if (condition.quantifier() == Quantifier.EACH) {
      patterns.add(type, variable, condition.binding());
      return pattern;
    }
    return condition.quantifier() == Quantifier.NOT ? D.not(pattern) : D.exists(pattern);
  }

  /** The totals as one fact, and a pattern over it with what is asked of them. */
  private List<RuleItemBuilder> accumulation(
      Accumulation accumulation, Patterns patterns, Effort effort) {
    Pattern source = accumulation.source();
    FactType type = Vocabulary.type(source.type());
    Variable variable = variable(type, patterns, "a");
    Patterns before = patterns.copy();
    PatternDef pattern =
        constrained(D.pattern(variable), type, source.constraints(), before, effort, true);
    FactType totals = Totals.type(accumulation);
    Variable result = variable(totals, patterns, "f");
    for (int i = 0; i < accumulation.totals().size(); i++) {
      patterns.bindNext(accumulation.totals().get(i).variable(), List.of(Totals.property(i)));
    }
    PatternDef asked =
        constrained(D.pattern(result), totals, accumulation.constraints(), patterns, effort, false);
    patterns.add(totals, result, null);
    Supplier<Totalling> function = () -> new Totalling(accumulation, effort);
    return List.of(D.accumulate(pattern, D.accFunction(function, variable).as(result)), asked);
  }

  static Variable variable(FactType type, Patterns patterns, String prefix) {
    return D.declarationOf(
        (Class) type.type(), Metadata.of(type), prefix + patterns.variables().size());
  }

  /**
   * A pattern with all its constraints.
   *
   * @param counted whether what the pattern puts together stays in memory
   */
  private PatternDef constrained(
      PatternDef bare,
      FactType type,
      List<Constraint> constraints,
      Patterns patterns,
      Effort effort,
      boolean counted) {
    PatternDef pattern = bare;
    int joined = -1;
    for (Constraint constraint : constraints) {
      String name = constraint.binding();
      Path bound = constraint.bound();
      if (name != null && bound != null) {
        patterns.bindNext(name, bound.properties());
      }
      if (constraint.test() != null) {
        Test canonical = patterns.canonical(constraint.test());
        List<Integer> references = Patterns.references(canonical);
        pattern = constrain(pattern, type, constraint.test(), canonical, patterns, effort);
        if (!references.isEmpty()) {
          joined = references.get(0);
        }
      }
    }
    if (joined < 0 || !counted) {
      return pattern;
    }
    // Drools never asks a constraint that it hashes; this one it asks of every pair.
    Predicate2 always =
        (self, other) -> {
          effort.join();
          return true;
        };
    String id = "join " + type.name() + " " + patterns.type(joined).name();
    return pattern.expr(id, patterns.variable(joined), always);
  }

  private PatternDef constrain(
      PatternDef pattern,
      FactType type,
      Test test,
      Test canonical,
      Patterns patterns,
      Effort effort) {
    List<Integer> references = Patterns.references(canonical);
    String id = id(type, canonical, references, patterns);
    TestFunction bare = new TestInterpreter(type, patterns, effort).interpret(test);
    TestFunction function =
        (self, earlier) -> {
          effort.spend();
          return bare.holds(self, earlier);
        };
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

  private RuleItemBuilder consequence(RuleSyntax rule, int at, Patterns patterns, Effort effort) {
    Branch branch = rule.branches().get(at);
    int component = patterns.indexOf(branch.report().component());
    String matchName = branch.report().match();
    int match = matchName == null ? -1 : patterns.indexOf(matchName);
    return Consequences.on(
        collector,
        patterns.variables(),
        (hits, facts) ->
            effort.report(
                hits.add(
                    new RuleHit(
                        rule,
                        at,
                        (ComponentFact) facts[component],
                        match < 0 ? null : (ListMatchFact) facts[match],
                        List.of(facts)))));
  }
}
