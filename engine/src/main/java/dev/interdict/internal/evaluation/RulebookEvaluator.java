// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.EvaluationLimits;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.explanation.SearchedNames;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Level;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.rulebook.CompiledRulebook;
import dev.interdict.model.Bom;
import dev.interdict.model.Component;
import dev.interdict.model.ListMatch;
import dev.interdict.model.NumberHolder;
import dev.interdict.model.PartFunction;
import dev.interdict.model.Program;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.EntityList;
import dev.interdict.rulebook.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Asks the rules of some rulebooks about BOMs. Safe for several threads: rules are interpreted once
 * for each set of them that programs leave possible, every BOM has a session of its own.
 */
public final class RulebookEvaluator {
  private final List<CompiledRulebook> rulebooks;
  private final List<String> ids;
  private final Map<String, EntityList> lists = new HashMap<>();
  private final Map<String, RuleSyntax> syntaxes = new LinkedHashMap<>();
  private final Map<String, List<Sought>> sought = new ConcurrentHashMap<>();
  private final Efforts efforts = new Efforts();
  private final RuleBases bases;
  private final long asked;

  /** Whether these are all the rules that the bases are made of. */
  private final boolean whole;

  /**
   * @param rulebooks without two of the same id
   * @param lists that their rules name, without two of the same id
   */
  public RulebookEvaluator(List<CompiledRulebook> rulebooks, List<EntityList> lists) {
    this.rulebooks = List.copyOf(rulebooks);
    lists.forEach(list -> this.lists.put(list.id(), list));
    for (CompiledRulebook compiled : this.rulebooks) {
      for (int i = 0; i < compiled.rules().size(); i++) {
        Rule rule = compiled.rulebook().rules().get(i);
        syntaxes.put(
            rule.id(), Conditions.withAppliesIf(compiled.rules().get(i), rule.appliesIf()));
      }
    }
    List<RuleSyntax> all = List.copyOf(syntaxes.values());
    ids = ids(this.rulebooks);
    bases = new RuleBases(all, new LiveBranches(rules(this.rulebooks), all));
    asked = FactGroup.asked(rules(this.rulebooks));
    whole = true;
  }

  private RulebookEvaluator(RulebookEvaluator all, CompiledRulebook rulebook) {
    rulebooks = List.of(rulebook);
    ids = ids(rulebooks);
    lists.putAll(all.lists);
    syntaxes.putAll(all.syntaxes);
    bases = all.bases;
    asked = FactGroup.asked(rules(rulebooks));
    whole = false;
  }

  /** The same for one of the rulebooks alone; lists of the others stay known. */
  public RulebookEvaluator only(CompiledRulebook rulebook) {
    return new RulebookEvaluator(this, rulebook);
  }

  /** Makes the rules ready that a program leaves possible; whether there are any. */
  public boolean ready(Program program) {
    BitSet live = bases.live(program, new Applicability(program), ids);
    base(live);
    return !live.isEmpty();
  }

  private RuleBase base(BitSet live) {
    return whole ? bases.of(live) : bases.covering(live);
  }

  private static List<String> ids(List<CompiledRulebook> rulebooks) {
    return rulebooks.stream().map(compiled -> compiled.rulebook().id()).toList();
  }

  private static List<Rule> rules(List<CompiledRulebook> rulebooks) {
    return rulebooks.stream().flatMap(compiled -> compiled.rulebook().rules().stream()).toList();
  }

  /**
   * Judges one BOM.
   *
   * @param functions a component that is not a key has none known
   * @param makers who holds the number that a component gives in place of its maker's name
   * @param limits of the work that this may cause; where it is more, nothing is found and a
   *     diagnostic says so
   * @param levels of a rule's verdict
   * @param lines that a location points at
   */
  public BomEvaluation evaluate(
      Bom bom,
      Map<Component, PartFunction> functions,
      Map<Component, NumberHolder> makers,
      List<ListMatch> matches,
      Program program,
      EvaluationLimits limits,
      BiFunction<String, Verdict, Level> levels,
      Function<SourceLocation, String> lines) {
    var applicability = new Applicability(program);
    Facts facts = Facts.of(bom, functions, makers, matches, program);
    efforts.begin(limits);
    try {
      return evaluate(facts, applicability, limits, levels, lines);
    } catch (EvaluationStoppedException stopped) {
      return stopped(bom, applicability, stopped);
    } catch (OutOfMemoryError e) {
      return stopped(
          bom,
          applicability,
          new EvaluationStoppedException(
              null, SourceLocation.at(bom.path(), 1, 1), "memory ran out", null));
    } finally {
      efforts.end();
    }
  }

  private BomEvaluation evaluate(
      Facts facts,
      Applicability applicability,
      EvaluationLimits limits,
      BiFunction<String, Verdict, Level> levels,
      Function<SourceLocation, String> lines) {
    Program program = facts.program();
    if (facts.all().size() > limits.facts()) {
      throw new EvaluationStoppedException(
          null,
          SourceLocation.at(facts.bom().path(), 1, 1),
          "the BOM makes " + facts.all().size() + " facts; the limit is " + limits.facts(),
          "facts");
    }
    var builder = new FindingBuilder(facts, applicability, levels, lines);
    var assessor = new OutcomeAssessor(facts, lists);
    Map<String, List<RuleHit>> hits = new HashMap<>();
    Set<BomEvaluation.Fired> fired = new TreeSet<>();
    BitSet live = bases.live(program, applicability, ids);
    for (RuleHit hit : base(live).ask(facts.all(), limits)) {
      if (!bases.among(live, hit)) {
        continue;
      }
      hits.computeIfAbsent(hit.rule().name(), key -> new ArrayList<>()).add(hit);
      if (hit.certain()) {
        fired.add(new BomEvaluation.Fired(hit.rule().name(), hit.at()));
      }
    }
    long[] stated = Needs.stated(facts.components(), program, asked);
    long[] partly = Needs.open(facts.components());
    var findings = new ArrayList<Finding>();
    var outcomes = new ArrayList<RuleOutcome>();
    for (CompiledRulebook compiled : rulebooks) {
      var lacks = new SharedLacks(facts);
      var byRule = new HashMap<String, List<Finding>>();
      for (Rule rule : compiled.rulebook().rules()) {
        if (applicability.whyNot(rule) != null) {
          continue;
        }
        List<Finding> own =
            judge(
                rule,
                hits.getOrDefault(rule.id(), List.of()),
                facts,
                stated,
                partly,
                builder,
                lacks);
        findings.addAll(own);
        if (findings.size() > limits.findings()) {
          throw new EvaluationStoppedException(
              rule.id(),
              syntax(rule).branches().get(0).location(),
              "there were more than " + limits.findings() + " findings",
              "findings");
        }
        byRule.put(rule.id(), own);
      }
      for (Rule rule : compiled.rulebook().rules()) {
        List<Finding> own = byRule.get(rule.id());
        outcomes.add(
            own == null
                ? OutcomeAssessor.notApplicable(
                    rule, Objects.requireNonNull(applicability.whyNot(rule)))
                : assessor.assess(rule, syntax(rule), own, lacks(rule, own, lacks)));
      }
    }
    findings.sort(FindingOrder.ORDER);
    return new BomEvaluation(findings, outcomes, fired, List.of());
  }

  private RuleSyntax syntax(Rule rule) {
    return Objects.requireNonNull(syntaxes.get(rule.id()));
  }

  private List<String> lacks(Rule rule, List<Finding> own, SharedLacks lacks) {
    return lacks.isEmpty()
        ? List.of()
        : lacks.reasons(
            rule.id(),
            sought.computeIfAbsent(rule.id(), id -> Sought.of(syntax(rule), efforts)),
            own);
  }

  /** Nothing counts of a run that was stopped: no finding is shown, no rule is said to be clear. */
  private BomEvaluation stopped(
      Bom bom, Applicability applicability, EvaluationStoppedException stopped) {
    String by = stopped.rule() == null ? "" : " while rule \"" + stopped.rule() + "\" was at work";
    String why = "the evaluation was stopped" + by + ": " + stopped.why();
    var outcomes = new ArrayList<RuleOutcome>();
    for (CompiledRulebook compiled : rulebooks) {
      for (Rule rule : compiled.rulebook().rules()) {
        String whyNot = applicability.whyNot(rule);
        outcomes.add(
            whyNot == null
                ? OutcomeAssessor.notEvaluated(rule, why)
                : OutcomeAssessor.notApplicable(rule, whyNot));
      }
    }
    Diagnostic diagnostic =
        Diagnostic.error(
            "evaluation-stopped",
            bom.path()
                + " was not judged: "
                + why
                + (stopped.rule() == null ? ". Split" : ". Join its patterns more tightly, split")
                + " the BOM, or "
                + (stopped.limit() == null
                    ? "give Java more, as with -Xmx4g"
                    : "raise the limit in interdict.xml with <limits "
                        + stopped.limit()
                        + "=\"…\"/>"),
            stopped.location());
    return new BomEvaluation(List.of(), outcomes, Set.of(), List.of(diagnostic));
  }

  /**
   * Explains an evaluation of the same things.
   *
   * @param searched by what of a component companies were searched
   */
  public Explainer explainer(
      Bom bom,
      Map<Component, PartFunction> functions,
      Map<Component, NumberHolder> makers,
      List<ListMatch> matches,
      Program program,
      BiFunction<String, Verdict, Level> levels,
      Function<SourceLocation, String> lines,
      Function<Component, SearchedNames> searched) {
    Facts facts = Facts.of(bom, functions, makers, matches, program);
    var applicability = new Applicability(program);
    var builder = new FindingBuilder(facts, applicability, levels, lines);
    return new Explainer(rulebooks, facts, applicability, builder, lines, searched);
  }

  private List<Finding> judge(
      Rule rule,
      List<RuleHit> hits,
      Facts facts,
      long[] stated,
      long[] partly,
      FindingBuilder builder,
      SharedLacks shared) {
    var byIdentity = new LinkedHashMap<String, EvidenceMerger>();
    Set<ComponentFact> decided = new HashSet<>();
    Set<ComponentFact> found = new HashSet<>();
    for (RuleHit hit : hits) {
      if (hit.certain()) {
        decided.add(hit.component());
        Finding finding = builder.reported(rule, hit);
        if (finding != null) {
          found.add(hit.component());
          // Several facts may satisfy a rule for one component and entry: one finding, all
          // evidence.
          String identity = finding.component().index() + "/" + finding.fingerprint();
          EvidenceMerger same = byIdentity.get(identity);
          if (same == null) {
            byIdentity.put(identity, new EvidenceMerger(finding));
          } else {
            same.add(finding);
          }
        }
      }
    }
    Map<ComponentFact, Unstated> open = new HashMap<>();
    for (RuleHit hit : hits) {
      if (!hit.certain()
          && !found.contains(hit.component())
          && builder.decision(rule, hit).verdict() != null) {
        List<Lack> absent = hit.lacks().find();
        open.computeIfAbsent(hit.component(), component -> Unstated.none())
            .add(absent, hit.component());
        shared.add(rule.id(), absent);
      }
    }
    var findings = new ArrayList<Finding>();
    byIdentity.values().forEach(same -> findings.add(same.merged()));
    List<FactGroup> groups = bases.excluded(rule, facts.program()) ? List.of() : FactGroup.of(rule);
    if (!groups.isEmpty() || !open.isEmpty()) {
      RuleSyntax syntax = syntax(rule);
      for (ComponentFact component : facts.candidates(rule.appliesIf())) {
        int at = component.component().index();
        boolean lacks =
            !FactGroup.decided(groups, component, stated[at], partly[at])
                && !decided.contains(component)
                && Needs.applies(rule.appliesIf(), component) == Needs.Applies.SHOWN;
        Unstated unstated = open.get(component);
        if (lacks || unstated != null) {
          List<String> missing =
              lacks ? FactGroup.missing(groups, component, stated[at], partly[at]) : List.of();
          shared.add(rule.id(), component, missing);
          findings.add(builder.undetermined(rule, syntax, component, missing, unstated));
        }
      }
    }
    return findings;
  }
}
