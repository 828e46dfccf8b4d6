// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.bom;
import static dev.interdict.Shelf.codes;
import static dev.interdict.Shelf.findings;
import static dev.interdict.Shelf.incomplete;
import static dev.interdict.Shelf.outcome;
import static dev.interdict.Shelf.part;
import static dev.interdict.Shelf.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Shelf.Book;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Level;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.model.Evidence;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a rule's hit to what a user reads: verdicts, outcomes and their reasons. */
final class OutcomesTest {
  private static final String FCC = "cdx:device:certifications:US:FCC:id";
  private static final String CLEAN = bom("", part("lens", "Other"));
  private static final String ACME = bom("", part("lens", "Acme"));
  private static final List<String> PRIME = List.of("us.fed.prime");
  private static final String BAN =
      "$c : Component()\n$m : ListMatch(component == $c, subject == \"maker\", list == \"%s\")";

  @TempDir Path folder;

  private Shelf shelf(Book book) {
    return new Shelf(folder).book(book);
  }

  @Nested
  final class Verdicts {
    @Test
    void a_ban_in_force_is_prohibited_and_an_error() {
      Finding finding = shelf(new Book()).judge(ACME).findings().get(0);
      assertThat(finding.verdict()).hasToString("PROHIBITED");
      assertThat(finding.level()).isEqualTo(Level.ERROR);
      assertThat(finding.message()).contains("lens is by Acme").contains("are banned");
      assertThat(finding.evidence().get(0).steps()).extracting("kind").contains("alias", "listed");
    }

    @Test
    void a_coming_day_is_told_once() {
      Book book = new Book().rule("effective=\"2027-01-01\"");
      assertThat(shelf(book).judge(ACME).findings().get(0).message())
          .endsWith("Acme's parts are banned. From 2027-01-01.");
      book.reasons = "<reason key=\"day\">From 2027-01-01 Acme's parts are banned.</reason>";
      book.report = "PROHIBITED, $c, $m, \"day\"";
      assertThat(shelf(book).judge(ACME).findings().get(0).message())
          .endsWith(": From 2027-01-01 Acme's parts are banned.");
    }

    @Test
    void a_question_about_the_end_item_names_the_parts_that_raise_it() {
      Book book =
          new Book()
              .drl(
                  """
                  ListMatch($p : component, list == "%s", subject == "maker")
                  Origin(component == $p, stage == "assembled", country == "CN")
                  Bom($e : endItem)
                  $c : Component(this == $e)
                  """,
                  "REVIEW, $c");
      EvaluationResult result =
          shelf(book)
              .judge(
                  bom(
                      part("kiosk", "Other"),
                      part("lens", "Acme", property("interdict:origin:assembled", "CN"))));
      assertThat(findings(result)).containsExactly("REVIEW ACM-001 kiosk");
      assertThat(result.findings().get(0).evidence())
          .extracting(Evidence::field)
          .containsExactly("lens > manufacturer.name", "lens > interdict:origin:assembled");
    }

    @ParameterizedTest
    @CsvSource({
      "2026-11-22, PROHIBITED ACM-001 lens",
      "2026-11-23, PROHIBITED_FROM ACM-001 lens from 2026-11-23",
      "2028-11-21, PROHIBITED_FROM ACM-001 lens from 2028-11-21"
    })
    void the_rules_day_decides(String effective, String expected) {
      EvaluationResult result =
          shelf(new Book().rule("effective=\"" + effective + "\"")).judge(ACME);
      assertThat(findings(result)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-11-22, PROHIBITED ACM-001 lens",
      "2026-11-23, PROHIBITED_FROM ACM-001 lens from 2026-11-23",
      "2028-11-21, PROHIBITED_FROM ACM-001 lens from 2028-11-21",
      "2028-11-22, ",
    })
    void the_rows_day_decides(String listedOn, String expected) {
      Book book = new Book().rows("acme,Acme,acme,g,listed," + listedOn + ",,Act,,A,\n");
      assertThat(findings(shelf(book).judge(ACME)))
          .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void the_later_of_rule_and_row_is_the_day() {
      Book book =
          new Book()
              .rule("effective=\"2027-06-01\"")
              .rows("acme,Acme,acme,g,listed,2027-01-01,,Act,,A,\n");
      assertThat(findings(shelf(book).judge(ACME)))
          .containsExactly("PROHIBITED_FROM ACM-001 lens from 2027-06-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Weak Optics", "supplier", "fcc"})
    void a_match_below_high_asks_for_a_person(String how) {
      String bom =
          switch (how) {
            case "supplier" ->
                bom("", "{\"type\":\"device\",\"name\":\"lens\",\"supplier\":{\"name\":\"Acme\"}}");
            case "fcc" -> bom("", part("lens", "Other", property(FCC, "XMR123")));
            default -> bom("", part("lens", how));
          };
      EvaluationResult result = shelf(new Book()).judge(bom);
      assertThat(findings(result)).containsExactly("REVIEW ACM-001 lens");
      assertThat(result.findings().get(0).level()).isEqualTo(Level.WARNING);
      assertThat(result.exitCode()).isEqualTo(ExitCode.JUDGED);
    }

    @ParameterizedTest
    @CsvSource({
      "us.fed.prime, , REVIEW ACM-001 lens",
      "us.fcc.ea_applicant, , PROHIBITED ACM-001 lens",
      "us.fed.prime, 2021-01-01, PROHIBITED ACM-001 lens",
      "us.fed.prime, 2020-01-01, ",
      "us.fcc.ea_applicant, 2019-01-01, "
    })
    void an_act_before_the_rules_day_is_outside(String role, String first, String expected) {
      Book book = new Book().rule("effective=\"2020-06-01\" governed-by=\"first-authorised\"");
      book.rule = book.rule.replace("roles=\"us.fed.prime\"", "roles=\"*\"");
      EvaluationResult result =
          shelf(book)
              .judge(
                  ACME,
                  Shelf.AS_OF,
                  List.of(role),
                  first == null ? Map.of() : Map.of("first-authorised", first));
      assertThat(findings(result)).isEqualTo(expected == null ? List.of() : List.of(expected));
      if (expected != null && expected.startsWith("REVIEW")) {
        assertThat(result.findings().get(0).missing()).contains("program first-authorised");
      }
    }

    @Test
    void an_act_before_the_rows_day_is_outside_too() {
      Book book =
          new Book()
              .rule("effective=\"2019-01-01\" governed-by=\"contract-awarded\"")
              .rows("acme,Acme,acme,g,listed,2025-01-01,,Act,,A,\n");
      Shelf shelf = shelf(book);
      assertThat(
              findings(
                  shelf.judge(ACME, Shelf.AS_OF, PRIME, Map.of("contract-awarded", "2024-01-01"))))
          .isEmpty();
      assertThat(
              findings(
                  shelf.judge(ACME, Shelf.AS_OF, PRIME, Map.of("contract-awarded", "2025-01-01"))))
          .containsExactly("PROHIBITED ACM-001 lens");
      assertThat(findings(shelf.judge(ACME))).containsExactly("PROHIBITED ACM-001 lens");
    }

    @Test
    void a_stronger_match_of_the_same_entry_is_never_hidden_by_a_weaker() {
      Book book =
          new Book()
              .drl(
                  "$c : Component()\n$m : ListMatch(component == $c, list == \"%s\")",
                  "PROHIBITED, $c, $m");
      String weakMaker = part("lens", "Weak Optics", property("interdict:dieMaker", "Acme"));
      String weakDie = part("lens", "Acme", property("interdict:dieMaker", "Weak Optics"));
      assertThat(findings(shelf(book).judge(bom("", weakMaker, weakDie))))
          .containsExactly("PROHIBITED ACM-001 lens", "PROHIBITED ACM-001 lens");
    }

    @Test
    void the_weakest_match_that_a_ban_rests_on_decides() {
      Book book =
          new Book()
              .drl(
                  "$c : Component()\n"
                      + "$m : ListMatch(component == $c, subject == \"maker\", list == \"acme-list\")\n"
                      + "$d : ListMatch(component == $c, subject == \"die\", list == \"acme-list\")",
                  "PROHIBITED, $c, $m");
      String part = part("lens", "Acme", property("interdict:dieMaker", "Weak Optics"));
      assertThat(findings(shelf(book).judge(bom("", part)))).containsExactly("REVIEW ACM-001 lens");
    }

    @Test
    void the_type_is_compared_as_the_applies_if_compares_it() {
      Book book = new Book().elements("<applies-if types=\"device\"/><decides any-of=\"maker\"/>");
      String shouted = ACME.replace("\"type\": \"device\"", "\"type\": \"Device\"");
      assertThat(findings(shelf(book).judge(shouted))).containsExactly("PROHIBITED ACM-001 lens");
    }
  }

  @Nested
  final class Undetermined {
    @Test
    void a_missing_maker_leaves_the_component_undetermined() {
      EvaluationResult result =
          shelf(new Book()).judge(bom("", part("lens", ""), part("cap", "Other")));
      assertThat(findings(result)).containsExactly("UNDETERMINED ACM-001 lens");
      assertThat(result.findings().get(0).missing()).containsExactly("manufacturer.name");
      RuleOutcome outcome = outcome(result, "ACM-001");
      assertThat(outcome.outcome()).isEqualTo(Outcome.UNDECIDED);
      assertThat(outcome.undetermined()).isEqualTo(1);
      assertThat(outcome.reasons()).containsExactly("1 component can't be decided");
    }

    @ParameterizedTest
    @CsvSource({
      "public-safety, UNDETERMINED ACM-001 lens",
      "unknown, UNDETERMINED ACM-001 lens",
      ", UNDETERMINED ACM-001 lens",
      "none,"
    })
    void a_missing_fact_matters_only_while_the_program_leaves_the_rule_open(
        String endUse, String found) {
      Book book =
          new Book()
              .drl(
                  """
                  Program(endUse == "public-safety")
                  $c : Component()
                  $m : ListMatch(component == $c, subject == "maker", list == "%s")
                  """,
                  "PROHIBITED, $c, $m");
      Map<String, String> set = endUse == null ? Map.of() : Map.of("end-use", endUse);
      EvaluationResult result =
          shelf(book).judge(bom("", part("lens", "")), Shelf.AS_OF, List.of("us.fed.prime"), set);
      assertThat(findings(result)).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @CsvSource({
      "maker, manufacturer.name",
      "die-maker, interdict:dieMaker",
      "function, interdict:function",
      "part-number, interdict:mpn",
      "fcc-id, cdx:device:certifications:US:FCC:id",
      "origin:assembled, interdict:origin:assembled",
      "quantity, cdx:device:quantity",
      "cost, interdict:cost",
      "material, interdict:material",
      "fab, interdict:fab",
      "end-use, program end-use",
      "first-authorised, program first-authorised"
    })
    void each_fact_that_decides_is_asked_for_and_enough(String fact, String field) {
      Shelf shelf = shelf(new Book().elements("<decides any-of=\"" + fact + "\"/>"));
      EvaluationResult without = shelf.judge(bom("", part("lens", "")));
      assertThat(findings(without)).containsExactly("UNDETERMINED ACM-001 lens");
      assertThat(without.findings().get(0).missing()).containsExactly(field);

      String with =
          bom(
              "",
              part(
                  "lens",
                  "Other",
                  property("interdict:dieMaker", "Other"),
                  property("interdict:function", "mcu"),
                  property("interdict:mpn", "X-1"),
                  property(FCC, "ABC123"),
                  property("interdict:origin:assembled", "US"),
                  property("cdx:device:quantity", "2"),
                  property("interdict:material", "none"),
                  property("interdict:fab", "Other"),
                  property("interdict:cost", "1")));
      EvaluationResult all =
          shelf.judge(
              with,
              Shelf.AS_OF,
              PRIME,
              Map.of("end-use", "none", "first-authorised", "2026-01-01"));
      assertThat(findings(all)).isEmpty();
      assertThat(outcome(all, "ACM-001").outcome()).isEqualTo(Outcome.CLEAR);
    }

    @Test
    void one_of_a_group_is_enough_and_each_group_counts() {
      Shelf shelf =
          shelf(
              new Book()
                  .elements("<decides any-of=\"maker die-maker\"/><decides any-of=\"end-use\"/>"));
      EvaluationResult result = shelf.judge(bom("", part("lens", "")));
      assertThat(result.findings().get(0).missing())
          .containsExactly("manufacturer.name", "interdict:dieMaker", "program end-use");
      assertThat(
              shelf
                  .judge(bom("", part("lens", "", property("interdict:dieMaker", "Other"))))
                  .findings()
                  .get(0)
                  .missing())
          .containsExactly("program end-use");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "n/a", "TBD", "-"})
    void a_placeholder_is_no_maker(String maker) {
      assertThat(findings(shelf(new Book()).judge(bom("", part("lens", maker)))))
          .containsExactly("UNDETERMINED ACM-001 lens");
    }
  }

  @Nested
  final class Outcomes {
    @Test
    void clear_only_when_all_is_decided() {
      RuleOutcome outcome = outcome(shelf(new Book()).judge(CLEAN), "ACM-001");
      assertThat(outcome.outcome()).isEqualTo(Outcome.CLEAR);
      assertThat(outcome.reasons()).isEmpty();
    }

    @Test
    void an_incomplete_bom_is_never_clear_unless_accepted() {
      Shelf shelf = shelf(new Book());
      RuleOutcome outcome = outcome(shelf.judge(incomplete(CLEAN)), "ACM-001");
      assertThat(outcome.outcome()).isEqualTo(Outcome.UNDECIDED);
      assertThat(outcome.reasons()).singleElement().asString().contains("isn't declared complete");
      assertThat(
              outcome(
                      shelf.judge(
                          incomplete(CLEAN),
                          Shelf.AS_OF,
                          PRIME,
                          Map.of("accept-incomplete", "true")),
                      "ACM-001")
                  .outcome())
          .isEqualTo(Outcome.CLEAR);
    }

    @Test
    void an_assembly_outside_the_statement_keeps_it_open() {
      String nested =
          """
          {"bomFormat": "CycloneDX", "specVersion": "1.6",
           "metadata": {"component": {"type": "device", "name": "kiosk", "bom-ref": "kiosk",
             "manufacturer": {"name": "Other"}}},
           "components": [{"type": "device", "name": "board", "bom-ref": "board",
             "manufacturer": {"name": "Other"},
             "components": [{"type": "device", "name": "lens", "manufacturer": {"name": "Other"}}]}],
           "compositions": [{"aggregate": "complete", "assemblies": ["kiosk"]}]}
          """;
      Shelf shelf = shelf(new Book());
      assertThat(outcome(shelf.judge(nested), "ACM-001").reasons())
          .singleElement()
          .asString()
          .contains("kiosk > board");
      assertThat(
              outcome(
                      shelf.judge(nested.replace("[\"kiosk\"]", "[\"kiosk\", \"board\"]")),
                      "ACM-001")
                  .outcome())
          .isEqualTo(Outcome.CLEAR);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-11-22, CLEAR, ",
      "2026-11-23, CLEAR, list acme-list known to 2026-11-22",
      "2027-02-20, CLEAR, list acme-list known to 2026-11-22",
      "2027-02-21, UNDECIDED, 'list acme-list is out of date: known to 2026-11-22, to be checked by 2027-02-20'"
    })
    void a_list_is_out_of_date_after_its_day_of_checking(
        String asOf, Outcome expected, String reason) {
      RuleOutcome outcome = outcome(shelf(new Book()).judge(CLEAN, asOf), "ACM-001");
      assertThat(outcome.outcome()).isEqualTo(expected);
      assertThat(outcome.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void a_partial_list_is_never_clear() {
      Book book =
          new Book().coverage("coverage=\"partial\" official-rows=\"188\" known-to=\"2026-11-22\"");
      RuleOutcome outcome = outcome(shelf(book).judge(CLEAN), "ACM-001");
      assertThat(outcome.outcome()).isEqualTo(Outcome.UNDECIDED);
      assertThat(outcome.reasons())
          .containsExactly("list acme-list: 1 of 188 rows, known to 2026-11-22");
    }

    @Test
    void a_finding_outweighs_what_is_open() {
      RuleOutcome outcome =
          outcome(
              shelf(new Book()).judge(incomplete(bom("", part("a", "Acme"), part("b", "")))),
              "ACM-001");
      assertThat(outcome.outcome()).isEqualTo(Outcome.FINDINGS);
      assertThat(outcome.findings()).isEqualTo(1);
      assertThat(outcome.undetermined()).isEqualTo(1);
      assertThat(outcome.reasons()).hasSize(2);
    }

    @Test
    void a_component_without_a_function_is_silent_and_counted() {
      Book book =
          new Book().elements("<applies-if functions=\"camera\"/><decides any-of=\"maker\"/>");
      EvaluationResult result =
          shelf(book)
              .judge(
                  bom(
                      "",
                      part("lens", "Acme"),
                      part("ip camera", "Acme"),
                      part("chip", "Acme", property("interdict:function", "mcu"))));
      assertThat(findings(result)).containsExactly("PROHIBITED ACM-001 ip camera");
      assertThat(outcome(result, "ACM-001").reasons())
          .containsExactly("1 component without a function");
    }

    @Test
    void a_rule_about_the_end_item_needs_one() {
      Book book =
          new Book().elements("<applies-if position=\"end-item\"/><decides any-of=\"maker\"/>");
      Shelf shelf = shelf(book);
      RuleOutcome outcome = outcome(shelf.judge(ACME), "ACM-001");
      assertThat(outcome.outcome()).isEqualTo(Outcome.UNDECIDED);
      assertThat(outcome.reasons())
          .containsExactly("the BOM names no end item (metadata.component)");
      assertThat(findings(shelf.judge(bom(part("kiosk", "Acme"), part("lens", "Acme")))))
          .containsExactly("PROHIBITED ACM-001 kiosk");
    }

    @Test
    void a_rule_about_leaves_leaves_assemblies_alone() {
      Book book = new Book().elements("<applies-if position=\"leaf\"/><decides any-of=\"maker\"/>");
      Shelf shelf = shelf(book);
      assertThat(findings(shelf.judge(bom(part("kiosk", "Acme"), part("lens", "Acme")))))
          .containsExactly("PROHIBITED ACM-001 kiosk > lens");
      assertThat(findings(shelf.judge(bom(part("kiosk", ""), part("lens", "")))))
          .containsExactly("UNDETERMINED ACM-001 kiosk > lens");
      assertThat(findings(shelf.judge(bom(part("kiosk", "")))))
          .containsExactly("UNDETERMINED ACM-001 kiosk");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            effective="2019-08-13"                      | eu.importer  | it binds us.fed.prime
            effective="2028-11-21"                      | us.fed.prime |
            effective="2028-11-22"                      | us.fed.prime | its day, 2028-11-22, lies beyond the horizon of 730 days
            effective="2019-08-13" until="2026-11-23"   | us.fed.prime |
            effective="2019-08-13" until="2026-11-22"   | us.fed.prime | it ended on 2026-11-22
            """)
    void not_applicable_says_why(String dates, String role, String reason) {
      EvaluationResult result =
          shelf(new Book().rule(dates)).judge(ACME, Shelf.AS_OF, List.of(role), Map.of());
      RuleOutcome outcome = outcome(result, "ACM-001");
      if (reason == null) {
        assertThat(outcome.outcome()).isEqualTo(Outcome.FINDINGS);
      } else {
        assertThat(outcome.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome.reasons()).containsExactly(reason);
      }
    }

    @Test
    void an_implied_role_and_all_roles_trigger_a_rule() {
      Shelf shelf = shelf(new Book());
      assertThat(findings(shelf.judge(ACME, Shelf.AS_OF, List.of("us.dod.prime"), Map.of())))
          .containsExactly("PROHIBITED ACM-001 lens");
      EvaluationResult all = shelf.judge(ACME, Shelf.AS_OF, List.of("all"), Map.of());
      assertThat(all.findings().get(0).message()).endsWith("For us.fed.prime.");
    }
  }

  @Nested
  final class Runs {
    @Test
    void a_run_in_which_no_rule_applies_is_an_error() {
      EvaluationResult result =
          shelf(new Book()).judge(ACME, Shelf.AS_OF, List.of("eu.importer"), Map.of());
      assertThat(codes(result)).containsExactly("run-no-rule");
      assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
    }

    @Test
    void a_bom_without_components_is_an_error() {
      EvaluationResult result = shelf(new Book()).judge(bom(""));
      assertThat(codes(result)).containsExactly("bom-nothing-to-judge");
      assertThat(result.complete()).isFalse();
    }

    @Test
    void no_bom_is_an_error() {
      EvaluationResult result = shelf(new Book()).judge(null);
      assertThat(codes(result)).containsExactly("run-no-bom");
    }

    @Test
    void no_rulebook_is_an_error() {
      EvaluationResult result = new Shelf(folder).judge(ACME);
      assertThat(codes(result)).containsExactly("run-no-rulebook");
      assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
    }

    @Test
    void one_bad_bom_makes_the_run_incomplete_and_spares_the_others() {
      ComplianceEngine engine = shelf(new Book()).engine();
      var request = Shelf.request(ACME, Shelf.AS_OF, PRIME, Map.of(), List.of());
      var both =
          new EvaluationRequest(
              List.of(
                  BomSource.bytes("bad.json", new byte[] {'{'}),
                  new BomSource(
                      "gone.json",
                      most -> {
                        throw new java.nio.file.NoSuchFileException("/secret/gone.json");
                      }),
                  request.boms().get(0)),
              List.of(),
              request.program(),
              request.enforcement(),
              request.reading(),
              List.of());
      EvaluationResult result = engine.evaluate(both);
      assertThat(findings(result)).containsExactly("PROHIBITED ACM-001 lens");
      assertThat(result.boms()).hasSize(1);
      assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
      assertThat(Shelf.rendered(result.diagnostics()))
          .contains("gone.json")
          .doesNotContain("/secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "0000-01-01"})
    void a_day_out_of_all_bounds_is_an_error_and_no_exception(String asOf) {
      EvaluationResult result = shelf(new Book()).judge(ACME, asOf);
      assertThat(codes(result)).containsExactly("program-as-of");
    }

    @Test
    void a_canary_that_doesnt_sing_is_an_error_and_nothing_is_judged() {
      Book book = new Book();
      book.canary = "PROHIBITED %s-900 canary\n";
      EvaluationResult result = shelf(book).judge(ACME);
      assertThat(codes(result)).containsExactly("rulebook-canary");
      assertThat(result.findings()).isEmpty();
      assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
      assertThat(Shelf.rendered(result.diagnostics())).contains("PROHIBITED ACM-900 canary");
    }

    @Test
    void the_canary_of_a_rulebook_that_says_nothing_to_a_program_is_left_alone() {
      Book book = new Book();
      book.canary = "PROHIBITED %s-900 canary\n";
      EvaluationResult result =
          shelf(book).judge(ACME, Shelf.AS_OF, List.of("eu.importer"), Map.of());
      assertThat(codes(result)).containsExactly("run-no-rule");
    }

    @Test
    void a_ban_without_a_reported_match_is_refused() {
      Book book = new Book().drl(BAN, "PROHIBITED, $c");
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> shelf(book).judge(ACME)))
          .hasMessageContaining("rests on a ListMatch");
    }
  }
}
