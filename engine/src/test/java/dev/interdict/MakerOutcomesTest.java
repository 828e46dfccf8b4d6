// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.bom;
import static dev.interdict.Shelf.codes;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What a verdict makes of makers that are numbers, or named twice. */
final class MakerOutcomesTest {
  private static final String VENDOR = "cdx:hbom:vendor";

  @TempDir Path folder;

  private Shelf shelf(Book book) {
    return new Shelf(folder)
        .book(book)
        .put("entities/vendors.csv", "register,number,holder\npci,1af4,\"Red Hat, Inc.\"\n");
  }

  @Test
  void a_number_whose_holder_is_known_states_the_maker() {
    EvaluationResult result = shelf(new Book()).judge(bom("", part("lens", "0x1af4")));
    assertThat(findings(result)).isEmpty();
    assertThat(outcome(result, "ACM-001").outcome()).isEqualTo(Outcome.CLEAR);
    assertThat(Shelf.rendered(result.diagnostics()))
        .contains("read '0x1af4' as Red Hat, Inc., who holds this vendor number");
  }

  @Test
  void a_number_that_nobody_is_known_to_hold_states_no_maker() {
    EvaluationResult result = shelf(new Book()).judge(bom("", part("lens", "0x1af5")));
    assertThat(findings(result)).containsExactly("UNDETERMINED ACM-001 lens");
    assertThat(codes(result)).containsExactly("bom-unknown-vendor-number");
  }

  @Test
  void a_finding_shows_whose_number_it_was_and_in_which_register() {
    Book book = new Book().drl("$c : Component(maker == \"Red Hat, Inc.\")", "REVIEW, $c");
    Finding finding = shelf(book).judge(bom("", part("lens", "0x1af4"))).findings().get(0);
    assertThat(finding.evidence())
        .extracting(e -> e.field() + " " + e.value() + " " + e.basis() + " " + e.steps())
        .containsExactly(
            "manufacturer.name 0x1af4 PCI_VENDOR [EvidenceStep[kind=pci vendor, from=1af4,"
                + " to=Red Hat, Inc., source=PCI-SIG vendor numbers]]");
  }

  @Test
  void an_end_item_that_is_reported_for_its_part_says_which_part() {
    String conditions =
        """
        $part : Component()
        $m : ListMatch(component == $part, subject == "maker", list == "%s")
        Bom($end : endItem)
        $c : Component(this == $end)
        """;
    String bom = bom(part("box", "Other"), part("lens", "Acme"), part("lid", "Acme"));
    EvaluationResult result =
        shelf(new Book().drl(conditions, "PROHIBITED, $c, $m").elements("")).judge(bom);
    assertThat(findings(result)).containsExactly("PROHIBITED ACM-001 box");
    Finding finding = result.findings().get(0);
    assertThat(finding.message()).contains("lens is by Acme").doesNotContain("box is by");
    assertThat(finding.evidence())
        .extracting("field")
        .containsExactly("lens > manufacturer.name", "lid > manufacturer.name");
  }

  @Test
  void a_second_maker_that_is_listed_asks_for_a_person() {
    EvaluationResult result =
        shelf(new Book()).judge(bom("", part("lens", "Other", property(VENDOR, "Acme"))));
    assertThat(findings(result)).containsExactly("REVIEW ACM-001 lens");
    assertThat(result.findings().get(0).message())
        .startsWith("lens states Other, but cdx:hbom:vendor \"Acme\" names Acme Cameras")
        .contains("Find out which of the two is right, and correct the other.");
  }

  @Test
  void a_weak_match_says_which_fact_would_settle_it() {
    String lens = part("lens", "").replace("}", ", \"supplier\": {\"name\": \"Acme\"}}");
    EvaluationResult result = shelf(new Book()).judge(bom("", lens));
    assertThat(findings(result)).contains("REVIEW ACM-001 lens");
    assertThat(result.findings().get(0).message())
        .contains("the match is MEDIUM, not HIGH.")
        .contains(
            "Find out who makes it, and state that company's legal name (manufacturer.name).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contested,2020-01-01,,Act,,A", "listed,2020-01-01,,Act,,C"})
  void where_the_row_is_in_doubt_nobody_is_sent_after_the_maker_who_is_named(String row) {
    Book book = new Book().rows("acme,Acme,acme,g," + row + ",\n");
    EvaluationResult result = shelf(book).judge(bom("", part("lens", "Acme")));
    assertThat(findings(result)).containsExactly("REVIEW ACM-001 lens");
    assertThat(result.findings().get(0).message())
        .contains("the match is MEDIUM, not HIGH.")
        .doesNotContain("Find out");
  }

  @Test
  void a_second_maker_neither_hides_nor_repeats_the_first() {
    assertThat(
            findings(
                shelf(new Book())
                    .judge(
                        bom(
                            "",
                            part("lens", "Acme", property(VENDOR, "Other")),
                            part("cap", "Acme", property(VENDOR, "Acme Cameras Co., Ltd.")),
                            part("ring", "Acme", property(VENDOR, "Child Optics"))))))
        .containsExactly(
            "PROHIBITED ACM-001 cap", "PROHIBITED ACM-001 lens", "PROHIBITED ACM-001 ring");
  }
}
