// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
  @Test
  void quoted_cells_hold_commas_quotes_and_line_breaks() {
    CsvReading reading = read("a,b\n\"x, \"\"y\"\"\",\"1\n2\"\n");

    assertThat(values(reading)).containsExactly(List.of("x, \"y\"", "1\n2"));
    assertThat(reading.diagnostics()).isEmpty();
  }

  @Test
  void comments_and_empty_lines_are_skipped_between_rows_only() {
    CsvReading reading = read("# c\n\na,b\n#x,y\n\n\"#1\",#2\n");

    assertThat(values(reading)).containsExactly(List.of("#1", "#2"));
  }

  @Test
  void every_line_end_counts_and_the_last_may_be_missing() {
    assertThat(values(read("a,b\r\n1,2\r3,\n,4")))
        .containsExactly(List.of("1", "2"), List.of("3", ""), List.of("", "4"));
  }

  @Test
  void a_cell_is_located_inside_its_quotes() {
    CsvCell cell = read("a,b\n1,\"x y\"\n").rows().get(0).cells().get(1);

    assertThat(cell.location()).hasToString("t.csv:2:4");
    assertThat(cell.location().endColumn()).isEqualTo(7);
  }

  @Test
  void all_mistakes_are_reported_at_their_places() {
    CsvReading reading =
        read(
            """
            id,name,id
            1,a"b,3
            1,"a"b,3
            1,2
            1,2,3
            "open,2,3
            """);

    assertThat(reading.diagnostics())
        .extracting(Diagnostic::render)
        .containsExactly(
            """
            ERROR t.csv:1:9: the column 'id' stands twice
             | id,name,id
             |         ^^""",
            """
            ERROR t.csv:2:4: a quote inside a cell without quotes; write the cell in quotes, the quote as ""
             | 1,a"b,3
             |    ^""",
            """
            ERROR t.csv:3:6: text behind the closing quote of a cell
             | 1,"a"b,3
             |      ^""",
            """
            ERROR t.csv:4:1: 2 cells where the header has 3; a cell with a comma needs quotes
             | 1,2
             | ^^^""",
            """
            ERROR t.csv:6:1: a quote that is never closed
             | "open,2,3
             | ^""");
    assertThat(values(reading)).containsExactly(List.of("1", "2", "3"));
  }

  @Test
  void a_file_without_a_header_is_refused() {
    assertThat(read("# nothing\n").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("csv-no-header");
  }

  @Test
  void after_a_hundred_mistakes_it_gives_up() {
    assertThat(read("a,b\n" + "1\n".repeat(1000)).diagnostics()).hasSize(100);
  }

  private static CsvReading read(String text) {
    return new CsvReader().read(new SourceText("t.csv", text));
  }

  private static List<List<String>> values(CsvReading reading) {
    return reading.rows().stream()
        .map(row -> row.cells().stream().map(CsvCell::value).toList())
        .toList();
  }
}
