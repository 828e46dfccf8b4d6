// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Level;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.CostShare;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.internal.language.OriginFact;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.rulebook.FactNames;
import dev.interdict.model.Component;
import dev.interdict.model.Evidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.ListMatch;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.NumberHolder;
import dev.interdict.model.PartFunction;
import dev.interdict.model.Program;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.GoverningDate;
import dev.interdict.rulebook.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes findings of hits: the verdict that dates and confidence leave, evidence, sentences. */
final class FindingBuilder {
  private static final String PROGRAM = "program ";

  /** Where it stands what the components of an assembly cost. */
  static final String COSTS = "interdict:cost of its components";

  private final Facts facts;
  private final Applicability applicability;
  private final Sentences sentences;
  private final BiFunction<String, Verdict, Level> levels;
  private final Function<SourceLocation, String> lines;
  private final GivenFacts given;
  private final Map<String, Asked> asked = new HashMap<>();

  /**
   * What a rule asks, worked out once.
   *
   * @param fields of components
   * @param program fields of the program, of all branches
   * @param costs whether it asks what share of costs is of the United States
   */
  private record Asked(AskedFields fields, Set<String> program, boolean costs) {}

  FindingBuilder(
      Facts facts,
      Applicability applicability,
      BiFunction<String, Verdict, Level> levels,
      Function<SourceLocation, String> lines) {
    this.facts = facts;
    this.applicability = applicability;
    this.sentences = new Sentences(facts.program());
    this.levels = levels;
    this.lines = lines;
    this.given = new GivenFacts(facts);
  }

  /** The finding of a hit; null if its day leaves nothing to say. */
  @Nullable Finding reported(Rule rule, RuleHit hit) {
    ListMatch match = hit.match() == null ? null : hit.match().match();
    VerdictDecision decision = decision(rule, hit);
    Verdict verdict = decision.verdict();
    if (verdict == null) {
      return null;
    }
    String reason = hit.branch().report().reason();
    String message =
        sentences.reported(
            rule,
            verdict,
            reason,
            hit.component(),
            match,
            decision.weakest(),
            decision.effective(),
            decision.dayUnknown());
    Set<String> missing = missing(verdict, hit);
    if (verdict == Verdict.REVIEW && decision.dayUnknown()) {
      missing.add(PROGRAM + rule.governedBy().word());
    }
    return finding(
        rule,
        verdict,
        reason,
        decision.effective(),
        hit.component(),
        match,
        message,
        List.copyOf(missing),
        evidence(
            rule,
            hit.rule(),
            Conditions.programFields(List.of(hit.branch())),
            hit.component(),
            match,
            withOrigins(hit)));
  }

  /** The facts that satisfy a rule, and the origins of which it asks only whether there are any. */
  private static List<Object> withOrigins(RuleHit hit) {
    List<OriginFact> origins = ShownOrigins.of(hit);
    if (origins.isEmpty()) {
      return hit.facts();
    }
    var all = new ArrayList<>(hit.facts());
    for (OriginFact origin : origins) {
      if (!all.contains(origin)) {
        all.add(origin);
      }
    }
    return all;
  }

  /** What dates and doubts make of what the rule says. */
  VerdictDecision decision(Rule rule, RuleHit hit) {
    return VerdictDecision.of(
        rule,
        hit.branch().report().verdict(),
        hit.component().component(),
        hit.match() == null ? null : hit.match().match(),
        hit.facts(),
        applicability,
        facts.program().asOf());
  }

  /** What is owed; of any other verdict what a person would have to find out. */
  private Set<String> missing(Verdict verdict, RuleHit hit) {
    if (verdict == Verdict.DISCLOSE) {
      return Absences.demanded(hit.branch());
    }
    // A rule may ask for an absence to tell itself from its neighbours, or hold without it.
    Set<String> missing = Absences.possible(hit.branch());
    String function = Needs.field("function");
    missing.removeIf(
        field ->
            field.equals(function)
                ? hit.component().function() != null
                : !field.startsWith(PROGRAM)
                    || Needs.isStated(field.substring(PROGRAM.length()), facts.program()));
    return missing;
  }

  /**
   * The finding that a rule can't be decided.
   *
   * @param needed the fields of what decides the rule that are missing
   * @param unstated why the rule's totals can't be told; null if they can
   */
  Finding undetermined(
      Rule rule,
      RuleSyntax syntax,
      ComponentFact component,
      List<String> needed,
      @Nullable Unstated unstated) {
    List<String> reasons = unstated == null ? List.of() : unstated.told();
    String message = sentences.undetermined(rule, component, needed, reasons, rule.effective());
    var missing = new LinkedHashSet<>(needed);
    if (unstated != null) {
      missing.addAll(unstated.missing());
    }
    Set<String> programFields = asked(rule, syntax).program;
    var evidence = evidence(rule, syntax, programFields, component, null, List.of());
    for (String field : needed) {
      String known = Needs.known(field, component);
      if (known != null) {
        evidence.add(Evidence.fact(field, known));
      }
    }
    return finding(
        rule,
        Verdict.UNDETERMINED,
        null,
        rule.effective(),
        component,
        null,
        message,
        List.copyOf(missing),
        evidence);
  }

  private Finding finding(
      Rule rule,
      Verdict verdict,
      @Nullable String reason,
      LocalDate effective,
      ComponentFact fact,
      @Nullable ListMatch match,
      String message,
      List<String> missing,
      List<Evidence> evidence) {
    var component = fact.component();
    return new Finding(
        Fingerprints.of(
            rule.id(),
            component,
            match == null ? null : match.entry().list(),
            match == null ? null : match.entry().id()),
        rule.id(),
        rule.rulebook(),
        rule.title(),
        verdict,
        levels.apply(rule.id(), verdict),
        reason,
        effective,
        rule.until(),
        facts.bom().path(),
        component,
        lines.apply(component.location()),
        message,
        rule.citations(),
        rule.remedy(),
        missing,
        evidence,
        match == null ? null : match.contradiction(),
        Disposition.OPEN);
  }

  /** What a component states: of another than the reported one under its name. */
  private static Evidence under(Component part, ComponentFact about, Evidence evidence) {
    if (part.index() == about.component().index()) {
      return evidence;
    }
    return new Evidence(
        part.name() + " > " + evidence.field(),
        evidence.value(),
        evidence.basis(),
        evidence.confidence(),
        evidence.list(),
        evidence.entry(),
        evidence.entryName(),
        evidence.listedOn(),
        evidence.steps());
  }

  /**
   * What a finding rests on.
   *
   * @param programFields that the branches ask which hold, or might
   * @param match the reported one; null if none is
   * @param hitFacts that satisfy the rule
   */
  private List<Evidence> evidence(
      Rule rule,
      RuleSyntax syntax,
      Set<String> programFields,
      ComponentFact component,
      @Nullable ListMatch match,
      List<Object> hitFacts) {
    var evidence = new ArrayList<Evidence>();
    if (match != null) {
      match.evidence().forEach(e -> evidence.add(under(match.component(), component, e)));
    }
    for (Object fact : hitFacts) {
      if (fact instanceof ListMatchFact other && !other.match().equals(match)) {
        Evidence strongest = other.match().evidence().get(0);
        evidence.add(under(other.match().component(), component, strongest));
      }
    }
    NumberHolder holder = facts.makers().get(component.component());
    if (holder != null
        && evidence.stream().noneMatch(e -> e.field().equals(holder.evidence().field()))) {
      evidence.add(holder.evidence());
    }
    PartFunction function = component.function();
    if (function != null
        && !rule.appliesIf().functions().isEmpty()
        && !given.fills(component.component(), function.field())) {
      evidence.add(shown(function));
    }
    PartFunction hint = facts.hints().get(component.component());
    if (hint != null && rule.decides().stream().anyMatch(group -> group.contains("function"))) {
      evidence.add(shown(hint));
    }
    for (Object fact : hitFacts) {
      if (fact instanceof OriginFact origin
          && origin.origin().country() != null
          && !given.fills(origin.component().component(), origin.origin().field())) {
        Evidence stated = Evidence.fact(origin.origin().field(), origin.origin().country());
        evidence.add(under(origin.component().component(), component, stated));
      }
    }
    Asked ofRule = asked(rule, syntax);
    CostShare share = ofRule.costs ? component.costShare() : null;
    if (share != null) {
      evidence.add(Evidence.fact(COSTS, share.shown() + " percent made in the United States"));
    }
    evidence.addAll(given.evidence(ofRule.fields, component, hitFacts, evidence));
    var fields = new TreeSet<>(programFields);
    if (rule.governedBy() != GoverningDate.AS_OF) {
      fields.add(rule.governedBy().word());
    }
    Program program = facts.program();
    for (String field : fields) {
      String value = program.value(field);
      String shown =
          value == null
              ? "not stated"
              : program.set().containsKey(field) ? value : value + " (default)";
      evidence.add(Evidence.fact("program " + field, shown));
    }
    return evidence;
  }

  private static Evidence shown(PartFunction function) {
    return new Evidence(
        function.field(),
        function.value(),
        MatchBasis.FACT,
        function.confidence(),
        null,
        null,
        null,
        null,
        function.value().equals(function.id())
            ? List.of()
            : List.of(new EvidenceStep("function", function.value(), function.id(), null)));
  }

  private Asked asked(Rule rule, RuleSyntax syntax) {
    return asked.computeIfAbsent(rule.id(), id -> workedOut(rule, syntax));
  }

  private static Asked workedOut(Rule rule, RuleSyntax syntax) {
    boolean costs =
        Conditions.asksCosts(syntax)
            || rule.decides().stream()
                .flatMap(List::stream)
                .anyMatch(need -> FactNames.usCostShare(need) != null);
    return new Asked(
        AskedFields.of(rule, syntax), Conditions.programFields(syntax.branches()), costs);
  }
}
