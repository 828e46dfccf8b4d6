// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.testing.RulebookTest;
import dev.interdict.testing.RulebookTester;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every test folder of every shipped rulebook says what it expects. */
final class RulebookCasesTest {
  private static final RulebookTester TESTER = RulebookTester.of(Path.of(""), "rulebooks");

  @TestFactory
  Stream<DynamicTest> every_case_reports_what_it_expects() {
    return TESTER.tests().stream()
        .map(
            test ->
                DynamicTest.dynamicTest(
                    test.toString(),
                    () ->
                        assertThat(TESTER.run(test).differences())
                            .as("expected with -, found with +")
                            .isEmpty()));
  }

  @Test
  void every_rule_has_a_case_that_reports_it_and_one_that_stays_silent() {
    for (var rulebook : TESTER.rulebooks()) {
      for (var rule : rulebook.rules()) {
        List<RulebookTest> own =
            TESTER.tests().stream().filter(test -> test.rule().equals(rule.id())).toList();
        assertThat(own).as(rule.id()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(own)
            .as(rule.id() + " is reported by one of its cases")
            .anyMatch(
                test ->
                    TESTER.run(test).found().stream()
                        .anyMatch(line -> line.contains(" " + rule.id() + " ")));
        assertThat(own)
            .as(rule.id() + " stays silent in one of its cases")
            .anyMatch(
                test ->
                    TESTER.run(test).found().stream()
                        .noneMatch(line -> line.contains(" " + rule.id() + " ")));
      }
    }
  }
}
