// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.source.SourceText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How large a table may be, and what its rows come to. */
final class TableLimitsTest {
  private static final String HEADER = "rule,verdict,Component.name\n";

  @Test
  void a_table_has_64_columns_and_not_one_more() {
    assertThat(parse(wide(64)).diagnostics())
        .extracting(Diagnostic::message)
        .hasSize(61)
        .noneMatch(message -> message.contains("64 columns"));
  }

  @Test
  void no_row_is_taken_for_a_header_that_cannot_be_read() {
    assertThat(said(wide(65)))
        .containsExactly("t.csv:1:272 more than 64 columns", "t.csv:2:76 more than 64 columns");
    assertThat(said("# a\n" + wide(65).replaceFirst("(?m)^T.*$", "T-001,REVIEW,a")))
        .containsExactly("t.csv:2:272 more than 64 columns");
  }

  private static String wide(int columns) {
    return HEADER.strip()
        + ",odd".repeat(columns - 3)
        + "\nT-001,REVIEW,a"
        + ",".repeat(columns - 3)
        + "\n";
  }

  @Test
  void a_table_has_2000_rows_and_not_one_more() {
    assertThat(parse(tall(2_000)).diagnostics()).isEmpty();
    assertThat(parse(tall(2_000)).rules().get(0).branches()).hasSize(2_000);
    assertThat(said(tall(2_001)))
        .containsExactly("t.csv:2004:1 A2004: a table has at most 2000 rows");
    assertThat(parse(tall(2_001)).rules().get(0).branches()).hasSize(2_000);
  }

  /** A table whose header stands in line 3. */
  private static String tall(int rows) {
    var text = new StringBuilder("# first\n# second\n").append(HEADER);
    IntStream.range(0, rows).forEach(i -> text.append("T-001,REVIEW,n").append(i).append('\n'));
    return text.toString();
  }

  @Test
  void a_cell_has_4096_characters_and_not_one_more() {
    assertThat(parse(HEADER + "T-001,REVIEW," + "a".repeat(4_096) + "\n").diagnostics()).isEmpty();
    assertThat(said(HEADER + "T-001,REVIEW," + "a".repeat(4_097) + "\n"))
        .containsExactly("t.csv:2:14 C2: a cell has at most 4096 characters");
  }

  @Test
  void a_hundred_mistakes_are_told_and_that_there_are_more() {
    assertThat(said(wrong(99))).hasSize(99);
    assertThat(said(wrong(100)))
        .hasSize(100)
        .last()
        .asString()
        .startsWith("t.csv:101:7 B101: 'BAN' is no verdict");
    assertThat(said(wrong(101)))
        .hasSize(101)
        .last()
        .isEqualTo("t.csv:102:7 more than 100 mistakes; the others are not listed");
    assertThat(said(wrong(300))).isEqualTo(said(wrong(101)));
  }

  private static String wrong(int rows) {
    return HEADER + "T-001,BAN,a\n".repeat(rows);
  }

  @Test
  void a_control_character_is_shown_where_it_stands() {
    assertThat(said(HEADER + "T-001,REVIEW,ab\u0007c\u0007\n"))
        .containsExactly("t.csv:2:16 C2: a cell has no line breaks, tabs or other controls");
    assertThat(said(HEADER + "T-001,REVIEW,\u007f\n"))
        .containsExactly("t.csv:2:14 C2: a cell has no line breaks, tabs or other controls");
  }

  @Test
  void a_step_that_is_part_of_a_later_one_is_shown_where_it_stands() {
    assertThat(said("rule,verdict,Component.nam.name\nT-001,REVIEW,a\n"))
        .singleElement()
        .asString()
        .startsWith("t.csv:1:24 C1: unknown property 'nam' of Component; did you mean 'name'?");
    assertThat(said("rule,verdict,Prog.Prog\nT-001,REVIEW,a\n"))
        .singleElement()
        .asString()
        .startsWith("t.csv:1:14 C1: unknown fact 'Prog'");
  }

  @Test
  void columns_may_stand_in_any_order_and_only_filled_ones_are_asked() {
    RuleParsing parsing =
        parse(
            """
            note,Origin.country,ListMatch.list,reason,verdict,Bom.complete,Component.maker,rule,Component.depth
            x,CN,acme,purpose,PROHIBITED,true,,T-001,1
            ,,,,REVIEW,,Acme,T-002,
            ,,,,NOTICE,false,Acme,T-001,2
            """);

    assertThat(parsing.diagnostics()).isEmpty();
    assertThat(parsing.rules()).extracting(RuleSyntax::name).containsExactly("T-001", "T-002");
    assertThat(parsing.locations().get("T-001")).hasToString("t.csv:2:36");
    List<Branch> branches = parsing.rules().get(0).branches();
    assertThat(branches)
        .extracting(branch -> branch.location().toString())
        .containsExactly("t.csv:2:1", "t.csv:4:1");
    assertThat(branches.get(0).location().endColumn()).isEqualTo(43);
    assertThat(branches.get(0).report())
        .isEqualTo(new RuleSyntax.Report(Verdict.PROHIBITED, "$c", "$m", "purpose"));
    assertThat(branches.get(1).report())
        .isEqualTo(new RuleSyntax.Report(Verdict.NOTICE, "$c", null, null));
    assertThat(branches.get(0).conditions())
        .extracting(TableLimitsTest::shown)
        .containsExactly(
            "EACH $c Component [depth == 1]",
            "EACH null Bom [complete == true]",
            "EACH $m ListMatch [component == $c, list == \"acme\"]",
            "EXISTS null Origin [component == $c, country == \"CN\"]");
  }

  private static String shown(RuleSyntax.Condition condition) {
    var pattern = (RuleSyntax.Pattern) condition;
    Quantifier quantifier = pattern.quantifier();
    return quantifier
        + " "
        + pattern.binding()
        + " "
        + pattern.type()
        + " "
        + pattern.constraints().stream().map(RuleSyntax.Constraint::text).toList();
  }

  @Test
  void a_row_that_cannot_be_read_takes_every_rule_with_it_since_it_may_belong_to_any() {
    RuleParsing parsing = parse(HEADER + "T-001,REVIEW,a\nT-002,REVIEW,\"b\n");

    assertThat(parsing.diagnostics()).hasSize(1);
    assertThat(parsing.rules()).isEmpty();
    assertThat(parsing.locations()).containsOnlyKeys("T-001");
  }

  @Test
  void a_workbook_without_a_reader_of_workbooks_is_an_error_that_says_what_to_add() {
    RuleParsing parsing = new TableParser().parse("rules/t.xlsx", new byte[] {1});

    assertThat(parsing.rules()).isEmpty();
    assertThat(parsing.diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.location()).hasToString("rules/t.xlsx:1:1"))
        .satisfies(d -> assertThat(d.message()).contains("dev.interdict:interdict-xlsx"));
  }

  @Test
  void cells_are_named_as_spreadsheets_name_them() {
    assertThat(Cell.name(7, 3)).isEqualTo("C7");
    assertThat(Cell.name(1, 26)).isEqualTo("Z1");
    assertThat(Cell.name(10, 27)).isEqualTo("AA10");
    assertThat(Cell.name(1, 52)).isEqualTo("AZ1");
    assertThat(Cell.name(1, 703)).isEqualTo("AAA1");
  }

  private static List<String> said(String table) {
    return parse(table).diagnostics().stream().map(d -> d.location() + " " + d.message()).toList();
  }

  private static RuleParsing parse(String table) {
    return new TableParser().parse(new SourceText("t.csv", table));
  }
}
