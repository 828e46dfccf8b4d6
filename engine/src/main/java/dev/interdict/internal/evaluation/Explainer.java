// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.explanation.BranchExplanation;
import dev.interdict.explanation.ComponentExplanation;
import dev.interdict.explanation.Conclusion;
import dev.interdict.explanation.Holds;
import dev.interdict.explanation.Requirement;
import dev.interdict.explanation.RuleExplanation;
import dev.interdict.explanation.SearchedNames;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.Vocabulary;
import dev.interdict.internal.rulebook.CompiledRulebook;
import dev.interdict.model.Component;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Explains how rules came out on components of one BOM, by asking the same conditions of the same
 * facts again, one after another. For one thread. Made by {@link RulebookEvaluator#explainer}.
 */
public final class Explainer {
  /** So many constraints are asked in all before searches are given up. */
  private static final long MOST_ASKED = 30_000_000;

  private final List<CompiledRulebook> rulebooks;
  private final Facts facts;
  private final FindingBuilder builder;
  private final Function<SourceLocation, String> lines;
  private final Function<Component, SearchedNames> searched;
  private final ValuePlaces places;
  private final Requirements requirements;
  private final Map<String, List<Object>> byType = new HashMap<>();
  private long left = MOST_ASKED;

  Explainer(
      List<CompiledRulebook> rulebooks,
      Facts facts,
      Applicability applicability,
      FindingBuilder builder,
      Function<SourceLocation, String> lines,
      Function<Component, SearchedNames> searched) {
    this.rulebooks = rulebooks;
    this.facts = facts;
    this.builder = builder;
    this.lines = lines;
    this.searched = searched;
    places = new ValuePlaces(facts);
    requirements = new Requirements(facts.program(), applicability, places);
    for (FactType type : Vocabulary.types().values()) {
      byType.put(type.name(), facts.all().stream().filter(type.type()::isInstance).toList());
    }
  }

  /**
   * Explains what rules say about a component of the BOM.
   *
   * @param findings all that the evaluation found about it
   * @param rules ids of the rules to explain
   */
  public ComponentExplanation explain(
      Component component, List<Finding> findings, Predicate<String> rules) {
    ComponentFact fact = facts.components().get(component.index());
    SearchedNames names = searched.apply(component);
    var explained = new ArrayList<RuleExplanation>();
    for (CompiledRulebook compiled : rulebooks) {
      var lacks = new SharedLacks(facts);
      findings.stream()
          .filter(f -> f.verdict() == Verdict.UNDETERMINED)
          .filter(f -> f.rulebook().equals(compiled.rulebook().id()))
          .forEach(f -> lacks.add(f.rule(), fact, f.missing()));
      for (int i = 0; i < compiled.rules().size(); i++) {
        Rule rule = compiled.rulebook().rules().get(i);
        if (rules.test(rule.id())) {
          List<Finding> own = findings.stream().filter(f -> f.rule().equals(rule.id())).toList();
          explained.add(explain(rule, compiled.rules().get(i), fact, names, own, lacks));
        }
      }
    }
    return new ComponentExplanation(
        facts.bom().path(),
        component,
        lines.apply(component.location()),
        fact.function() == null ? facts.hints().get(component) : fact.function(),
        names.refused(),
        facts.bom().given(component),
        explained);
  }

  private RuleExplanation explain(
      Rule rule,
      RuleSyntax syntax,
      ComponentFact fact,
      SearchedNames names,
      List<Finding> findings,
      SharedLacks lacks) {
    List<Requirement> required = requirements.of(rule, fact);
    var branches = new ArrayList<BranchExplanation>();
    if (required.stream().allMatch(requirement -> requirement.holds() == Holds.YES)) {
      for (int at = 0; at < syntax.branches().size(); at++) {
        var search =
            new BranchSearch(rule, syntax, at, fact, byType, places, builder, names.compared());
        branches.add(search.explain(left));
        left -= search.asked();
      }
    }
    Conclusion conclusion = conclusion(required, branches, findings);
    if (conclusion == Conclusion.NOT_SATISFIED
        && !lacks.missed(rule.id(), Sought.of(syntax, new Efforts()), findings).isEmpty()) {
      conclusion = Conclusion.ASKED_ELSEWHERE;
    }
    return new RuleExplanation(
        rule,
        syntax.note(),
        conclusion,
        required,
        requirements.decisive(rule, fact),
        branches,
        findings);
  }

  private static Conclusion conclusion(
      List<Requirement> required, List<BranchExplanation> branches, List<Finding> findings) {
    for (Requirement requirement : required) {
      if (requirement.holds() == Holds.NO) {
        return switch (requirement.kind()) {
          case ROLE, HORIZON, UNTIL, GOVERNING_DAY -> Conclusion.NOT_APPLICABLE;
          case POSITION, TYPE -> Conclusion.OTHER_COMPONENTS;
          case FUNCTION ->
              requirement.found().get(0).value() == null
                  ? Conclusion.NOT_SHOWN
                  : Conclusion.OTHER_COMPONENTS;
        };
      }
    }
    if (!findings.isEmpty()) {
      return findings.stream().allMatch(f -> f.verdict() == Verdict.UNDETERMINED)
          ? Conclusion.UNDETERMINED
          : Conclusion.FINDING;
    }
    return branches.stream().anyMatch(BranchExplanation::holds)
        ? Conclusion.OUT_OF_TIME
        : Conclusion.NOT_SATISFIED;
  }
}
