// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.model.Bom.Gap;
import dev.interdict.model.Component;
import dev.interdict.model.FactField;
import dev.interdict.rulebook.AppliesIf;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.Position;
import dev.interdict.rulebook.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a rule came out on a whole BOM: never clear while anything it rests on is open. */
final class OutcomeAssessor {
  private final Facts facts;
  private final Map<String, EntityList> lists;
  private final GivenFacts given;
  private final List<ComponentFact> openMaterials;
  private final Map<AppliesIf, Integer> unknown = new HashMap<>();

  /**
   * @param lists by id
   */
  OutcomeAssessor(Facts facts, Map<String, EntityList> lists) {
    this.facts = facts;
    this.lists = lists;
    this.given = new GivenFacts(facts);
    this.openMaterials =
        facts.components().stream().filter(fact -> fact.materials().open()).toList();
  }

  /**
   * The outcome of a rule.
   *
   * @param findings of the rule
   * @param lacks why it isn't decided although it asks nothing itself
   */
  RuleOutcome assess(Rule rule, RuleSyntax syntax, List<Finding> findings, List<String> lacks) {
    int undetermined =
        (int) findings.stream().filter(f -> f.verdict() == Verdict.UNDETERMINED).count();
    int found = findings.size() - undetermined;
    var open = new ArrayList<String>();
    if (undetermined > 0) {
      open.add(RuleOutcome.undeterminedReason(undetermined));
    }
    open.addAll(lacks);
    int unknownFunctions = unknownFunctions(rule.appliesIf());
    if (unknownFunctions > 0) {
      open.add(count(unknownFunctions, "component") + " without a function");
    }
    addOpenMaterials(rule, syntax, findings, open);
    addContradictions(rule, syntax, open);
    if (!facts.program().flag("accept-incomplete")) {
      addIncomplete(open);
    }
    if (rule.appliesIf().position() == Position.END_ITEM && facts.bom().endItem() == null) {
      open.add("the BOM names no end item (metadata.component)");
    }
    var notes = new ArrayList<String>();
    LocalDate asOf = facts.program().asOf();
    for (String id : rule.lists()) {
      EntityList list = lists.get(id);
      if (list != null) {
        if (!list.complete()) {
          open.add("list " + id + ": " + rows(list, asOf) + ", known to " + list.knownTo());
        } else if (asOf.isAfter(list.checkBy())) {
          open.add(
              "list "
                  + id
                  + " is out of date: known to "
                  + list.knownTo()
                  + ", to be checked by "
                  + list.checkBy());
        } else if (asOf.isAfter(list.knownTo())) {
          notes.add("list " + id + " known to " + list.knownTo());
        }
      }
    }
    addTaken(rule, syntax, notes);
    Outcome outcome =
        found > 0 ? Outcome.FINDINGS : open.isEmpty() ? Outcome.CLEAR : Outcome.UNDECIDED;
    open.addAll(notes);
    return new RuleOutcome(
        rule.id(), rule.rulebook(), outcome, open, found, undetermined, bans(syntax));
  }

  private static boolean bans(RuleSyntax syntax) {
    return syntax.branches().stream()
        .map(branch -> branch.report().verdict())
        .anyMatch(verdict -> verdict == Verdict.PROHIBITED || verdict == Verdict.REVIEW);
  }

  /** A material in a word that nobody knows may be the one that the rule asks for. */
  private void addOpenMaterials(
      Rule rule, RuleSyntax syntax, List<Finding> findings, List<String> open) {
    if (openMaterials.isEmpty()
        || !AskedFields.of(rule, syntax).own().contains(FactField.MATERIAL)) {
      return;
    }
    Set<Component> told = new HashSet<>();
    findings.forEach(finding -> told.add(finding.component()));
    long number =
        openMaterials.stream()
            .filter(fact -> !told.contains(fact.component()))
            .filter(fact -> Needs.applies(rule.appliesIf(), fact) != Needs.Applies.NO)
            .count();
    if (number > 0) {
      open.add(
          count(Math.toIntExact(number), "component")
              + (number == 1 ? " states" : " state")
              + " a material that isn't known");
    }
  }

  /** A rule that is decided by a BOM which somebody contradicts isn't clear. */
  private void addContradictions(Rule rule, RuleSyntax syntax, List<String> open) {
    if (!facts.bom().given().isEmpty()) {
      int number = given.contradictions(rule, AskedFields.of(rule, syntax));
      if (number > 0) {
        open.add(
            number == 1
                ? "1 fact from outside contradicts what is stated"
                : number + " facts from outside contradict what is stated");
      }
    }
  }

  private void addTaken(Rule rule, RuleSyntax syntax, List<String> notes) {
    if (!facts.bom().given().isEmpty()) {
      int number = given.taken(rule, AskedFields.of(rule, syntax));
      if (number > 0) {
        notes.add(count(number, "fact") + " from outside taken for stated");
      }
    }
  }

  /** What could not be read says more than what nobody declared. */
  private void addIncomplete(List<String> open) {
    List<Gap> gaps = facts.bom().gaps();
    String incomplete = facts.bom().firstIncomplete();
    if (!gaps.isEmpty()) {
      Gap first = gaps.get(0);
      open.add(RuleOutcome.gapReason(first.assembly().toString(), first.why(), gaps.size()));
    } else if (incomplete != null) {
      open.add(RuleOutcome.incompleteReason(incomplete));
    }
  }

  static RuleOutcome notApplicable(Rule rule, String why) {
    return new RuleOutcome(
        rule.id(), rule.rulebook(), Outcome.NOT_APPLICABLE, List.of(why), 0, 0, false);
  }

  static RuleOutcome notEvaluated(Rule rule, String why) {
    return new RuleOutcome(
        rule.id(), rule.rulebook(), Outcome.NOT_EVALUATED, List.of(why), 0, 0, false);
  }

  /** How many components a rule might speak about, were their function stated. */
  private int unknownFunctions(AppliesIf needs) {
    if (needs.functions().isEmpty()) {
      return 0;
    }
    // Which functions a rule asks for makes no difference to a component without one.
    return unknown.computeIfAbsent(
        new AppliesIf(List.of(), needs.types(), needs.position()),
        any ->
            (int)
                facts.withoutFunction().stream()
                    .filter(c -> Needs.positionFits(any, c) && Needs.typeFits(any, c))
                    .count());
  }

  private static String rows(EntityList list, LocalDate asOf) {
    return list.officialRows() == null
        ? count(list.entries().size(), "row") + " of a partial list"
        : list.inForce(asOf) + " of " + list.officialRows() + " rows";
  }

  private static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
