// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.EvaluationResult.BomResult;
import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.report.FindingBuilder;
import dev.interdict.internal.report.Parts;
import dev.interdict.internal.report.ResultBuilder;
import dev.interdict.internal.report.Rulebooks;
import dev.interdict.model.Component;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTest {
  private final Parts parts = new Parts("a.cdx.json");
  private final Component endItem = parts.endItem("a");
  private final List<Finding> findings = new ArrayList<>();
  private List<BomResult> boms = List.of(bom());

  @Test
  void says_what_the_design_says() {
    add(3, Verdict.PROHIBITED);
    addFrom(2, "2027-12-23");
    addUndetermined(38, "manufacturer.name");
    addUndetermined(3, "origin:fabricated");

    assertThat(headline())
        .isEqualTo(
            "3 parts are prohibited today, 2 more from 2027-12-23;"
                + " 41 can't be decided, 38 of them for want of a maker.");
  }

  @Test
  void counts_one_of_each_in_the_singular() {
    add(1, Verdict.PROHIBITED);
    addFrom(1, "2027-06-30");
    addFrom(1, "2027-12-23");
    add(1, Verdict.REVIEW);
    addUndetermined(1, "end-use");

    assertThat(headline())
        .isEqualTo(
            "1 part is prohibited today, 1 more from 2027-06-30, 1 more from 2027-12-23;"
                + " 1 needs a review; 1 can't be decided, for want of an end use.");
  }

  @Test
  void none_prohibited_today_is_said_first() {
    addFrom(2, "2027-12-23");
    addFrom(1, "2028-01-01");
    add(4, Verdict.REVIEW);
    addUndetermined(2, "die-maker");

    assertThat(headline())
        .isEqualTo(
            "No part is prohibited today, 2 will be from 2027-12-23, 1 more from 2028-01-01;"
                + " 4 need a review; 2 can't be decided, all for want of a die maker.");
  }

  @Test
  void part_is_counted_once_at_the_worst_and_earliest() {
    Component part = part();
    for (Verdict verdict : Verdict.values()) {
      findings.add(FindingBuilder.of(verdict, Rulebooks.rule("889-001"), part).build());
    }
    Component later = part();
    findings.add(from(later, "2028-01-01"));
    findings.add(from(later, "2027-12-23"));

    assertThat(headline()).isEqualTo("1 part is prohibited today, 1 more from 2027-12-23.");
  }

  @Test
  void same_place_in_two_boms_is_two_parts() {
    add(1, Verdict.PROHIBITED);
    var other = new Parts("b.cdx.json");
    other.endItem("b");
    findings.add(
        FindingBuilder.of(
                Verdict.PROHIBITED, Rulebooks.rule("889-001"), other.part(endItem, "part"))
            .build());

    assertThat(headline()).isEqualTo("2 parts are prohibited today.");
  }

  @Test
  void waived_and_baselined_parts_are_no_open_ones_but_not_denied() {
    for (Disposition disposition : List.of(Disposition.WAIVED, Disposition.BASELINED)) {
      findings.add(
          FindingBuilder.of(Verdict.PROHIBITED, Rulebooks.rule("889-001"), part())
              .disposition(disposition)
              .build());
    }

    assertThat(headline())
        .isEqualTo("No part is prohibited today except 2 that are waived or in the baseline.");
    add(1, Verdict.PROHIBITED);
    assertThat(headline()).isEqualTo("1 part is prohibited today.");
  }

  @Test
  void missing_fact_without_words_stands_for_itself() {
    addUndetermined(2, "cdx:device:deviceType");

    assertThat(headline())
        .isEqualTo(
            "No part is prohibited today; 2 can't be decided, all for want of cdx:device:deviceType.");
  }

  @Test
  void open_rules_are_told_with_their_main_reason() {
    boms = List.of(bom(RuleOutcome.incompleteReason("a > b"), RuleOutcome.incompleteReason("c")));

    assertThat(headline())
        .isEqualTo(
            "No part is prohibited today;"
                + " 2 rules can't be decided: the BOM isn't declared complete.");
  }

  @Test
  void main_reason_of_open_rules_says_for_how_many_it_holds() {
    boms = List.of(bom("list x: 80 of 188 rows", "list x: 80 of 188 rows", "other\u001b"));

    assertThat(headline())
        .isEqualTo(
            "No part is prohibited today;"
                + " 3 rules can't be decided, 2 of them: list x: 80 of 188 rows.");
  }

  @Test
  void run_that_is_not_complete_says_so_first() {
    assertThat(Headline.of(List.of(), boms, false))
        .isEqualTo("Not everything could be judged: no part is prohibited today.");
    add(2, Verdict.PROHIBITED);
    assertThat(Headline.of(findings, boms, false))
        .isEqualTo("Not everything could be judged: 2 parts are prohibited today.");
  }

  @Test
  void run_without_a_bom_claims_nothing_about_parts() {
    assertThat(Headline.of(List.of(), List.of(), false))
        .isEqualTo("Not everything could be judged: no BOM was judged.");
  }

  @Test
  void run_in_which_no_rule_was_applied_claims_nothing_about_parts() {
    var stopped =
        new RuleOutcome(
            "889-001", "us-889", Outcome.NOT_EVALUATED, List.of("stopped"), 0, 0, false);
    var outside =
        new RuleOutcome(
            "889-002", "us-889", Outcome.NOT_APPLICABLE, List.of("other role"), 0, 0, false);
    var bom =
        new BomResult("a.cdx.json", "00".repeat(32), "1.6", 1, true, List.of(stopped, outside));

    assertThat(Headline.of(List.of(), List.of(bom), false))
        .isEqualTo("Not everything could be judged: no rule was applied.");
    assertThat(Headline.of(List.of(), List.of(bom, bom("for a reason")), false))
        .startsWith("Not everything could be judged: no part is prohibited today");
  }

  @Test
  void rules_that_only_ask_say_nothing_about_what_is_prohibited() {
    var voluntary =
        new RuleOutcome("HBOM-001", "hbom-disclosure", Outcome.FINDINGS, List.of(), 8, 0, false);
    var bom = new BomResult("a.cdx.json", "00".repeat(32), "1.6", 1, true, List.of(voluntary));
    add(1, Verdict.REVIEW);

    assertThat(Headline.of(findings, List.of(bom), true))
        .isEqualTo("No rule that prohibits anything was applied; 1 needs a review.");
    assertThat(Headline.of(findings, List.of(bom, bom("for a reason")), true))
        .startsWith("No part is prohibited today");
  }

  private String headline() {
    return Headline.of(findings, boms, true);
  }

  private void add(int number, Verdict verdict) {
    for (int i = 0; i < number; i++) {
      findings.add(FindingBuilder.of(verdict, Rulebooks.rule("889-001"), part()).build());
    }
  }

  private void addFrom(int number, String day) {
    for (int i = 0; i < number; i++) {
      findings.add(from(part(), day));
    }
  }

  private void addUndetermined(int number, String missing) {
    for (int i = 0; i < number; i++) {
      findings.add(
          FindingBuilder.of(Verdict.UNDETERMINED, Rulebooks.rule("889-001"), part())
              .missing(missing)
              .build());
    }
  }

  private static Finding from(Component part, String day) {
    return FindingBuilder.of(Verdict.PROHIBITED_FROM, Rulebooks.rule("889-001"), part)
        .from(day)
        .build();
  }

  private Component part() {
    return parts.part(endItem, "part");
  }

  /** A BOM with one undecided rule for each reason. */
  private static BomResult bom(String... reasons) {
    var rules = new ArrayList<dev.interdict.finding.RuleOutcome>();
    for (String reason : reasons) {
      rules.add(
          ResultBuilder.outcome("889-00" + (rules.size() + 1), Outcome.UNDECIDED, 0, 0, reason));
    }
    return new BomResult("a.cdx.json", "00".repeat(32), "1.6", 1, true, rules);
  }
}
