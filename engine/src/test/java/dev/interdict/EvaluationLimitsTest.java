// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Shelf.Book;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that would work for ever, and what a user reads of them. */
final class EvaluationLimitsTest {
  private static final String SAME_DEPTH =
      """
      $c : Component()
      $d : Component(depth == $c.depth)
      """;
  private static final String LONGER_NAME =
      """
      $c : Component()
      $d : Component(depth == $c.depth, name != $c.name)
      not Component(version == "none", depth == $c.depth, name != $d.name)
      """;

  @TempDir Path folder;

  @Test
  void a_join_of_everything_with_everything_stops_at_the_limit_of_joins() {
    EvaluationResult result =
        judge(SAME_DEPTH, 3_000, new EvaluationLimits(120, 100_000, 50_000, 1_000_000, 100_000));

    assertThat(errors(result))
        .containsExactly(
            "bom.json was not judged: the evaluation was stopped while rule \"ACM-001\" was at work:"
                + " its patterns put more than 50000 facts together. Join its patterns more"
                + " tightly, split the BOM, or raise the limit in interdict.xml with <limits"
                + " joins=\"…\"/>");
    assertThat(result.findings()).isEmpty();
    assertThat(Shelf.outcome(result, "ACM-001").outcome()).isEqualTo(Outcome.NOT_EVALUATED);
    Diagnostic stopped = result.diagnostics().get(result.diagnostics().size() - 1);
    assertThat(stopped.location()).hasToString("rulebooks/acme/rules/rules.drl:1:7");
  }

  @Test
  void a_rule_that_takes_too_long_stops_in_time() {
    long start = System.nanoTime();
    EvaluationResult result =
        judge(
            LONGER_NAME,
            10_000,
            new EvaluationLimits(1, 100_000, 500_000_000, 500_000_000, 500_000_000));
    long seconds = (System.nanoTime() - start) / 1_000_000_000;

    assertThat(errors(result)).hasSize(1).first().asString().contains("had run for 1 s");
    // Reading and the rulebook's own canary included; with every pair it would take minutes.
    assertThat(seconds).isLessThan(30);
  }

  @Test
  void a_rule_that_holds_in_too_many_ways_is_stopped() {
    String one = "$c : Component()\n$m : ListMatch(component == $c, list == \"%s\")\n";
    EvaluationResult result =
        judge(one, 100, new EvaluationLimits(120, 100_000, 100_000, 50, 100_000));

    assertThat(errors(result))
        .hasSize(1)
        .first()
        .asString()
        .contains("the rules held in more than 50 ways")
        .endsWith("<limits hits=\"…\"/>");
  }

  @Test
  void more_facts_or_findings_than_allowed_judge_nothing() {
    String one = "$c : Component()\n$m : ListMatch(component == $c, list == \"%s\")\n";
    EvaluationResult facts =
        judge(one, 100, new EvaluationLimits(120, 150, 100_000, 100_000, 100_000));
    EvaluationResult findings =
        judge(one, 100, new EvaluationLimits(120, 100_000, 100_000, 100_000, 99));

    assertThat(errors(facts))
        .containsExactly(
            "bom.json was not judged: the evaluation was stopped: the BOM makes 202 facts; the limit"
                + " is 150. Split the BOM, or raise the limit in interdict.xml with <limits facts=\"…\"/>");
    assertThat(errors(findings))
        .hasSize(1)
        .first()
        .asString()
        .contains("there were more than 99 findings");
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void within_the_limits_everything_is_judged() {
    String one = "$c : Component()\n$m : ListMatch(component == $c, list == \"%s\")\n";
    EvaluationResult result = judge(one, 100, new EvaluationLimits(120, 202, 200, 100, 100));

    assertThat(errors(result)).isEmpty();
    assertThat(result.findings()).hasSize(100);
  }

  private EvaluationResult judge(String conditions, int components, EvaluationLimits limits) {
    boolean match = conditions.contains("$m");
    var shelf =
        new Shelf(folder)
            .book(new Book().drl(conditions, match ? "PROHIBITED, $c, $m" : "REVIEW, $c"));
    EvaluationRequest plain =
        Shelf.request(bom(components), Shelf.AS_OF, List.of("us.fed.prime"), Map.of(), List.of());
    return shelf
        .engine()
        .evaluate(
            new EvaluationRequest(
                plain.boms(),
                plain.rulebooks(),
                plain.program(),
                plain.enforcement(),
                new ReadingSettings(ReadingLimits.DEFAULT, false, limits),
                List.of()));
  }

  private static List<String> errors(EvaluationResult result) {
    return result.diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(Diagnostic::message)
        .toList();
  }

  private static String bom(int components) {
    return IntStream.range(0, components)
        .mapToObj(
            i ->
                "{\"type\":\"device\",\"name\":\"part "
                    + i
                    + "\",\"manufacturer\":{\"name\":\"Acme\"}}")
        .collect(
            Collectors.joining(
                ",",
                "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[",
                "]}"));
  }
}
