// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.bom;
import static dev.interdict.Shelf.outcome;
import static dev.interdict.Shelf.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Shelf.Book;
import dev.interdict.report.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many rows of a list reports speak of: those of the day, not those held. */
final class RowsInForceTest {
  private static final String ROWS =
      """
      acme,Acme,acme,g,listed,2020-01-01,,Act,,A,
      child,Child,child,g,listed,2026-06-08,2026-11-23,Act,,A,
      weak,Weak,weak,g,contested,2020-01-01,,Act,,C,
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "2026-06-07, 1 of 188 rows, '1 of 188 rows, 2 more ended, contested or to come', 1",
    "2026-06-08, 2 of 188 rows, '2 of 188 rows, 1 more ended, contested or to come', 2",
    "2026-11-22, 2 of 188 rows, '2 of 188 rows, 1 more ended, contested or to come', 2",
    "2026-11-23, 1 of 188 rows, '1 of 188 rows, 2 more ended, contested or to come', 1",
  })
  void an_ended_a_coming_and_a_contested_row_are_told_apart(
      String asOf, String reason, String header, int inForce) throws IOException {
    EvaluationResult result = judge("coverage=\"partial\" official-rows=\"188\"", asOf);
    assertThat(outcome(result, "ACM-001").reasons())
        .containsExactly("list acme-list: " + reason + ", known to 2026-12-31");
    assertThat(written(result, ReportFormat.TEXT))
        .contains("list acme-list: " + header + ", known to");
    assertThat(written(result, ReportFormat.JSON))
        .contains("\"rows\": 3,", "\"officialRows\": 188,", "\"inForce\": " + inForce + ",");
  }

  @ParameterizedTest
  @CsvSource({
    "2019-12-31, 'complete', '3 rows, none in force'",
    "2026-06-08, 'complete', '3 rows, 2 in force'",
    "2026-06-08, 'partial', '3 rows of a longer list, 2 in force'",
  })
  void a_list_without_a_number_of_its_own_names_both(String asOf, String coverage, String header)
      throws IOException {
    EvaluationResult result = judge("coverage=\"" + coverage + "\"", asOf);
    assertThat(written(result, ReportFormat.TEXT))
        .contains("list acme-list: " + header + ", known to");
  }

  private EvaluationResult judge(String coverage, String asOf) {
    Book book = new Book().coverage(coverage + " known-to=\"2026-12-31\"").rows(ROWS);
    return new Shelf(folder).book(book).judge(bom("", part("lens", "Other")), asOf);
  }

  private static String written(EvaluationResult result, ReportFormat format) throws IOException {
    var out = new ByteArrayOutputStream();
    format.writer().write(result, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
