// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.bom;
import static dev.interdict.Shelf.findings;
import static dev.interdict.Shelf.outcome;
import static dev.interdict.Shelf.part;
import static dev.interdict.Shelf.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Shelf.Book;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stage of production that is stated in part only leaves of a verdict. */
final class OriginOutcomesTest {
  private static final String MADE = "interdict:origin:manufactured";
  private static final String ASSEMBLED = "interdict:origin:assembled";
  private static final String FOREIGN =
      """
      $c : Component()
      $o : Origin(component == $c, stage in ("manufactured", "assembled"), country != "US")
      """;

  @TempDir Path folder;

  private EvaluationResult judge(String decides, String... properties) {
    Book book = new Book().elements(decides).drl(FOREIGN, "REVIEW, $c");
    return new Shelf(folder).book(book).judge(bom("", part("lens", "Other", properties)));
  }

  private EvaluationResult made(String value) {
    return judge("<decides any-of=\"origin:manufactured\"/>", property(MADE, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "US=100", "USA", "US=60;US=40", "US=50;US=50;", "840"})
  void a_stage_that_is_wholly_domestic_is_clear(String value) {
    assertThat(findings(made(value))).isEmpty();
    assertThat(outcome(made(value), "ACM-001").outcome()).isEqualTo(Outcome.CLEAR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "US;unknown|US;unknown",
        "US=60|US=60;unknown=40",
        "US=99|US=99;unknown=1",
        "US;Atlantis|US;unknown",
        "US;China/Taiwan|US;unknown",
        "US;-|US;unknown"
      })
  void a_domestic_stage_with_an_open_rest_is_undetermined(String value, String known) {
    EvaluationResult result = made(value);
    assertThat(findings(result)).containsExactly("UNDETERMINED ACM-001 lens");
    Finding finding = result.findings().get(0);
    assertThat(finding.missing()).containsExactly(MADE);
    assertThat(finding.message())
        .contains("because " + MADE + " is stated in part only (" + known + ").");
    assertThat(finding.evidence())
        .extracting(e -> e.field() + " " + e.value())
        .containsExactly(MADE + " " + known);
    assertThat(outcome(result, "ACM-001").outcome()).isEqualTo(Outcome.UNDECIDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CN;unknown", "CN=70", "US=10;CN=10", "Made in China;?"})
  void a_known_foreign_country_is_found_whatever_the_rest(String value) {
    EvaluationResult result = made(value);
    assertThat(findings(result)).containsExactly("REVIEW ACM-001 lens");
    assertThat(result.findings().get(0).evidence())
        .extracting(e -> e.field() + " " + e.value())
        .contains(MADE + " CN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "N/A", "Atlantis", "China/Taiwan"})
  void a_stage_that_nobody_knows_is_not_stated(String value) {
    Finding finding = made(value).findings().get(0);
    assertThat(finding.verdict()).hasToString("UNDETERMINED");
    assertThat(finding.message()).contains("because " + MADE + " is not stated.");
  }

  @Test
  void another_stage_of_the_group_does_not_stand_in_for_an_open_one() {
    String either = "<decides any-of=\"origin:manufactured origin:assembled\"/>";
    assertThat(findings(judge(either, property(ASSEMBLED, "US")))).isEmpty();
    EvaluationResult open = judge(either, property(ASSEMBLED, "US"), property(MADE, "US;unknown"));
    assertThat(findings(open)).containsExactly("UNDETERMINED ACM-001 lens");
    assertThat(open.findings().get(0).missing()).containsExactly(MADE);
  }

  @Test
  void a_fact_besides_the_origin_that_is_missing_is_named_beside_it() {
    EvaluationResult result =
        judge(
            "<decides any-of=\"origin:manufactured\"/><decides any-of=\"origin:assembled\"/>",
            property(MADE, "US=60;unknown=40"));
    assertThat(result.findings().get(0).message())
        .contains(
            MADE
                + " is stated in part only (US=60;unknown=40), and "
                + ASSEMBLED
                + " is not stated.");
  }
}
