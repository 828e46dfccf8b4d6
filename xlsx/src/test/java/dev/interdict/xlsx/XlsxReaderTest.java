// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.table.Cell;
import dev.interdict.internal.table.SheetReading;
import dev.interdict.internal.table.TableParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class XlsxReaderTest {
  private static final String[] HEADER = {
    "rule", "verdict", "Component.function", "Component.quantity", "Program.asOf", "Bom.complete"
  };

  @Test
  void a_workbook_gives_the_rules_that_its_csv_gives() {
    var workbook = new Workbook().row("# cameras").row(HEADER);
    workbook
        .row("T-001", "REVIEW", "camera; nvr")
        .rowOf(
            workbook.text(0, "T-001")
                + workbook.text(1, "REVIEW")
                + Workbook.number(3, "12.5", 0)
                + Workbook.number(4, "46568", Workbook.DAY)
                + "<c r=\"F#\" t=\"b\"><v>1</v></c>");
    String csv =
        """
        # cameras
        rule,verdict,Component.function,Component.quantity,Program.asOf,Bom.complete
        T-001,REVIEW,camera; nvr,,,
        T-001,REVIEW,,12.5,2027-06-30,true
        """;

    RuleParsing fromWorkbook = new TableParser().parse("rules/t.xlsx", workbook.bytes());
    RuleParsing fromCsv = new TableParser().parse(new SourceText("rules/t.csv", csv));

    assertThat(fromWorkbook.diagnostics()).isEmpty();
    assertThat(fromWorkbook.rules()).hasSize(1);
    assertThat(conditions(fromWorkbook)).isEqualTo(conditions(fromCsv)).hasSize(2);
    assertThat(fromWorkbook.rules().get(0).branches().get(1).location().toString())
        .isEqualTo("rules/t.xlsx!Sheet1!A4:1:1");
  }

  @Test
  void a_mistake_is_shown_at_its_cell_with_its_text() {
    byte[] workbook = new Workbook().row(HEADER).row("T-001", "REVIEW", "camera; none").bytes();

    assertThat(new TableParser().parse("rules/t.xlsx", workbook).diagnostics())
        .extracting(Diagnostic::render)
        .containsExactly(
            "ERROR rules/t.xlsx!Sheet1!C2:1:9: 'none' can be meant in two ways: leave the cell"
                + " empty for any value, write (absent) for no value, or \"none\" for this text\n"
                + " | camera; none\n"
                + " |         ^^^^");
  }

  @Test
  void a_number_typed_into_a_text_column_is_refused_since_its_zeros_are_lost() {
    var workbook = new Workbook().row("rule", "verdict", "Component.partNumber");
    workbook.rowOf(
        workbook.text(0, "T-001") + workbook.text(1, "REVIEW") + Workbook.number(2, "74", 0));

    assertThat(new TableParser().parse("t.xlsx", workbook.bytes()).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "expected text, but the cell holds a number; format the cell as text and type the value"
                + " again");
  }

  @Test
  void numbers_are_read_as_they_are_shown() {
    assertThat(values("0.30000000000000004", 0)).containsExactly("NUMBER 0.3");
    assertThat(values("1E5", 0)).containsExactly("NUMBER 100000");
    assertThat(values("-0", 0)).containsExactly("NUMBER 0");
    assertThat(values("2.5", Workbook.ONE_DECIMAL)).containsExactly("NUMBER 2.5");
    assertThat(values("46568", Workbook.SHORT_DAY)).containsExactly("DATE 2027-06-30");
    assertThat(values("61", Workbook.DAY)).containsExactly("DATE 1900-03-01");
  }

  @Test
  void a_number_that_shows_something_else_is_refused() {
    assertThat(problem("2.55", Workbook.ONE_DECIMAL))
        .startsWith("the cell shows 2.6 but holds 2.55");
    assertThat(problem("0.5", Workbook.PERCENT))
        .startsWith("the cell shows its number in the format '0%'");
    assertThat(problem("46568.25", Workbook.DAY)).startsWith("the cell holds a time of day");
    assertThat(problem("46568.25", Workbook.TIME))
        .startsWith("the cell shows its number in the format");
    assertThat(problem("59", Workbook.DAY)).startsWith("the cell's date lies before March 1900");
    assertThat(problem("1E999", 0)).contains("more than 15 digits");
    assertThat(problem("1E999999999", 0)).contains("can't be read");
    assertThat(problem("NaN", 0)).contains("can't be read");
  }

  @Test
  void rich_text_is_read_without_how_it_is_pronounced() {
    var workbook = new Workbook().row("a");
    workbook.put(
        "xl/sharedStrings.xml",
        workbook
            .part("xl/sharedStrings.xml")
            .replace(
                "<t xml:space=\"preserve\">a</t>",
                "<r><rPr><b/></rPr><t>華</t></r><r><t>為</t></r><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh>"));

    assertThat(values(workbook)).containsExactly("TEXT 華為");
  }

  @Test
  void text_within_a_cell_is_read_too() {
    assertThat(values(new Workbook().rowOf("<c r=\"A1\" t=\"inlineStr\"><is><t>CN</t></is></c>")))
        .containsExactly("TEXT CN");
  }

  @Test
  void rows_without_content_and_remarks_are_passed_over() {
    SheetReading reading =
        new XlsxReader()
            .read("t.xlsx", new Workbook().row("# remark").row().row("a", "", "b").bytes());

    assertThat(reading.sheet().rows()).hasSize(1);
    assertThat(reading.sheet().rows().get(0))
        .extracting(Cell::name)
        .containsExactly("A3", "B3", "C3");
  }

  private static List<List<RuleSyntax.Condition>> conditions(RuleParsing parsing) {
    return parsing.rules().get(0).branches().stream().map(RuleSyntax.Branch::conditions).toList();
  }

  private static List<String> values(String number, int style) {
    return values(new Workbook().rowOf(Workbook.number(0, number, style)));
  }

  private static String problem(String number, int style) {
    byte[] bytes = new Workbook().rowOf(Workbook.number(0, number, style)).bytes();
    List<Diagnostic> found = new XlsxReader().read("t.xlsx", bytes).diagnostics();
    assertThat(found).extracting(d -> d.location().file()).containsExactly("t.xlsx!Sheet1!A1");
    return found.get(0).message();
  }

  private static List<String> values(Workbook workbook) {
    SheetReading reading = new XlsxReader().read("t.xlsx", workbook.bytes());
    assertThat(reading.diagnostics()).isEmpty();
    return reading.sheet().rows().stream()
        .flatMap(List::stream)
        .map(cell -> cell.kind() + " " + cell.value())
        .toList();
  }
}
