// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.explanation.ConditionExplanation;
import dev.interdict.explanation.ExplainedValue;
import dev.interdict.explanation.FactExplanation;
import dev.interdict.explanation.Holds;
import dev.interdict.internal.language.Certainty;
import dev.interdict.internal.language.ComponentFact;
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
  private final ComponentFact about;

  /**
   * What came of it.
   *
   * @param certainty of the condition; of EACH of the best of the facts
   * @param next the facts with each of which the branch can go on; null alone for going on without
   *     one; empty if the condition doesn't hold
   * @param reach how near it came, more for nearer
   */
  record Answer(
      Certainty certainty, List<@Nullable Object> next, int reach, AskedPattern.Trial trial) {
    boolean fails() {
      return certainty == Certainty.NO;
    }
  }

  /**
   * A condition.
   *
   * @param patterns those before it; takes in the condition
   * @param about the component that is explained
   */
  AskedCondition(
      Condition condition,
      Patterns patterns,
      ValuePlaces places,
      ComponentFact about,
      IntConsumer effort) {
    this.about = about;
    if (condition instanceof Accumulation accumulation) {
      Pattern source = accumulation.source();
      FactType sourceType = Vocabulary.type(source.type());
      kind = ConditionExplanation.Kind.TOTALS;
      type = source.type();
      binding = null;
      Patterns before = patterns.copy();
      pattern = new AskedPattern(sourceType, source.constraints(), before, places, effort, true);
      totalling = new Totalling(accumulation, before, null);
      FactType totalsType = Totals.type(accumulation);
      for (int i = 0; i < accumulation.totals().size(); i++) {
        patterns.bindNext(accumulation.totals().get(i).variable(), List.of(Totals.property(i)));
      }
      totals =
          new AskedPattern(totalsType, accumulation.constraints(), patterns, places, effort, true);
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
    pattern = new AskedPattern(factType, asked.constraints(), patterns, places, effort, false);
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
    Certainty any =
        !trial.satisfying().isEmpty()
            ? Certainty.YES
            : trial.open().isEmpty() ? Certainty.NO : Certainty.OPEN;
    List<@Nullable Object> once = new ArrayList<>();
    once.add(null);
    return switch (kind) {
      case EACH -> new Answer(any, new ArrayList<>(gathered(trial)), trial.reach(), trial);
      case EXISTS -> new Answer(any, once, trial.reach(), trial);
      case NONE -> new Answer(any.not(), once, 0, trial);
      case TOTALS -> totalled(trial, earlier);
    };
  }

  /** Those that fit, and those of which that is open. */
  private static List<Object> gathered(AskedPattern.Trial trial) {
    var gathered = new ArrayList<>(trial.satisfying());
    gathered.addAll(trial.open());
    return gathered;
  }

  private Answer totalled(AskedPattern.Trial trial, Object[] earlier) {
    Totals result = total(trial, earlier);
    if (result == null || totals == null) {
      return new Answer(Certainty.NO, List.of(), trial.reach(), trial);
    }
    AskedPattern.Trial asked = totals.hold(List.of(result), earlier, true);
    Certainty certainty = totals.certainty(result, earlier);
    return new Answer(
        result.sure() ? certainty : certainty.and(Certainty.OPEN),
        new ArrayList<>(gathered(asked)),
        asked.reach(),
        trial);
  }

  private @Nullable Totals total(AskedPattern.Trial trial, Object[] earlier) {
    if (totalling == null) {
      return null;
    }
    var gathered = new Gathered();
    gathered(trial).forEach(gathered::add);
    return totalling.of(gathered, earlier);
  }

  /** How certain the condition is with this one of the facts with which it can go on. */
  Certainty certainty(Answer answer, @Nullable Object chosen, Object[] earlier) {
    return kind == ConditionExplanation.Kind.EACH && chosen != null
        ? pattern.certainty(chosen, earlier)
        : answer.certainty();
  }

  /** The condition as it holds, or may hold, with this one of the facts that satisfy it. */
  ConditionExplanation held(Answer answer, @Nullable Object chosen, Object[] earlier) {
    List<Object> shown =
        switch (kind) {
          case EACH -> chosen == null ? List.of() : List.of(chosen);
          case EXISTS ->
              answer.certainty() == Certainty.YES
                  ? answer.trial().satisfying()
                  : answer.trial().open();
          case NONE -> answer.trial().open();
          case TOTALS -> gathered(answer.trial());
        };
    return explanation(
        AskedConstraint.told(certainty(answer, chosen, earlier)),
        shown,
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
    List<Object> shown =
        kind == ConditionExplanation.Kind.TOTALS ? gathered(trial) : trial.satisfying();
    return explanation(
        Holds.NO,
        near ? trial.nearest() : shown,
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
    Totals result = total(trial, earlier);
    var unstated = Unstated.none();
    if (result != null) {
      unstated.add(result.lacks().find(), about);
    }
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
        unstated.told(),
        compared);
  }

  /** The condition as it is written, after one that doesn't hold. */
  ConditionExplanation notAsked() {
    return new ConditionExplanation(
        kind, type, binding, texts(), Holds.NOT_ASKED, List.of(), 0, null, List.of(), List.of());
  }

  private List<String> texts() {
    return pattern.texts();
  }
}
