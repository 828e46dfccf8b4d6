// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.bom;
import static dev.interdict.Shelf.codes;
import static dev.interdict.Shelf.findings;
import static dev.interdict.Shelf.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.EvaluationResult.RulebookUse;
import dev.interdict.Shelf.Book;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.model.SourceLocation;
import dev.interdict.model.Stated;
import dev.interdict.report.ReportFormat;
import dev.interdict.rulebook.EntityList;
import dev.interdict.testing.RulebookTester;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rulebooks whose rules name the lists of another. */
final class RequiredRulebooksTest {
  private static final String ACME = bom("", part("lens", "Acme"));
  private static final String CLEAN = bom("", part("lens", "Zeiss"));
  private static final String NOBODY = "nobody,Nobody,,g,listed,2020-01-01,,Act,,A,\n";

  @TempDir Path shipped;
  @TempDir Path own;
  private Shelf library;
  private Shelf mine;

  /** "acme" has the list, "aaa" before it in the order of folders requires it. */
  @BeforeEach
  void two_rulebooks() {
    library = new Shelf(shipped).book(new Book()).book(borrower("aaa", "AAA"));
    mine = new Shelf(own);
  }

  private static Book borrower(String id, String prefix) {
    var book = new Book().requires("acme", "acme-list");
    book.id = id;
    book.prefix = prefix;
    return book;
  }

  private EvaluationResult judge(String bom, RulebookChoice... choices) {
    return ComplianceEngine.of(shipped, "rulebooks")
        .evaluate(
            Shelf.request(bom, Shelf.AS_OF, List.of("us.fed.prime"), Map.of(), List.of(choices)));
  }

  private RulebookChoice folder(String name) {
    return mine.folder(name);
  }

  private static RulebookUse use(EvaluationResult result, String id) {
    return result.rulebooks().stream()
        .filter(each -> each.rulebook().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static RuleOutcome outcome(EvaluationResult result, String rule) {
    return result.boms().get(0).rules().stream()
        .filter(each -> each.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_required_rulebook_lends_its_lists_while_its_own_rules_are_silent() {
    EvaluationResult result = judge(ACME, Shelf.shipped("aaa"));
    assertThat(findings(result)).containsExactly("PROHIBITED AAA-001 lens");
    assertThat(result.boms().get(0).rules())
        .extracting(RuleOutcome::rule)
        .containsExactly("AAA-001", "AAA-900");
  }

  @Test
  void where_it_is_chosen_too_both_speak_and_it_is_no_clash() {
    for (EvaluationResult result :
        List.of(judge(ACME), judge(ACME, Shelf.shipped("aaa"), Shelf.shipped("acme")))) {
      assertThat(findings(result))
          .containsExactly("PROHIBITED AAA-001 lens", "PROHIBITED ACM-001 lens");
      assertThat(result.rulebooks()).hasSize(2);
      assertThat(use(result, "acme").requiredBy()).isEmpty();
    }
  }

  @Test
  void reports_name_it_with_the_hash_by_which_a_run_is_replayed() throws IOException {
    EvaluationResult result = judge(ACME, Shelf.shipped("aaa"));
    RulebookUse use = use(result, "acme");
    assertThat(use.requiredBy()).containsExactly("aaa");
    assertThat(use.rulebook().rules()).isEmpty();
    assertThat(use.rulebook().sha256())
        .isEqualTo(use(judge(ACME), "acme").rulebook().sha256())
        .hasSize(64);
    assertThat(report(ReportFormat.JSON, result).replaceAll("\\s", ""))
        .contains("\"sha256\":\"" + use.rulebook().sha256())
        .contains("\"requiredBy\":[\"aaa\"]")
        .contains("\"id\":\"acme-list\"");
    assertThat(report(ReportFormat.TEXT, result))
        .contains("The Acme act; only lists, for aaa")
        .contains("list acme-list: 1 row");
  }

  private static String report(ReportFormat format, EvaluationResult result) throws IOException {
    var out = new ByteArrayOutputStream();
    format.writer().write(result, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_rule_over_a_borrowed_partial_list_is_never_clear() {
    library.book(
        new Book().coverage("coverage=\"partial\" official-rows=\"188\" known-to=\"2026-11-22\""));
    RuleOutcome partial = outcome(judge(CLEAN, Shelf.shipped("aaa")), "AAA-001");
    assertThat(partial.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(partial.reasons()).contains("list acme-list: 1 of 188 rows, known to 2026-11-22");
  }

  @Test
  void a_rule_over_a_borrowed_list_that_is_whole_and_fresh_can_be_clear() {
    assertThat(outcome(judge(CLEAN, Shelf.shipped("aaa")), "AAA-001").outcome())
        .isEqualTo(Outcome.CLEAR);
  }

  @Test
  void the_caveats_of_a_borrowed_list_are_printed() throws IOException {
    library.put(
        "acme/rulebook.xml",
        library
            .text("acme/rulebook.xml")
            .replace(
                "affiliates=\"owned\"/>", "affiliates=\"owned\"><caveat>Late.</caveat></list>"));
    assertThat(report(ReportFormat.TEXT, judge(ACME, Shelf.shipped("aaa"))))
        .contains("Late. (list acme-list)");
  }

  @Test
  void a_folder_that_replaces_the_shipped_one_lends_its_lists_instead() {
    mine.book(new Book().rows(NOBODY), "mine");
    EvaluationResult result = judge(ACME, Shelf.shipped("aaa"), folder("mine"));
    assertThat(findings(result)).isEmpty();
    assertThat(use(result, "acme").replaced()).hasSize(64);
  }

  @Test
  void a_folder_that_replaces_it_without_the_list_is_an_error_at_its_place() {
    var book = new Book();
    book.list = "another-list";
    mine.book(book, "mine");
    EvaluationResult result = judge(ACME, Shelf.shipped("aaa"), folder("mine"));
    assertThat(codes(result)).containsExactly("rulebook-required-list");
    assertThat(Shelf.rendered(result.diagnostics()))
        .contains("interdict.xml:3:5", "AAA-001", "'acme-list' of 'acme'", "'aaa'");
    assertThat(result.boms()).isEmpty();
  }

  @Test
  void of_two_folders_that_replace_what_is_required_the_one_without_the_list_is_named() {
    var first = new Book();
    first.id = "aab";
    first.prefix = "AAB";
    first.list = "aab-list";
    library.book(first);
    var both = borrower("aaa", "AAA");
    both.requires = "<requires rulebook=\"aab\"/>" + both.requires;
    library.book(both);
    var without = new Book();
    without.list = "another-list";
    mine.book(first, "first").book(without, "second");
    var second =
        new RulebookChoice.Folder(
            new Stated("./second", SourceLocation.at("interdict.xml", 9, 5)),
            own.resolve("second"));
    EvaluationResult result = judge(ACME, Shelf.shipped("aaa"), folder("first"), second);
    assertThat(Shelf.rendered(result.diagnostics()))
        .contains("interdict.xml:9:5", "'acme-list' of 'acme'")
        .doesNotContain("'aab'");
  }

  @Test
  void a_list_that_a_required_rulebook_lost_is_missed_in_both() {
    var book = new Book();
    book.list = "another-list";
    mine.book(book).book(borrower("bbb", "BBB"));
    EvaluationResult result = judge(ACME, folder("bbb"));
    assertThat(Shelf.rendered(result.diagnostics()))
        .contains(
            "'acme-list', which neither rulebook.xml nor a rulebook that it requires has",
            "known: another-list");
  }

  @Test
  void a_folder_finds_a_shipped_rulebook() {
    mine.book(borrower("bbb", "BBB"), "mine");
    assertThat(findings(judge(ACME, folder("mine")))).containsExactly("PROHIBITED BBB-001 lens");
  }

  @Test
  void folders_of_a_run_find_each_other_in_any_order() {
    mine.book(new Book().rows(NOBODY), "mine").book(borrower("bbb", "BBB"), "bbb");
    for (EvaluationResult result :
        List.of(
            judge(ACME, folder("mine"), folder("bbb")),
            judge(ACME, folder("bbb"), folder("mine")))) {
      assertThat(findings(result)).isEmpty();
      assertThat(result.rulebooks()).hasSize(2);
    }
  }

  @Test
  void a_folder_finds_the_rulebook_beside_it_with_the_companies_that_it_brings() {
    mine.book(new Book().rows("odd,Odd,odd-works,g,listed,2020-01-01,,Act,,A,\n"))
        .put("acme/entities/entities.csv", "id,name,seat,mark,note\nodd-works,Odd Works,,A,\n")
        .book(borrower("bbb", "BBB"))
        .book(borrower("ccc", "CCC"));
    EvaluationResult result =
        judge(bom("", part("lens", "Odd Works")), folder("bbb"), folder("ccc"));
    assertThat(findings(result))
        .containsExactly("PROHIBITED BBB-001 lens", "PROHIBITED CCC-001 lens");
    assertThat(use(result, "acme").requiredBy()).containsExactly("bbb", "ccc");
    assertThat(use(result, "acme").replaced()).hasSize(64);
  }

  @Test
  void what_lies_beside_a_folder_never_takes_the_place_of_a_shipped_rulebook_that_was_chosen() {
    mine.book(new Book().rows(NOBODY)).book(borrower("bbb", "BBB"));
    assertThat(findings(judge(ACME, folder("bbb"), Shelf.shipped("acme"))))
        .containsExactly("PROHIBITED ACM-001 lens", "PROHIBITED BBB-001 lens");
    assertThat(findings(judge(ACME, folder("bbb"), Shelf.shipped("aaa"))))
        .containsExactly("PROHIBITED AAA-001 lens", "PROHIBITED BBB-001 lens");
  }

  @Test
  void two_rulebooks_of_one_id_beside_two_folders_are_an_error_that_names_both() {
    for (String shelf : List.of("one", "two")) {
      mine.book(new Book(), shelf + "/acme")
          .book(borrower(shelf, shelf.toUpperCase(Locale.ROOT)), shelf + "/x");
    }
    EvaluationResult result = judge(ACME, folder("one/x"), folder("two/x"));
    assertThat(codes(result)).containsExactly("rulebook-two-required");
    assertThat(Shelf.rendered(result.diagnostics()))
        .contains("./one/acme/rulebook.xml", "./two/acme/rulebook.xml", "./two/x/rulebook.xml:4:");
  }

  @Test
  void a_broken_rulebook_beside_a_folder_stops_the_run_with_its_errors() {
    mine.book(new Book().rows("acme,Acme,acne,g,listed,2020-01-01,,Act,,A,\n"))
        .book(borrower("bbb", "BBB"));
    EvaluationResult result = judge(ACME, folder("bbb"));
    assertThat(result.boms()).isEmpty();
    assertThat(Shelf.rendered(result.diagnostics())).contains("./acme/lists/list.csv:2:");
  }

  @Test
  void a_check_says_which_folders_beside_its_own_it_rests_on() {
    mine.book(borrower("bbb", "BBB"));
    assertThat(neighbours(folder("bbb"))).containsExactly(own.resolve("acme"));
    mine.book(new Book().rows("acme,Acme,acne,g,listed,2020-01-01,,Act,,A,\n"));
    assertThat(neighbours(folder("bbb"))).containsExactly(own.resolve("acme"));
    assertThat(neighbours(folder("bbb"), Shelf.shipped("acme"))).isEmpty();
    assertThat(neighbours()).isEmpty();
  }

  private Set<Path> neighbours(RulebookChoice... choices) {
    EvaluationRequest request =
        Shelf.request(ACME, Shelf.AS_OF, List.of("us.fed.prime"), Map.of(), List.of(choices));
    return ComplianceEngine.of(shipped, "rulebooks")
        .prepare(request.rulebooks(), request.program(), request.enforcement(), request.reading())
        .neighbours();
  }

  @Test
  void a_link_beside_a_folder_is_not_followed() throws IOException {
    mine.book(new Book().rows(NOBODY), "elsewhere/acme").book(borrower("bbb", "BBB"));
    Files.createSymbolicLink(own.resolve("acme"), own.resolve("elsewhere/acme"));
    assertThat(findings(judge(ACME, folder("bbb")))).containsExactly("PROHIBITED BBB-001 lens");
  }

  @Test
  void only_lists_that_are_asked_for_are_lent() {
    var book = new Book();
    library.put(
        "acme/rulebook.xml",
        library
            .text("acme/rulebook.xml")
            .replace(
                "<rule id=\"ACM-001\"",
                "<list id=\"second-list\" file=\"lists/list.csv\" title=\"Second\" "
                    + book.coverage
                    + " affiliates=\"owned\"/>\n  <rule id=\"ACM-001\""));
    assertThat(use(judge(ACME, Shelf.shipped("aaa")), "acme").rulebook().lists())
        .extracting(EntityList::id)
        .containsExactly("acme-list");
    assertThat(use(judge(ACME), "acme").rulebook().lists()).hasSize(2);
  }

  @Test
  void an_unknown_rulebook_is_an_error_with_a_suggestion() {
    mine.book(borrower("bbb", "BBB").requires("acne", "acme-list"));
    EvaluationResult result = judge(ACME, folder("bbb"));
    assertThat(codes(result)).containsExactly("rulebook-unknown-rulebook");
    assertThat(Shelf.rendered(result.diagnostics()))
        .contains("./bbb/rulebook.xml:4:", "did you mean 'acme'?");
  }

  @Test
  void its_tests_run_with_the_lists_beside_it_and_over_their_rows() {
    String test = "aaa/tests/AAA-001/part-of-each-listed-company/";
    library
        .put(test + "bom.cdx.json", bom("", part("lens", "${entry.name}")))
        .put(
            test + "case.properties",
            "for-each = list acme-list\nas-of = 2026-11-22\nroles = us.fed.prime\n")
        .put(test + "expected.txt", "PROHIBITED AAA-001 lens\n");
    var report = RulebookTester.of(shipped.resolve("aaa"), "aaa").run(List.of());
    assertThat(report.suites().get(0).diagnostics()).isEmpty();
    assertThat(report.suites().get(0).results())
        .filteredOn(result -> result.passed())
        .extracting(result -> result.test().name())
        .containsExactly("part-of-each-listed-company[acme]");
  }
}
