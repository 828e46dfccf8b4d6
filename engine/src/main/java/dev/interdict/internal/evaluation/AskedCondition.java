// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.explanation.ConditionExplanation;
import dev.interdict.explanation.ExplainedValue;
import dev.interdict.explanation.FactExplanation;
import dev.interdict.explanation.Holds;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax.Accumulation;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One condition of a branch, ready to be held against facts. */
final class AskedCondition {
  private final ConditionExplanation.Kind kind;
  private final String type;
  private final @Nullable String binding;
  private final AskedPattern pattern;
  private final @Nullable AskedPattern totals;
  private final @Nullable Totalling totalling;

  /**
   * What came of it.
   *
   * @param next the facts with each of which the branch can go on; null alone for going on without
   *     one; empty if the condition doesn't hold
   * @param reach how near it came, more for nearer
   */
  record Answer(List<@Nullable Object> next, int reach, AskedPattern.Trial trial) {
    boolean holds() {
      return !next.isEmpty();
    }
  }

  /**
   * A condition.
   *
   * @param patterns those before it; takes in the condition
   */
  AskedCondition(
      Condition condition,
      Patterns patterns,
      ValuePlaces places,
      Efforts.Effort drools,
      IntConsumer effort) {
    if (condition instanceof Accumulation accumulation) {
      Pattern source = accumulation.source();
      FactType sourceType = Vocabulary.type(source.type());
      kind = ConditionExplanation.Kind.TOTALS;
      type = source.type();
      binding = null;
      pattern = new AskedPattern(sourceType, source.constraints(), patterns.copy(), places, effort);
      FactType totalsType = Totals.type(accumulation);
      for (int i = 0; i < accumulation.totals().size(); i++) {
        patterns.bindNext(accumulation.totals().get(i).variable(), List.of(Totals.property(i)));
      }
      totals = new AskedPattern(totalsType, accumulation.constraints(), patterns, places, effort);
      totalling = new Totalling(accumulation, drools);
      patterns.add(totalsType, RuleInterpreter.variable(totalsType, patterns, "f"), null);
      return;
    }
    Pattern asked = (Pattern) condition;
    FactType factType = Vocabulary.type(asked.type());
    kind =
        switch (asked.quantifier()) {
          case EACH -> ConditionExplanation.Kind.EACH;
          case EXISTS -> ConditionExplanation.Kind.EXISTS;
          case NOT -> ConditionExplanation.Kind.NONE;
        };
    type = asked.type();
    binding = asked.binding();
    pattern = new AskedPattern(factType, asked.constraints(), patterns, places, effort);
    totals = null;
    totalling = null;
    if (asked.quantifier() == Quantifier.EACH) {
      patterns.add(factType, RuleInterpreter.variable(factType, patterns, "f"), binding);
    }
  }

  /** The type of the facts that it asks for. */
  String type() {
    return type;
  }

  @Nullable String binding() {
    return binding;
  }

  /** Whether a fact takes part in what follows. */
  boolean binds() {
    return kind == ConditionExplanation.Kind.EACH || kind == ConditionExplanation.Kind.TOTALS;
  }

  /**
   * Holds facts of its type against the condition.
   *
   * @param fixed whether they are what the rule is asked about
   */
  Answer ask(List<Object> facts, Object[] earlier, boolean fixed) {
    AskedPattern.Trial trial = pattern.hold(facts, earlier, fixed);
    List<Object> satisfying = trial.satisfying();
    List<@Nullable Object> once = new ArrayList<>();
    once.add(null);
    return switch (kind) {
      case EACH -> new Answer(new ArrayList<>(satisfying), trial.reach(), trial);
      case EXISTS -> new Answer(satisfying.isEmpty() ? List.of() : once, trial.reach(), trial);
      case NONE -> new Answer(satisfying.isEmpty() ? once : List.of(), 0, trial);
      case TOTALS -> totalled(trial, earlier);
    };
  }

  private Answer totalled(AskedPattern.Trial trial, Object[] earlier) {
    Totals result = total(trial);
    if (result == null || totals == null) {
      return new Answer(List.of(), trial.reach(), trial);
    }
    AskedPattern.Trial asked = totals.hold(List.of(result), earlier, true);
    return new Answer(new ArrayList<>(asked.satisfying()), asked.reach(), trial);
  }

  private @Nullable Totals total(AskedPattern.Trial trial) {
    if (totalling == null) {
      return null;
    }
    Totalling.Sums sums = totalling.createContext();
    trial.satisfying().forEach(fact -> totalling.accumulate(sums, fact));
    return totalling.getResult(sums);
  }

  /** The condition as it holds, with this one of the facts that satisfy it. */
  ConditionExplanation held(Answer answer, @Nullable Object chosen, Object[] earlier) {
    List<Object> satisfying = answer.trial().satisfying();
    List<Object> shown =
        kind == ConditionExplanation.Kind.EACH && chosen != null ? List.of(chosen) : satisfying;
    return explanation(
        Holds.YES,
        kind == ConditionExplanation.Kind.NONE ? List.of() : shown,
        0,
        answer.trial(),
        earlier,
        List.of());
  }

  /**
   * The condition as it doesn't hold.
   *
   * @param compared what lists were searched for
   */
  ConditionExplanation failed(Answer answer, Object[] earlier, List<ExplainedValue> compared) {
    AskedPattern.Trial trial = answer.trial();
    boolean near =
        kind == ConditionExplanation.Kind.EACH || kind == ConditionExplanation.Kind.EXISTS;
    return explanation(
        Holds.NO,
        near ? trial.nearest() : trial.satisfying(),
        near ? trial.more() : 0,
        trial,
        earlier,
        compared);
  }

  private ConditionExplanation explanation(
      Holds holds,
      List<Object> facts,
      int more,
      AskedPattern.Trial trial,
      Object[] earlier,
      List<ExplainedValue> compared) {
    Totals result = total(trial);
    FactExplanation found =
        result == null || totals == null
            ? null
            : new FactExplanation("", null, totals.explained(result, earlier));
    return new ConditionExplanation(
        kind,
        type,
        binding,
        texts(),
        holds,
        pattern.explain(facts, earlier),
        more + AskedPattern.beyond(facts),
        found,
        compared);
  }

  /** The condition as it is written, after one that doesn't hold. */
  ConditionExplanation notAsked() {
    return new ConditionExplanation(
        kind, type, binding, texts(), Holds.NOT_ASKED, List.of(), 0, null, List.of());
  }

  private List<String> texts() {
    return pattern.texts();
  }
}
