// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.evaluation.Efforts.Effort;
import dev.interdict.internal.language.Certainty;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.Joins;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
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
  private static final Predicate1 SURE = totals -> ((Totals) totals).sure();
  private final Global<HitCollector> collector;
  private final Efforts efforts;
  private final Map<Shape, Asked> asked = new HashMap<>();
  private final Intake intake = new Intake();

  /**
   * What a condition means, whatever its rule calls things.
   *
   * @param facts the types of the earlier facts that it refers to
   * @param least how certain it must be, null where nothing can be open
   * @param everywhere whether an absent value leaves each comparison open
   */
  private record Shape(
      String type, Test test, List<String> facts, @Nullable Certainty least, boolean everywhere) {}

  /**
   * A condition as all rules have it that share it.
   *
   * @param id for Drools to share its node
   */
  private record Asked(String id, TestFunction function) {}

  /**
   * One Drools rule of a branch in the making.
   *
   * @param least how certain its conditions must be: with totals there is a rule for what surely
   *     holds, and one for what may hold
   */
  private record Making(Patterns patterns, Set<String> listed, Effort effort, Certainty least) {}

  /**
   * How the constraints of a pattern are asked.
   *
   * @param patterns those before it; takes in what the constraints bind
   * @param everywhere whether an absent value leaves each comparison open, as within an accumulate
   * @param least how certain the answer must be
   * @param own takes in what the constraints ask of the pattern's own fact alone
   */
  private record Asking(
      Patterns patterns,
      Effort effort,
      boolean everywhere,
      Certainty least,
      List<Intake.OwnTest> own) {
    private Asking(Patterns patterns, Effort effort, boolean everywhere, Certainty least) {
      this(patterns, effort, everywhere, least, new ArrayList<>());
    }
  }

  RuleInterpreter(Global<HitCollector> collector, Efforts efforts) {
    this.collector = collector;
    this.efforts = efforts;
  }

  /** What the patterns of all rules let in that were interpreted. */
  Intake intake() {
    return intake;
  }

  /**
   * The Drools rule of a branch, as DRL makes one of each side of an 'or'. A branch with totals has
   * a second one, for what may hold.
   */
  List<Rule> interpret(RuleSyntax rule, int at) {
    Rule sure = interpret(rule, at, Certainty.YES);
    return rule.branches().get(at).conditions().stream().anyMatch(Accumulation.class::isInstance)
        ? List.of(sure, interpret(rule, at, Certainty.OPEN))
        : List.of(sure);
  }

  private Rule interpret(RuleSyntax rule, int at, Certainty least) {
    Branch branch = rule.branches().get(at);
    // Drools takes a second rule of one name for a new version of the first: no two share this one.
    String name = at + (least == Certainty.YES ? " " : "? ") + rule.name();
    var making =
        new Making(
            new Patterns(), Joins.listedComponents(branch), efforts.of(rule.name(), branch), least);
    var lacks = new OperandLacks();
    var items = new ArrayList<RuleItemBuilder>();
    for (Condition condition : Prefilter.of(branch)) {
      if (condition instanceof Accumulation accumulation) {
        items.addAll(accumulation(accumulation, making, lacks));
      } else {
        items.add(item((Pattern) condition, making, lacks));
      }
    }
    items.add(consequence(rule, at, making, lacks));
    return D.rule(PACKAGE, name).build(items.toArray(RuleItemBuilder[]::new));
  }

  private RuleItemBuilder item(Pattern condition, Making making, OperandLacks lacks) {
    FactType type = Vocabulary.type(condition.type());
    Variable variable = variable(type, making.patterns(), "f");
    PatternDef pattern = D.pattern(variable);
    boolean listed = condition.binding() != null && making.listed().contains(condition.binding());
    if (listed) {
      // Follows from the rule's own join, but is cheaper: most components stop at this one node.
      pattern = pattern.expr("Component:listed", LISTED);
    }
    boolean counted = condition.quantifier() == Quantifier.EACH;
    // What must not be there may not even be possible, for the rule to hold surely.
    Certainty least =
        condition.quantifier() != Quantifier.NOT
            ? making.least()
            : making.least() == Certainty.YES ? Certainty.OPEN : Certainty.YES;
    var asked = new Asking(making.patterns(), making.effort(), false, least);
    pattern = constrained(pattern, type, condition.constraints(), asked, counted);
    intake.add(type, listed, asked.own());
    if (condition.quantifier() == Quantifier.EACH) {
      lacks.add(condition.constraints(), type, making.patterns(), false);
      making.patterns().add(type, variable, condition.binding());
      return pattern;
    }
    return condition.quantifier() == Quantifier.NOT ? D.not(pattern) : D.exists(pattern);
  }

  /** What is gathered, the totals of it as one fact, and a pattern over that fact. */
  private List<RuleItemBuilder> accumulation(
      Accumulation accumulation, Making making, OperandLacks lacks) {
    Pattern source = accumulation.source();
    FactType type = Vocabulary.type(source.type());
    Patterns patterns = making.patterns();
    Effort effort = making.effort();
    Variable variable = variable(type, patterns, "a");
    Variable gathered = variable(Gathered.TYPE, patterns, "g");
    Patterns before = patterns.copy();
    PatternDef pattern =
        constrained(
            D.pattern(variable),
            type,
            source.constraints(),
            new Asking(before, effort, true, Certainty.OPEN),
            true);
    // What is open counts too, so nothing is refused.
    intake.add(type, false, List.of());
    var totalling = new Totalling(accumulation, before, effort);
    int[] at = totalling.references().stream().mapToInt(Integer::intValue).toArray();
    int width = patterns.variables().size();
    FactType totals = Totals.type(accumulation);
    Variable result =
        D.declarationOf(
            (Class) totals.type(),
            Metadata.of(totals),
            "f" + width,
            TotalsSource.of(
                gathered,
                totalling.references().stream().<Variable<?>>map(patterns::variable).toList(),
                (facts, earlier) -> totalling.of(facts, spread(width, at, earlier))));
    for (int i = 0; i < accumulation.totals().size(); i++) {
      patterns.bindNext(accumulation.totals().get(i).variable(), List.of(Totals.property(i)));
    }
    PatternDef asked = D.pattern(result);
    if (making.least() == Certainty.YES) {
      asked = asked.expr("Totals:sure", SURE);
    }
    asked =
        constrained(
            asked,
            totals,
            accumulation.constraints(),
            new Asking(patterns, effort, true, making.least()),
            false);
    lacks.add(accumulation.constraints(), totals, patterns, true);
    patterns.add(totals, result, null);
    Supplier<Gathering> gathering = () -> new Gathering(effort);
    return List.of(D.accumulate(pattern, D.accFunction(gathering, variable).as(gathered)), asked);
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
      Asking asking,
      boolean counted) {
    PatternDef pattern = bare;
    Patterns patterns = asking.patterns();
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
        pattern = constrain(pattern, type, constraint.test(), canonical, asking);
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
          asking.effort().join();
          return true;
        };
    String id = "join " + type.name() + " " + patterns.type(joined).name();
    return pattern.expr(id, patterns.variable(joined), always);
  }

  private PatternDef constrain(
      PatternDef pattern, FactType type, Test test, Test canonical, Asking asking) {
    List<Integer> references = Patterns.references(canonical);
    Patterns patterns = asking.patterns();
    Effort effort = asking.effort();
    var open = new OpenTests(type, patterns, effort, asking.everywhere());
    boolean mayBeOpen = open.mayBeOpen(test);
    Asked shared =
        asked.computeIfAbsent(
            new Shape(
                type.name(),
                canonical,
                references.stream().map(at -> patterns.type(at).name()).toList(),
                mayBeOpen ? asking.least() : null,
                mayBeOpen && asking.everywhere()),
            shape -> {
              TestFunction bare =
                  mayBeOpen
                      ? open.atLeast(test, asking.least())
                      : new TestInterpreter(type, patterns, effort).interpret(test);
              return new Asked(
                  "c" + asked.size(),
                  (self, earlier) -> {
                    effort.spend();
                    return bare.holds(self, earlier);
                  });
            });
    String id = shared.id();
    TestFunction function = shared.function();
    if (references.isEmpty()) {
      Object[] none = {};
      Predicate1 predicate = self -> function.holds(self, none);
      if (!mayBeOpen) {
        asking.own().add(new Intake.OwnTest(id, canonical, function));
      }
      Index index = mayBeOpen ? null : Indexes.alpha(type, canonical);
      return index == null
          ? pattern.expr(id, predicate)
          : pattern.expr(id, predicate, (org.drools.model.AlphaIndex) index);
    }
    Index index = mayBeOpen ? null : Indexes.beta(type, canonical, patterns);
    return join(pattern, index, id, function, references, patterns);
  }

  /**
   * @param index for Drools to hash the join, null if it can't
   */
  private static PatternDef join(
      PatternDef pattern,
      @Nullable Index index,
      String id,
      TestFunction function,
      List<Integer> references,
      Patterns patterns) {
    int width = patterns.variables().size();
    Variable[] v = references.stream().map(patterns::variable).toArray(Variable[]::new);
    int[] at = references.stream().mapToInt(Integer::intValue).toArray();
    if (v.length == 1) {
      Predicate2 predicate = (self, a) -> function.holds(self, spread(width, at, a));
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

  private RuleItemBuilder consequence(RuleSyntax rule, int at, Making making, OperandLacks lacks) {
    Branch branch = rule.branches().get(at);
    Patterns patterns = making.patterns();
    int component = patterns.indexOf(branch.report().component());
    String matchName = branch.report().match();
    int match = matchName == null ? -1 : patterns.indexOf(matchName);
    boolean certain = making.least() == Certainty.YES;
    return Consequences.on(
        collector,
        patterns.variables(),
        (hits, facts) ->
            making
                .effort()
                .report(
                    hits.add(
                        new RuleHit(
                            rule,
                            at,
                            (ComponentFact) facts[component],
                            match < 0 ? null : (ListMatchFact) facts[match],
                            List.of(facts),
                            certain,
                            certain ? Totals.Lacks.NONE : () -> lacks.find(facts)))));
  }
}
