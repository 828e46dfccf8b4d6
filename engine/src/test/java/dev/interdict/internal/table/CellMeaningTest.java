// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells and the constraints of DRL that they stand for, one a line in {@code cells.txt}. */
final class CellMeaningTest {
  private static final Path FILE =
      Path.of(System.getProperty("interdict.root"), "engine/src/test/resources/cells.txt");

  static Stream<String> lines() throws IOException {
    return Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void a_cell_is_the_constraint_that_a_rule_would_state(String line) {
    String[] parts = line.split(" \\| ", 3);
    String fact = parts[0].substring(0, parts[0].indexOf('.'));

    RuleParsing table =
        new TableParser()
            .parse(
                new SourceText(
                    "t.csv",
                    "rule,verdict,%s\nT-001,REVIEW,\"%s\"\n"
                        .formatted(parts[0], parts[1].replace("\"", "\"\""))));
    RuleParsing rules =
        new DrlRuleParser()
            .parse(
                new SourceText(
                    "t.drl",
                    "rule \"T-001\" when %s %s(%s) then findings.report(REVIEW, $c); end"
                        .formatted(
                            fact.equals("Component") ? "$c :" : "$c : Component()",
                            fact,
                            parts[2])));

    assertThat(table.diagnostics()).isEmpty();
    assertThat(rules.diagnostics()).isEmpty();
    assertThat(last(table)).isEqualTo(last(rules));
  }

  private static Constraint last(RuleParsing parsing) {
    List<Condition> conditions = parsing.rules().get(0).branches().get(0).conditions();
    List<Constraint> constraints = ((Pattern) conditions.get(conditions.size() - 1)).constraints();
    return constraints.get(constraints.size() - 1);
  }
}
