// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.EvaluationResult;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Component;
import dev.interdict.model.Evidence;
import dev.interdict.rulebook.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a reader is told to state, so that one part can be decided by all rules that lack a fact.
 */
final class RemediesTest {
  private static final Rule MAKER = deciding("889-101", List.of("maker"));
  private static final Rule MAKER_OR_FUNCTION = deciding("889-102", List.of("maker", "function"));
  private static final Rule PLACE =
      deciding("889-103", List.of("origin:manufactured", "origin:assembled"));
  private static final Rule PLACE_AND_COST =
      deciding(
          "889-104",
          List.of("origin:manufactured", "origin:assembled"),
          List.of("us-cost-share:65"));
  private static final Rule PLACE_OR_COST =
      deciding("889-105", List.of("origin:manufactured", "us-cost-share:65"));
  private static final String MADE = "interdict:origin:manufactured";
  private static final String ASSEMBLED = "interdict:origin:assembled";
  private static final String COST = "interdict:cost of 3 of 14 parts";

  @Test
  void one_of_several_fields_is_enough_where_the_rule_says_so() {
    assertThat(sentence(lacking(PLACE, MADE, ASSEMBLED)))
        .isEqualTo("state " + MADE + " or " + ASSEMBLED + " in the BOM");
  }

  @Test
  void what_one_rule_needs_is_not_offered_as_a_choice_for_another() {
    assertThat(sentence(lacking(MAKER, "manufacturer.name"), lacking(PLACE, MADE, ASSEMBLED)))
        .isEqualTo(
            "state manufacturer.name in the BOM; and state "
                + MADE
                + " or "
                + ASSEMBLED
                + " in the BOM");
  }

  @Test
  void a_choice_is_left_out_where_another_rule_makes_it() {
    assertThat(
            sentence(
                lacking(MAKER_OR_FUNCTION, "manufacturer.name", "interdict:function"),
                lacking(MAKER, "manufacturer.name")))
        .isEqualTo("state manufacturer.name in the BOM");
  }

  @Test
  void what_a_share_in_costs_lacks_is_asked_for_beside_a_choice_or_left_out_as_part_of_it() {
    assertThat(sentence(lacking(PLACE_AND_COST, MADE, ASSEMBLED, COST)))
        .isEqualTo(
            "state "
                + COST
                + " in the BOM; and state "
                + MADE
                + " or "
                + ASSEMBLED
                + " in the BOM");
    assertThat(sentence(lacking(PLACE_OR_COST, MADE, COST)))
        .isEqualTo("state " + MADE + " in the BOM");
  }

  @Test
  void what_is_stated_in_part_has_to_be_completed_whatever_else_would_do() {
    Finding partly =
        FindingBuilder.of(Verdict.UNDETERMINED, PLACE, PART)
            .because(Evidence.fact(MADE, "US=60"))
            .missing(MADE, ASSEMBLED)
            .build();
    assertThat(sentence(partly)).isEqualTo("state " + MADE + " in the BOM");
  }

  private static String sentence(Finding... findings) {
    EvaluationResult result =
        new ResultBuilder()
            .rulebooks(
                Rulebooks.use(
                    "us-889",
                    "NDAA section 889",
                    null,
                    Rulebooks.list("ndaa-889", true, 5, 5, "2026-11-22", "2027-02-20"),
                    MAKER,
                    MAKER_OR_FUNCTION,
                    PLACE,
                    PLACE_AND_COST,
                    PLACE_OR_COST))
            .build();
    return Remedies.sentence(PartLack.of(List.of(findings)).get(0), new RuleIndex(result));
  }

  private static final Component PART = new Parts("gateway.cdx.json").part(null, "lens");

  private static Finding lacking(Rule rule, String... fields) {
    return FindingBuilder.of(Verdict.UNDETERMINED, rule, PART).missing(fields).build();
  }

  @SafeVarargs
  private static Rule deciding(String id, List<String>... groups) {
    return Rulebooks.rule(id, List.of(groups));
  }
}
