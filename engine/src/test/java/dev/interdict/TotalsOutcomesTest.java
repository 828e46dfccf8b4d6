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
import dev.interdict.fix.MissingField;
import dev.interdict.report.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a rule over a threshold where a BOM states its values in part only. */
final class TotalsOutcomesTest {
  private static final String ASSEMBLED = "interdict:origin:assembled";
  private static final String QUANTITY = "cdx:device:quantity";
  private static final String SHARE =
      """
      $c : Component(name == "lens")
      accumulate(Origin(component == $c, stage == "assembled", country in ("CN", "RU"), $s : share);
          $t : sum($s); $t > 50)
      """;
  private static final String PIECES =
      """
      $c : Component(endItem)
      accumulate(Component(parent == $c, $q : quantity); $t : sum($q); $t > 10)
      """;

  @TempDir Path folder;

  private EvaluationResult judge(String conditions, String decides, String end, String... parts) {
    Book book = new Book().elements(decides).drl(conditions, "REVIEW, $c");
    return new Shelf(folder).book(book).judge(bom(end, parts));
  }

  private EvaluationResult assembled(String origins) {
    return judge(SHARE, "", "", part("lens", "Other", property(ASSEMBLED, origins)));
  }

  @ParameterizedTest
  @CsvSource({
    "CN=30;RU=20;US=50, , CLEAR",
    "CN=30;RU=30;US=40, REVIEW, FINDINGS",
    "CN=60;US=40, REVIEW, FINDINGS",
    "CN;RU, UNDETERMINED, UNDECIDED",
    "CN=60;RU;US, REVIEW, FINDINGS",
    "CN=40;RU;US, UNDETERMINED, UNDECIDED",
    "CN=40;RU=10;US, , CLEAR",
    "US;DE, , CLEAR"
  })
  void shares_that_are_not_stated_leave_a_rule_open_unless_the_others_decide(
      String origins, String verdict, Outcome outcome) {
    EvaluationResult result = assembled(origins);

    if (verdict == null) {
      assertThat(findings(result)).isEmpty();
    } else {
      assertThat(findings(result)).containsExactly(verdict + " ACM-001 lens");
    }
    assertThat(outcome(result, "ACM-001").outcome()).isEqualTo(outcome);
  }

  @Test
  void the_finding_names_the_share_and_says_of_how_many_origins_it_is_missing() {
    EvaluationResult result = assembled("CN=40;RU;US");
    Finding finding = result.findings().get(0);

    assertThat(finding.missing()).containsExactly("share in " + ASSEMBLED);
    assertThat(finding.message())
        .contains("because 1 of 2 origins states no share in " + ASSEMBLED + ".");
    assertThat(outcome(result, "ACM-001").reasons()).contains("1 component can't be decided");
    assertThat(outcome(result, "ACM-001").undetermined()).isEqualTo(1);
  }

  @Test
  void what_other_parts_lack_is_not_to_be_stated_for_the_part_that_is_judged() {
    EvaluationResult result =
        judge(
            PIECES,
            "",
            part("board", "Other"),
            part("lens", "Other", property(QUANTITY, "4")),
            part("cap", "Other"),
            part("pin", "Other"));

    assertThat(findings(result)).containsExactly("UNDETERMINED ACM-001 board");
    Finding finding = result.findings().get(0);
    assertThat(finding.missing()).containsExactly(QUANTITY + " of other parts");
    assertThat(finding.missing()).noneMatch(MissingField::insertable);
    assertThat(finding.message()).contains("because 2 of 3 parts state no " + QUANTITY + ".");
  }

  @Test
  void a_fact_that_decides_the_rule_and_is_missing_too_stands_in_the_same_finding() {
    EvaluationResult result =
        judge(
            SHARE,
            "<decides any-of=\"maker\"/>",
            "",
            part("lens", "", property(ASSEMBLED, "CN;US")));

    assertThat(findings(result)).containsExactly("UNDETERMINED ACM-001 lens");
    assertThat(result.findings().get(0).missing())
        .containsExactly("manufacturer.name", "share in " + ASSEMBLED);
    assertThat(result.findings().get(0).message())
        .contains(
            "because manufacturer.name is not stated, and 1 of 1 origin states no share in "
                + ASSEMBLED);
  }

  @Test
  void parts_that_lack_the_same_share_stand_together_in_a_report() throws IOException {
    String both = SHARE.replace("name == \"lens\"", "");
    EvaluationResult result =
        judge(
            both,
            "",
            "",
            part("lens", "Other", property(ASSEMBLED, "CN=40;RU;US")),
            part("cap", "Other", property(ASSEMBLED, "CN;US")));

    assertThat(text(result))
        .contains("2 can't be decided, all for want of a share")
        .contains("2 parts without share in " + ASSEMBLED + " (ACM-001)")
        .contains("state share in " + ASSEMBLED + " in the BOM");
  }

  /** The match decides only from its own day on, and says nothing before it. */
  @Test
  void a_finding_that_lies_too_far_ahead_does_not_hide_what_is_open() {
    Book book =
        new Book()
            .elements("")
            .rows(
                "acme,Acme,acme,g,listed,2027-01-01,,Act,,A,\nother,Acme,acme,h,listed,2020-01-01,,Act,,A,\n")
            .drl(
                """
                $c : Component(name == "lens")
                $m : ListMatch(component == $c, list == "acme-list")
                accumulate(Component(this == $c, $q : quantity); $t : sum($q), $n : count(); $t > 5 || $m.group == "g")
                """,
                "NOTICE, $c, $m");
    EvaluationResult result = new Shelf(folder).book(book).judge(bom("", part("lens", "Acme")));

    assertThat(findings(result)).containsExactly("UNDETERMINED ACM-001 lens");
    assertThat(result.findings().get(0).missing()).containsExactly(QUANTITY);
  }

  private static String text(EvaluationResult result) throws IOException {
    var out = new ByteArrayOutputStream();
    ReportFormat.TEXT.writer(false).write(result, out);
    return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }
}
