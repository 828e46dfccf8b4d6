// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.explanation.Attempt;
import dev.interdict.explanation.BranchExplanation;
import dev.interdict.explanation.ComponentExplanation;
import dev.interdict.explanation.Conclusion;
import dev.interdict.explanation.ExplainedValue;
import dev.interdict.explanation.Holds;
import dev.interdict.explanation.Question;
import dev.interdict.explanation.RuleExplanation;
import dev.interdict.explanation.Subject;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.evaluation.Attempts;
import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.matching.ComparedFields;
import dev.interdict.internal.rulebook.RulebookLibrary;
import dev.interdict.internal.rulebook.RulebookLoader;
import dev.interdict.model.Component;
import dev.interdict.model.Evidence;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What an explanation by the shipped rulebooks says is what they found. */
final class ExplanationProperties {
  private static final Path RULEBOOKS = Path.of(System.getProperty("interdict.root"), "rulebooks");
  private static final ComplianceEngine ENGINE = ComplianceEngine.of(RULEBOOKS, "rulebooks");
  private static final List<String> ROLES = List.of("us.dod.prime", "us.fcc.ea_applicant");
  private static final List<String> DAYS = List.of("2019-08-14", "2025-12-25", Shelf.AS_OF);

  /** So many findings of a branch are shown. */
  private static final int TOLD = 5;

  private final Map<String, RuleSyntax> rules = rules();

  @Property(tries = 25)
  void a_rule_found_something_if_and_only_if_its_explanation_shows_how(@ForAll long seed) {
    var random = new Random(seed);
    String bom = FindingsProperties.bom(FindingsProperties.parts(random, 1 + random.nextInt(5)));
    EvaluationRequest request =
        Shelf.request(
            bom,
            DAYS.get(random.nextInt(DAYS.size())),
            ROLES.subList(random.nextInt(2), 2),
            random.nextBoolean() ? Map.of() : Map.of("end-use", "public-safety"),
            List.of());
    EvaluationResult result = ENGINE.evaluate(request);
    int lines = bom.lines().toList().size();
    var told = new TreeSet<String>();

    for (int line = 1; line <= lines; line++) {
      ExplanationResult explained =
          ENGINE.explain(request, new Question(new Subject.AtPlace(null, line, null), List.of()));
      for (ComponentExplanation component : explained.components()) {
        told.addAll(compared(component.component()));
        List<Finding> findings =
            result.findings().stream()
                .filter(f -> f.component().index() == component.component().index())
                .toList();
        for (RuleExplanation rule : component.rules()) {
          check(
              rule,
              findings.stream().filter(f -> f.rule().equals(rule.rule().id())).toList(),
              Shelf.outcome(result, rule.rule().id()).outcome());
        }
      }
    }
    result.findings().forEach(finding -> checkCompared(finding, told));
  }

  private void check(RuleExplanation rule, List<Finding> findings, Outcome outcome) {
    assertThat(prints(rule.findings())).isEqualTo(prints(findings));
    boolean required = rule.requirements().stream().allMatch(r -> r.holds() == Holds.YES);
    assertThat(rule.branches().isEmpty()).isNotEqualTo(required);
    assertThat(rule.conclusion() == Conclusion.NOT_APPLICABLE)
        .isEqualTo(outcome == Outcome.NOT_APPLICABLE);
    assertThat(rule.branches().stream().noneMatch(BranchExplanation::cutShort)).isTrue();

    var told = new TreeSet<String>();
    for (int at = 0; at < rule.branches().size(); at++) {
      BranchExplanation branch = rule.branches().get(at);
      Attempts.check(branch, rules.get(rule.rule().id()).branches().get(at));
      branch.attempts().stream()
          .map(Attempt::fingerprint)
          .filter(print -> print != null)
          .forEach(told::add);
    }
    List<Finding> reported =
        findings.stream().filter(f -> f.verdict() != Verdict.UNDETERMINED).toList();
    if (rule.branches().stream().anyMatch(ExplanationProperties::full)) {
      assertThat(told).as("%s", rule).isSubsetOf(prints(reported));
    } else {
      assertThat(told).as("%s", rule).isEqualTo(prints(reported));
    }
    assertThat(rule.conclusion())
        .isIn(
            !reported.isEmpty()
                ? List.of(Conclusion.FINDING)
                : !findings.isEmpty()
                    ? List.of(Conclusion.UNDETERMINED)
                    : Stream.of(Conclusion.values())
                        .filter(c -> c != Conclusion.FINDING && c != Conclusion.UNDETERMINED)
                        .toList());
  }

  /** As many findings as are shown of a branch, and more that are only counted. */
  private static boolean full(BranchExplanation branch) {
    return branch.more() > 0
        && branch.attempts().stream()
                .map(Attempt::fingerprint)
                .filter(Objects::nonNull)
                .distinct()
                .count()
            == TOLD;
  }

  /**
   * What led to a list is among what is said to be looked for: of the part itself, or, where the
   * end item is reported for one of its parts, of some part.
   */
  private static void checkCompared(Finding finding, Set<String> ofAll) {
    assertThat(finding.evidence().stream().filter(evidence -> evidence.list() != null))
        .extracting(Evidence::value)
        .isSubsetOf(finding.component().endItem() ? ofAll : compared(finding.component()));
  }

  private static Set<String> compared(Component component) {
    return ComparedFields.of(component).stream()
        .map(ExplainedValue::value)
        .collect(Collectors.toSet());
  }

  private static TreeSet<String> prints(List<Finding> findings) {
    var prints = new TreeSet<String>();
    findings.forEach(finding -> prints.add(finding.fingerprint()));
    return prints;
  }

  private static Map<String, RuleSyntax> rules() {
    var rules = new HashMap<String, RuleSyntax>();
    RulebookLibrary library =
        new RulebookLoader(new DrlRuleParser()).loadLibrary(RULEBOOKS, "rulebooks").value();
    library
        .rulebooks()
        .forEach(compiled -> compiled.rules().forEach(rule -> rules.put(rule.name(), rule)));
    return rules;
  }
}
