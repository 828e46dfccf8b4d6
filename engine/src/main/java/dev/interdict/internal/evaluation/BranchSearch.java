// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.explanation.Attempt;
import dev.interdict.explanation.BranchExplanation;
import dev.interdict.explanation.ConditionExplanation;
import dev.interdict.explanation.ExplainedValue;
import dev.interdict.finding.Finding;
import dev.interdict.internal.language.Certainty;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.rulebook.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One branch of a rule held against every combination of facts about one component: those that
 * satisfy it, or those that came furthest.
 */
final class BranchSearch {
  /** So many combinations are told. */
  private static final int MOST = 5;

  /** So many constraints are asked before the search is given up. */
  private static final int MOST_ASKED = 3_000_000;

  private final Rule rule;
  private final RuleSyntax syntax;
  private final int at;
  private final RuleSyntax.Branch branch;
  private final ComponentFact component;
  private final Map<String, List<Object>> facts;
  private final FindingBuilder builder;
  private final List<ExplainedValue> compared;
  private final List<AskedCondition> conditions = new ArrayList<>();
  private final int reported;
  private final int match;

  private final List<Attempt> satisfied = new ArrayList<>();
  private Certainty best = Certainty.NO;
  private final List<Attempt> furthest = new ArrayList<>();
  private int depth = -1;
  private int reach = -1;
  private int more;
  private long asked;
  private long most = MOST_ASKED;

  /**
   * A search.
   *
   * @param at the place of the branch among the rule's
   * @param facts by the name of their type
   * @param compared what lists were searched for, for the component
   */
  BranchSearch(
      Rule rule,
      RuleSyntax syntax,
      int at,
      ComponentFact component,
      Map<String, List<Object>> facts,
      ValuePlaces places,
      FindingBuilder builder,
      List<ExplainedValue> compared) {
    this.rule = rule;
    this.syntax = syntax;
    this.at = at;
    this.branch = syntax.branches().get(at);
    this.component = component;
    this.facts = facts;
    this.builder = builder;
    this.compared = compared;
    var patterns = new Patterns();
    for (Condition condition : branch.conditions()) {
      conditions.add(
          new AskedCondition(condition, patterns, places, component, spent -> asked += spent));
    }
    reported = patterns.indexOf(branch.report().component());
    String matchName = branch.report().match();
    match = matchName == null ? -1 : patterns.indexOf(matchName);
  }

  /**
   * Searches.
   *
   * @param left how many constraints may be asked
   */
  BranchExplanation explain(long left) {
    most = Math.min(MOST_ASKED, left);
    extend(0, new Object[0], List.of(), Certainty.YES);
    return new BranchExplanation(
        branch.location(),
        best == Certainty.YES,
        best == Certainty.NO ? furthest : satisfied,
        more,
        asked > most);
  }

  /** How many constraints were asked. */
  long asked() {
    return asked;
  }

  private void extend(
      int index, Object[] earlier, List<ConditionExplanation> before, Certainty certainty) {
    if (index == conditions.size()) {
      satisfied(earlier, before, certainty);
      return;
    }
    AskedCondition condition = conditions.get(index);
    boolean fixed = branch.report().component().equals(condition.binding());
    List<Object> candidates =
        fixed ? List.of(component) : facts.getOrDefault(condition.type(), List.of());
    AskedCondition.Answer answer = condition.ask(candidates, earlier, fixed);
    if (answer.fails()) {
      failed(index, earlier, before, answer);
      return;
    }
    for (Object chosen : answer.next()) {
      if (asked > most) {
        return;
      }
      Object[] extended = earlier;
      if (condition.binds()) {
        extended = Arrays.copyOf(earlier, earlier.length + 1);
        extended[earlier.length] = Objects.requireNonNull(chosen);
      }
      var with = new ArrayList<>(before);
      with.add(condition.held(answer, chosen, earlier));
      Certainty so = certainty.and(condition.certainty(answer, chosen, earlier));
      extend(index + 1, extended, with, so);
    }
  }

  /** What surely holds hides what only may. */
  private void satisfied(
      Object[] found, List<ConditionExplanation> explained, Certainty certainty) {
    if (certainty != best) {
      if (best.atLeast(certainty)) {
        return;
      }
      best = certainty;
      satisfied.clear();
      more = 0;
    }
    int twice = satisfied.size() < MOST ? -1 : again();
    if (satisfied.size() >= MOST && twice < 0) {
      more++;
      return;
    }
    var hit =
        new RuleHit(
            syntax,
            at,
            (ComponentFact) found[reported],
            match < 0 ? null : (ListMatchFact) found[match],
            List.of(found),
            certainty == Certainty.YES,
            Totals.Lacks.NONE);
    Attempt attempt = attempt(hit, explained);
    if (twice >= 0) {
      more++;
      if (attempt.fingerprint() == null || told(attempt.fingerprint(), MOST)) {
        return;
      }
      satisfied.remove(twice);
    }
    satisfied.add(attempt);
  }

  private Attempt attempt(RuleHit hit, List<ConditionExplanation> explained) {
    if (!hit.certain()) {
      return new Attempt(explained, null, List.of(), null);
    }
    @Nullable Finding finding = builder.reported(rule, hit);
    return new Attempt(
        explained,
        branch.report().verdict(),
        builder.decision(rule, hit).adjustments(),
        finding == null ? null : finding.fingerprint());
  }

  /**
   * The last of those told that shows no finding, or one that another shows, and so makes room for
   * one that none shows; -1 if each shows its own, or all are open.
   */
  private int again() {
    for (int i = best == Certainty.YES ? satisfied.size() - 1 : -1; i >= 0; i--) {
      String fingerprint = satisfied.get(i).fingerprint();
      if (fingerprint == null || told(fingerprint, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether one of the first so many shows the finding. */
  private boolean told(String fingerprint, int first) {
    return satisfied.stream().limit(first).anyMatch(a -> fingerprint.equals(a.fingerprint()));
  }

  private void failed(
      int index,
      Object[] earlier,
      List<ConditionExplanation> before,
      AskedCondition.Answer answer) {
    if (best != Certainty.NO || index < depth || (index == depth && answer.reach() < reach)) {
      return;
    }
    if (index > depth || answer.reach() > reach) {
      depth = index;
      reach = answer.reach();
      furthest.clear();
      more = 0;
    }
    if (furthest.size() >= MOST) {
      more++;
      return;
    }
    AskedCondition condition = conditions.get(index);
    var explained = new ArrayList<>(before);
    explained.add(
        condition.failed(
            answer, earlier, condition.type().equals("ListMatch") ? compared : List.of()));
    for (AskedCondition next : conditions.subList(index + 1, conditions.size())) {
      explained.add(next.notAsked());
    }
    furthest.add(new Attempt(explained, null, List.of(), null));
  }
}
