// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.findings;
import static dev.interdict.Shelf.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Shelf.Book;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import dev.interdict.model.Evidence;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule on the share of domestic components in costs says about one product. */
final class CostShareTest {
  private static final String NX = "{\"type\": \"device\", \"name\": \"NX\"}";
  private static final String FOREIGN = "REVIEW ACM-001 NX";
  private static final String OPEN = "UNDETERMINED ACM-001 NX";

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void a_rule_that_reports_65_percent_or_less() {
    shelf = new Shelf(folder).book(book(65));
  }

  private static Book book(int percent) {
    return new Book()
        .elements(
            "<applies-if position=\"end-item\"/><decides any-of=\"us-cost-share:%s\"/>"
                .formatted(percent))
        .drl("$c : Component(usCostMost <= %s)".formatted(percent), "REVIEW, $c");
  }

  /** A part; what is empty is not stated. */
  private static String part(String name, String cost, String quantity, String made) {
    return Shelf.part(
        name,
        "",
        property("interdict:cost", cost),
        property("cdx:device:quantity", quantity),
        property("interdict:origin:manufactured", made));
  }

  private EvaluationResult judge(String... parts) {
    return shelf.judge(Shelf.bom(NX, parts));
  }

  private Finding only(String... parts) {
    EvaluationResult result = judge(parts);
    assertThat(result.findings()).as(findings(result).toString()).hasSize(1);
    return result.findings().get(0);
  }

  private static String share(Finding finding) {
    return finding.evidence().stream()
        .filter(evidence -> evidence.field().equals("interdict:cost of its components"))
        .map(Evidence::value)
        .findFirst()
        .orElse("");
  }

  @Test
  void exactly_the_threshold_is_not_more_than_it_and_a_trace_more_is() {
    assertThat(findings(judge(part("a", "0.65", "100", "US"), part("b", "0.35", "100", "CN"))))
        .containsExactly(FOREIGN);
    EvaluationResult more =
        judge(part("a", "0.650000000000001", "100", "US"), part("b", "0.35", "100", "CN"));
    assertThat(findings(more)).isEmpty();
    assertThat(Shelf.outcome(more, "ACM-001").outcome()).isEqualTo(Outcome.CLEAR);
    // In binary fractions 0.1 + 0.2 + 0.35 is more than 0.65.
    assertThat(
            findings(
                judge(
                    part("a", "0.1", "1", "US"),
                    part("b", "0.2", "1", "US"),
                    part("c", "0.35", "1", "US"),
                    part("d", "0.35", "1", "MX"))))
        .containsExactly(FOREIGN);
  }

  @Test
  void a_finding_shows_the_share() {
    Finding finding = only(part("a", "USD 2", "1", "US"), part("b", "USD 4", "1", "CN"));

    assertThat(finding.verdict().name()).isEqualTo("REVIEW");
    assertThat(share(finding)).isEqualTo("33.333333333333 percent made in the United States");
  }

  @Test
  void what_is_missing_is_said_with_how_much_of_it() {
    Finding finding =
        only(
            part("a", "USD 50", "1", "US"),
            part("b", "USD 28.80", "1", "CN"),
            part("c", "4.12", "10", ""),
            part("d", "", "1", "CN"),
            part("e", "USD 1", "", "US"));

    assertThat(finding.verdict().name()).isEqualTo("UNDETERMINED");
    assertThat(finding.missing())
        .containsExactly(
            "interdict:cost of 1 of 5 parts",
            "cdx:device:quantity of 1 of 5 parts",
            "country of manufacture of parts worth USD 41.20 of 120.00");
    assertThat(finding.message())
        .contains(
            "because interdict:cost of 1 of 5 parts, cdx:device:quantity of 1 of 5 parts and country"
                + " of manufacture of parts worth USD 41.20 of 120.00 are not stated.");
    assertThat(share(finding)).isEqualTo("0 to 100 percent made in the United States");
  }

  @Test
  void what_is_stated_may_settle_it_although_something_is_missing() {
    assertThat(
            findings(
                judge(
                    part("a", "90", "1", "US"),
                    part("b", "5", "1", "CN"),
                    part("c", "", "", "US"))))
        .isEmpty();
    assertThat(findings(judge(part("a", "5", "1", ""), part("b", "95", "1", "CN"))))
        .containsExactly(FOREIGN);
    assertThat(findings(judge(part("a", "", "", "US"), part("b", "", "", "US")))).isEmpty();
    assertThat(findings(judge(part("a", "", "", "CN")))).containsExactly(FOREIGN);
  }

  @ParameterizedTest
  @CsvSource({
    "US, 100",
    "United States, 100",
    "PR, 100",
    "CN, 0",
    "CN;TW, 0",
    "CN=70;US=30, 30",
    "US=30;CN, 30",
    "CN=70;US, 30",
    "US;CN, 0 to 100",
    "US=60, 60 to 100",
    "US=60;unknown, 60 to 100",
    "CN=60;unknown, 0 to 40",
    "US=80;CN=80, 0 to 100",
    "'', 0 to 100"
  })
  void the_shares_of_a_parts_countries_are_those_of_its_cost(String made, String percent) {
    shelf.book(book(100).drl("$c : Component(usCostMost <= 100)", "REVIEW, $c"));
    Finding finding = only(part("a", "3", "1", made));

    assertThat(share(finding)).isEqualTo(percent + " percent made in the United States");
  }

  @Test
  void where_a_part_was_assembled_counts_if_it_is_not_said_where_it_was_made() {
    String assembled =
        Shelf.part(
            "a",
            "",
            property("interdict:cost", "9"),
            property("cdx:device:quantity", "1"),
            property("interdict:origin:assembled", "US"));
    assertThat(findings(judge(assembled))).isEmpty();
    assertThat(
            findings(
                judge(
                    assembled.replace(
                        property("interdict:cost", "9"),
                        property("interdict:cost", "9")
                            + ", "
                            + property("interdict:origin:manufactured", "CN")))))
        .containsExactly(FOREIGN);
  }

  @Test
  void a_part_that_is_not_fitted_does_not_count() {
    String unfitted =
        Shelf.part("b", "", property("interdict:dnp", "Yes"), property("interdict:cost", "99"));
    assertThat(findings(judge(part("a", "1", "1", "US"), unfitted))).isEmpty();
    assertThat(findings(judge(part("a", "1", "1", "US"), unfitted.replace("Yes", "no"))))
        .containsExactly(OPEN);
  }

  @Test
  void only_the_components_one_level_below_count() {
    String board =
        part("board", "10", "1", "US")
            .replace(
                "\"name\": \"board\"",
                "\"name\": \"board\", \"components\": [" + part("chip", "9", "1", "CN") + "]");
    assertThat(findings(judge(board))).isEmpty();
  }

  @Test
  void costs_in_two_currencies_count_as_not_stated() {
    EvaluationResult result = judge(part("a", "USD 1", "1", "CN"), part("b", "EUR 1", "1", "US"));

    assertThat(findings(result)).containsExactly(OPEN);
    assertThat(result.findings().get(0).missing())
        .containsExactly("interdict:cost of 2 of 2 parts");
    assertThat(Shelf.codes(result)).contains("bom-cost-currency");
    shelf.book(new Book().elements("<decides any-of=\"cost\"/>"));
    assertThat(findings(judge(part("a", "USD 1", "1", "CN"), part("b", "EUR 1", "1", "US"))))
        .contains("UNDETERMINED ACM-001 NX > a");
  }

  @Test
  void a_product_whose_components_are_not_listed_is_undetermined() {
    Finding finding = only();

    assertThat(finding.missing()).containsExactly("a full list of its components");
    assertThat(finding.message()).contains("because a full list of its components is not stated.");
  }

  @Test
  void components_that_all_cost_nothing_settle_nothing() {
    assertThat(only(part("a", "0", "1", "US")).missing())
        .containsExactly("interdict:cost other than 0");
  }
}
