// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.EvaluationResult;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Component;
import dev.interdict.report.ReportFormat;
import dev.interdict.rulebook.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportSizeTest {
  private static final int ASSEMBLIES = 10;
  private static final int PARTS = 10;
  private static final int RULES = 20;

  @Test
  void two_thousand_findings_that_say_the_same_stay_readable() throws IOException {
    String text = ReportGoldenTest.write(ReportFormat.TEXT.writer(), unknownMakers());

    assertThat(text.lines().count()).isLessThan(100);
    for (int assembly = 0; assembly < ASSEMBLIES; assembly++) {
      assertThat(text).containsOnlyOnce("a" + assembly + "-p9");
      assertThat(text).contains("- a" + assembly + " (" + PARTS + " parts, first line ");
    }
    for (int rule = 100; rule < 100 + RULES; rule++) {
      assertThat(text).contains("UNDETERMINED 889-" + rule + ": ");
    }
  }

  @Test
  void part_of_another_assembly_is_another_entry() throws IOException {
    String text = ReportGoldenTest.write(ReportFormat.TEXT.writer(), unknownMakers());

    assertThat(text)
        .contains(
            """
              - a1 (10 parts, first line 101): a1-p0; a1-p1; a1-p2; a1-p3; a1-p4; a1-p5; a1-p6; a1-p7; a1-p8;
                a1-p9
            """
                .indent(2));
  }

  @Test
  void notice_about_forty_parts_of_one_company_stands_once_with_their_names() throws IOException {
    String text = ReportGoldenTest.write(ReportFormat.TEXT.writer(), parts(40, Verdict.NOTICE));

    assertThat(text)
        .containsOnlyOnce("NOTICE 889-100")
        .contains("  the same, 39 more parts: gateway > p1 (line ")
        .containsOnlyOnce("gateway > p39 (line ");
  }

  @Test
  void ban_of_forty_parts_is_told_forty_times() throws IOException {
    String text = ReportGoldenTest.write(ReportFormat.TEXT.writer(), parts(40, Verdict.PROHIBITED));

    for (int p = 0; p < 40; p++) {
      assertThat(text).contains(": gateway > p" + p + "\n");
    }
    assertThat(text).doesNotContain("the same,");
  }

  @Test
  void parts_that_the_headline_counts_for_something_worse_are_told_apart() throws IOException {
    var parts = new Parts("gateway.cdx.json");
    Component gateway = parts.endItem("gateway");
    Component modem = parts.part(gateway, "modem");
    Component lens = parts.part(gateway, "lens");
    Rule rule = Rulebooks.rule("889-100");
    EvaluationResult result =
        new ResultBuilder()
            .program(ReportFixtures.program())
            .rulebooks(Rulebooks.section889())
            .bom("gateway.cdx.json", 3, true)
            .found(
                FindingBuilder.of(Verdict.REVIEW, rule, modem),
                FindingBuilder.of(Verdict.NOTICE, rule, lens),
                FindingBuilder.of(Verdict.UNDETERMINED, rule, modem).missing("manufacturer.name"),
                FindingBuilder.of(Verdict.UNDETERMINED, rule, lens).missing("manufacturer.name"))
            .build();

    assertThat(ReportGoldenTest.write(ReportFormat.TEXT.writer(), result))
        .contains("Can't be decided: 2 parts, 1 of which stands above\n");
  }

  private static EvaluationResult parts(int number, Verdict verdict) {
    var parts = new Parts("gateway.cdx.json");
    Component gateway = parts.endItem("gateway");
    var builder = new ResultBuilder().program(ReportFixtures.program());
    Rule rule = rules().get(0);
    for (int p = 0; p < number; p++) {
      builder.found(FindingBuilder.of(verdict, rule, parts.part(gateway, "p" + p)));
    }
    return builder
        .bom(
            parts.bom(),
            number + 1,
            true,
            ResultBuilder.outcome(rule.id(), Outcome.FINDINGS, number, 0))
        .build();
  }

  /** Every part of every assembly lacks a maker, for each of the rules. */
  private static EvaluationResult unknownMakers() {
    var parts = new Parts("gateway.cdx.json");
    Component gateway = parts.endItem("gateway");
    var builder = new ResultBuilder().program(ReportFixtures.program());
    for (int a = 0; a < ASSEMBLIES; a++) {
      Component assembly = parts.assembly(gateway, "a" + a);
      for (int p = 0; p < PARTS; p++) {
        Component part = parts.part(assembly, "a" + a + "-p" + p);
        for (Rule rule : rules()) {
          builder.found(
              FindingBuilder.of(Verdict.UNDETERMINED, rule, part).missing("manufacturer.name"));
        }
      }
    }
    RuleOutcome[] outcomes =
        rules().stream()
            .map(
                rule ->
                    ResultBuilder.outcome(
                        rule.id(), Outcome.UNDECIDED, 0, ASSEMBLIES * PARTS, "no maker"))
            .toArray(RuleOutcome[]::new);
    return builder.bom(parts.bom(), 111, true, outcomes).build();
  }

  private static List<Rule> rules() {
    var rules = new ArrayList<Rule>();
    for (int i = 100; i < 100 + RULES; i++) {
      rules.add(Rulebooks.rule("889-" + i));
    }
    return rules;
  }
}
