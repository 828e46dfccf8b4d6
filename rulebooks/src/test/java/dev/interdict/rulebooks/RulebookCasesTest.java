// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.testing.RuleCoverage;
import dev.interdict.testing.RulebookFolder;
import dev.interdict.testing.RulebookLinter;
import dev.interdict.testing.RulebookTester;
import dev.interdict.testing.TestReport;
import dev.interdict.testing.TestResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every test folder of every shipped rulebook says what it expects. */
final class RulebookCasesTest {
  /** Their sources were not read again since 2025: reports say so, and no rule is ever clear. */
  private static final String[] OUT_OF_DATE = {"fascsa-orders", "uflpa-entity-list", "cbp-wro"};

  private static final RulebookTester TESTER = RulebookTester.of(Path.of(""), "rulebooks");

  @TestFactory
  Stream<DynamicTest> every_case_reports_what_it_expects() {
    return TESTER.tests().stream()
        .map(
            test ->
                DynamicTest.dynamicTest(
                    test.toString(),
                    () ->
                        assertThat(TESTER.run(test))
                            .as(() -> String.join("\n", TestReport.describe(TESTER.run(test))))
                            .matches(TestResult::passed)));
  }

  @Test
  void nothing_in_the_shipped_rulebooks_looks_wrong_but_lists_that_are_out_of_date() {
    assertThat(
            RulebookLinter.lint(
                List.of(new RulebookFolder(Path.of(""), "rulebooks")), LocalDate.of(2026, 11, 1)))
        .extracting(warning -> warning.message().replaceAll("the list '(.*)' is known to .*", "$1"))
        .containsExactlyInAnyOrder(OUT_OF_DATE);
  }

  @Test
  void every_rule_and_branch_is_reported_by_a_test() {
    assertThat(TESTER.run(List.of()).suites())
        .hasSize(17)
        .allSatisfy(
            suite -> assertThat(suite.coverage()).isNotEmpty().allMatch(RuleCoverage::reported));
  }
}
