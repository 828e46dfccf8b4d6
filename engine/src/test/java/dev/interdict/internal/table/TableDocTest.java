// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.language.DrlRuleParser;
import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Pattern;
import dev.interdict.internal.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/decision-tables.md promises. */
class TableDocTest {
  private static final java.util.regex.Pattern ROW =
      java.util.regex.Pattern.compile("\\| `([^`]+)` \\| `([^`]+)`(?: \\||[:;])");
  private static final Map<String, String> COLUMNS =
      Map.of(
          "quantity", "Component.quantity",
          "function", "Component.function",
          "roles", "Program.roles",
          "asOf", "Program.asOf",
          "endItem", "Component.endItem",
          "partNumber", "Component.partNumber");

  private String page;

  @BeforeEach
  void read() throws IOException {
    page =
        Files.readString(Path.of(System.getProperty("interdict.root"), "docs/decision-tables.md"));
  }

  @Test
  void the_first_row_of_the_example_is_the_rule_below_it() {
    String[] blocks = page.split("\n```\n", -1);
    RuleParsing table = new TableParser().parse(new SourceText("t.csv", blocks[1]));
    RuleParsing rules = new DrlRuleParser().parse(new SourceText("t.drl", blocks[3]));

    assertThat(table.diagnostics()).isEmpty();
    assertThat(rules.diagnostics()).isEmpty();
    assertThat(table.rules()).extracting(RuleSyntax::name).containsExactly("ACM-001", "ACM-002");
    Branch row = table.rules().get(0).branches().get(0);
    Branch rule = rules.rules().get(0).branches().get(0);
    assertThat(row.conditions()).isEqualTo(rule.conditions());
    assertThat(row.report()).isEqualTo(rule.report());
  }

  @Test
  void every_cell_of_the_overview_means_what_it_says() {
    Matcher row = ROW.matcher(page);
    int seen = 0;
    while (row.find()) {
      String meaning = row.group(2).replace("\\|", "|");
      String column = COLUMNS.get(meaning.split("\\W", 2)[0]);
      if (column != null) {
        seen++;
        assertThat(meaning(column, row.group(1))).as(row.group(1)).isEqualTo(meaning);
      }
    }
    assertThat(seen).isEqualTo(18);
  }

  private static String meaning(String column, String cell) {
    String table = "rule,verdict,%s\nT-001,REVIEW,\"%s\"\n".formatted(column, cell);
    RuleParsing parsing = new TableParser().parse(new SourceText("t.csv", table));
    assertThat(parsing.diagnostics()).as(cell).isEmpty();
    List<RuleSyntax.Condition> conditions = parsing.rules().get(0).branches().get(0).conditions();
    Pattern last = (Pattern) conditions.get(conditions.size() - 1);
    return last.constraints().get(0).text();
  }
}
