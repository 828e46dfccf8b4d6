// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.EvaluationResult;
import dev.interdict.finding.Level;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Over the projects of the integration tests. */
class FindingLinesTest {
  private static final Path PROJECTS = Path.of("src/it");

  @Test
  void a_ban_is_one_line_with_place_rule_path_law_and_way_out() {
    assertThat(FindingLines.of(evaluate("prohibited-part-fails").findings()))
        .filteredOn(line -> line.level() == Level.ERROR)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.text())
                  .startsWith(
                      "src/hbom/gateway.cdx.json:42:16 889-001 PROHIBITED gateway > ME909s-120: ")
                  .contains(" (FAR 52.204-25(b)(1)")
                  .contains("Huawei Technologies Co., Ltd.")
                  .contains(" Fix: Replace the part by one")
                  .doesNotContain("..");
            });
  }

  @Test
  void a_part_in_a_file_of_its_own_has_the_place_in_that_file() {
    assertThat(FindingLines.of(evaluate("part-in-another-file-fails").findings()))
        .extracting(LogLine::text)
        .anyMatch(
            text ->
                text.startsWith(
                    "src/parts/modem board.xml:8:13 889-001 PROHIBITED gateway > modem board >"
                        + " ME909s-120: "));
  }

  @Test
  void what_a_rule_misses_is_one_line_with_a_count() {
    EvaluationResult result = evaluate("missing-maker-warns");

    List<LogLine> lines = FindingLines.of(result.findings());

    assertThat(result.findings()).hasSize(2 * lines.size());
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.text()).contains(" 2 parts (2 of gateway): "));
  }

  @Test
  void the_summary_names_editions_and_says_the_headline() {
    assertThat(ResultLines.of(evaluate("clear-bom-passes")))
        .extracting(LogLine::text)
        .anyMatch(text -> text.startsWith("No part is prohibited today"))
        .anyMatch(text -> text.matches("Rulebooks: us-889 [0-9.]+ \\([0-9a-f]{12}\\)"))
        .noneMatch(text -> text.contains("compliant"));
  }

  private static EvaluationResult evaluate(String project) {
    return JavaApi.evaluate(PROJECTS.resolve(project), "2026-11-22");
  }
}
