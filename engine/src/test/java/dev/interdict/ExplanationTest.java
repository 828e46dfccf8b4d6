// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.bom;
import static dev.interdict.Shelf.part;
import static dev.interdict.Shelf.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Shelf.Book;
import dev.interdict.explanation.Adjustment;
import dev.interdict.explanation.Attempt;
import dev.interdict.explanation.BranchExplanation;
import dev.interdict.explanation.ComponentExplanation;
import dev.interdict.explanation.Conclusion;
import dev.interdict.explanation.ConditionExplanation;
import dev.interdict.explanation.ConstraintExplanation;
import dev.interdict.explanation.DecisiveFact;
import dev.interdict.explanation.ExplainedValue;
import dev.interdict.explanation.FactExplanation;
import dev.interdict.explanation.Holds;
import dev.interdict.explanation.Question;
import dev.interdict.explanation.Requirement;
import dev.interdict.explanation.RuleExplanation;
import dev.interdict.explanation.Subject;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import dev.interdict.model.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user learns about why a rule speaks, or doesn't. */
final class ExplanationTest {
  private static final List<String> PRIME = List.of("us.fed.prime");

  @TempDir Path folder;

  private RuleExplanation explain(Book book, String bom) {
    return explain(book, bom, Shelf.AS_OF, PRIME, Map.of());
  }

  private RuleExplanation explain(
      Book book, String bom, String asOf, List<String> roles, Map<String, String> set) {
    ExplanationResult result =
        ask(book, bom, asOf, roles, set, new Subject.OfComponent("lens"), "ACM-001");
    assertThat(result.complete()).as(Shelf.rendered(result.diagnostics())).isTrue();
    return result.components().get(0).rules().get(0);
  }

  private ExplanationResult ask(
      Book book,
      String bom,
      String asOf,
      List<String> roles,
      Map<String, String> set,
      Subject subject,
      String... rules) {
    return new Shelf(folder)
        .book(book)
        .engine()
        .explain(
            Shelf.request(bom, asOf, roles, set, List.of()), new Question(subject, List.of(rules)));
  }

  private ExplanationResult ask(String bom, Subject subject, String... rules) {
    return ask(new Book(), bom, Shelf.AS_OF, PRIME, Map.of(), subject, rules);
  }

  private static Attempt attempt(RuleExplanation rule) {
    assertThat(rule.branches()).hasSize(1);
    assertThat(rule.branches().get(0).attempts()).hasSize(1);
    return rule.branches().get(0).attempts().get(0);
  }

  private static ConditionExplanation failed(RuleExplanation rule) {
    return attempt(rule).conditions().stream()
        .filter(condition -> condition.holds() == Holds.NO)
        .findFirst()
        .orElseThrow();
  }

  private static ConstraintExplanation failed(FactExplanation fact) {
    return fact.constraints().stream()
        .filter(constraint -> constraint.holds() == Holds.NO)
        .findFirst()
        .orElseThrow();
  }

  private static Book origins(String conditions) {
    return new Book().elements("").drl("$c : Component()\n" + conditions, "REVIEW, $c");
  }

  private static String made(String... origins) {
    String[] properties = new String[origins.length];
    for (int i = 0; i < origins.length; i++) {
      String[] words = origins[i].split("=", 2);
      properties[i] = property("interdict:origin:" + words[0], words[1]);
    }
    return bom("", part("lens", "Other", properties));
  }

  @Nested
  final class Found {
    @Test
    void each_constraint_is_shown_with_the_value_that_satisfied_it_and_its_place() {
      RuleExplanation rule = explain(new Book(), bom("", part("lens", "Acme")));

      assertThat(rule.conclusion()).isEqualTo(Conclusion.FINDING);
      assertThat(rule.findings()).hasSize(1);
      Attempt attempt = attempt(rule);
      assertThat(attempt.verdict()).isEqualTo(Verdict.PROHIBITED);
      assertThat(attempt.adjustments()).isEmpty();
      assertThat(attempt.fingerprint()).isEqualTo(rule.findings().get(0).fingerprint());
      FactExplanation match = attempt.conditions().get(1).facts().get(0);
      assertThat(match.shown()).isEqualTo("acme-list row acme by manufacturer.name \"Acme\"");
      assertThat(match.location()).isNotNull();
      assertThat(match.location().line()).isEqualTo(2);
      assertThat(match.constraints())
          .extracting(ConstraintExplanation::text)
          .containsExactly("component == $c", "subject == \"maker\"", "list == \"acme-list\"");
      assertThat(match.constraints())
          .extracting(ConstraintExplanation::holds)
          .containsOnly(Holds.YES);
      assertThat(match.constraints().get(1).values().get(0).value()).isEqualTo("maker");
    }

    @ParameterizedTest
    @CsvSource({
      "Acme, 2026-11-22, , ",
      "Weak Optics, 2026-11-22, WEAK_MATCH, MEDIUM",
      "Acme, 2019-08-12, DAY_AHEAD, 2020-01-01"
    })
    void what_became_of_a_ban_is_said(String maker, String asOf, String kind, String value) {
      RuleExplanation rule =
          explain(new Book(), bom("", part("lens", maker)), asOf, PRIME, Map.of());

      List<Adjustment> adjustments = attempt(rule).adjustments();
      if (kind == null) {
        assertThat(adjustments).isEmpty();
      } else {
        assertThat(adjustments)
            .containsExactly(
                new Adjustment(
                    Adjustment.Kind.valueOf(kind), rule.findings().get(0).verdict(), value));
      }
    }

    @Test
    void what_is_not_fitted_is_not_banned_for_sure_nor_is_what_it_holds() {
      String empty = property("interdict:dnp", "yes");
      String board = part("board", "Other", empty);
      String holder =
          board.substring(0, board.length() - 1)
              + ", \"components\": ["
              + part("lens", "Acme")
              + "]}";
      for (String part : List.of(part("lens", "Acme", empty), holder)) {
        RuleExplanation rule = explain(new Book(), bom("", part));

        assertThat(rule.findings())
            .singleElement()
            .satisfies(
                finding -> {
                  assertThat(finding.verdict()).isEqualTo(Verdict.REVIEW);
                  assertThat(finding.message()).contains("isn't fitted (interdict:dnp)");
                });
      }
      String fitted = part("lens", "Acme", property("interdict:dnp", "no"));
      assertThat(explain(new Book(), bom("", fitted)).findings())
          .singleElement()
          .extracting(Finding::verdict)
          .isEqualTo(Verdict.PROHIBITED);
    }

    @Test
    void a_day_that_the_program_leaves_open_is_said() {
      Book book = new Book().rule("effective=\"2019-08-13\" governed-by=\"first-authorised\"");
      RuleExplanation rule = explain(book, bom("", part("lens", "Acme")));

      assertThat(attempt(rule).adjustments())
          .containsExactly(
              new Adjustment(Adjustment.Kind.DAY_UNKNOWN, Verdict.REVIEW, "first-authorised"));
    }

    @Test
    void conditions_that_hold_before_their_day_are_no_finding() {
      Book book = new Book().rule("effective=\"2019-01-01\" governed-by=\"contract-awarded\"");
      RuleExplanation rule =
          explain(
              book,
              bom("", part("lens", "Acme")),
              Shelf.AS_OF,
              PRIME,
              Map.of("contract-awarded", "2019-06-01"));

      assertThat(rule.conclusion()).isEqualTo(Conclusion.OUT_OF_TIME);
      assertThat(attempt(rule).fingerprint()).isNull();
      assertThat(attempt(rule).adjustments())
          .containsExactly(
              new Adjustment(Adjustment.Kind.ACT_BEFORE_DAY, null, "contract-awarded"));
    }

    @Test
    void a_default_that_decided_is_said_to_be_one() {
      Book book =
          new Book()
              .elements("")
              .drl("$c : Component()\nProgram(endUse == \"unknown\")", "REVIEW, $c");
      ExplainedValue value =
          attempt(explain(book, bom("", part("lens", "Acme"))))
              .conditions()
              .get(1)
              .facts()
              .get(0)
              .constraints()
              .get(0)
              .values()
              .get(0);

      assertThat(value.value()).isEqualTo("unknown");
      assertThat(value.field()).isEqualTo("program end-use");
      assertThat(value.byDefault()).isTrue();
    }

    @Test
    void a_branch_that_holds_is_told_apart_from_one_that_doesnt() {
      Book book =
          origins(
              "(exists Origin(component == $c, country == \"CN\") or exists Origin(component == $c,"
                  + " country == \"TW\"))");
      RuleExplanation rule = explain(book, made("assembled=TW"));

      assertThat(rule.conclusion()).isEqualTo(Conclusion.FINDING);
      assertThat(rule.branches()).extracting(BranchExplanation::holds).containsExactly(false, true);
      assertThat(rule.branches().get(0).location()).isInstanceOf(SourceLocation.class);
    }

    @Test
    void the_note_of_a_rule_is_shown() {
      Shelf shelf = new Shelf(folder).book(new Book());
      shelf.put(
          "acme/rules/rules.drl",
          """
          rule "ACM-001"
          @note("the name alone decides")
          when
              $c : Component(name == "lens")
          then
              findings.report(REVIEW, $c);
          end

          rule "ACM-900"
          when
              $c : Component(name == "canary")
          then
              findings.report(REVIEW, $c);
          end
          """);
      ExplanationResult result =
          shelf
              .engine()
              .explain(
                  Shelf.request(
                      bom("", part("lens", "Other")), Shelf.AS_OF, PRIME, Map.of(), List.of()),
                  new Question(new Subject.OfComponent("lens"), List.of("ACM-001")));

      assertThat(result.components().get(0).rules().get(0).note())
          .isEqualTo("the name alone decides");
    }
  }

  @Nested
  final class NotFound {
    @Test
    void the_first_constraint_that_nothing_meets_is_shown_with_the_nearest_values() {
      Book book =
          origins("exists Origin(component == $c, country == \"CN\", stage == \"manufactured\")");
      RuleExplanation rule = explain(book, made("manufactured=TW", "assembled=MY"));

      assertThat(rule.conclusion()).isEqualTo(Conclusion.NOT_SATISFIED);
      ConditionExplanation failed = failed(rule);
      assertThat(failed.facts())
          .extracting(FactExplanation::shown)
          .containsExactly("manufactured TW", "assembled MY");
      ConstraintExplanation country = failed(failed.facts().get(0));
      assertThat(country.text()).isEqualTo("country == \"CN\"");
      assertThat(country.values().get(0).value()).isEqualTo("TW");
      assertThat(country.values().get(0).field()).isEqualTo("interdict:origin:manufactured");
      assertThat(country.values().get(0).location()).isNotNull();
      assertThat(failed.facts().get(0).constraints().get(2).holds()).isEqualTo(Holds.NOT_ASKED);
    }

    @Test
    void facts_about_other_components_are_no_near_misses() {
      Book book = origins("exists Origin(country == \"CN\", component == $c)");
      String bom =
          bom(
              "",
              part("lens", "Other"),
              part("cap", "Other", property("interdict:origin:assembled", "CN")));

      assertThat(failed(explain(book, bom)).facts()).isEmpty();
    }

    @Test
    void a_fact_that_must_not_be_there_is_shown() {
      Book book = origins("not Origin(component == $c, country != \"US\")");
      ConditionExplanation failed = failed(explain(book, made("assembled=TW", "tested=US")));

      assertThat(failed.kind()).isEqualTo(ConditionExplanation.Kind.NONE);
      assertThat(failed.facts()).extracting(FactExplanation::shown).containsExactly("assembled TW");
    }

    @Test
    void a_total_that_misses_its_threshold_is_shown_with_what_was_counted() {
      Book book =
          origins(
              "accumulate(Origin(component == $c, country == \"CN\", $s : share); $n : count(),"
                  + " $t : sum($s); $n >= 1, $t >= 50)");
      ConditionExplanation failed =
          failed(explain(book, made("assembled=CN=40;US=60", "tested=CN=5")));

      assertThat(failed.kind()).isEqualTo(ConditionExplanation.Kind.TOTALS);
      assertThat(failed.facts()).hasSize(2);
      assertThat(failed.totals()).isNotNull();
      assertThat(failed.totals().constraints().get(0).holds()).isEqualTo(Holds.YES);
      ConstraintExplanation sum = failed(failed.totals());
      assertThat(sum.text()).isEqualTo("$t >= 50");
      assertThat(sum.values().get(0).name()).isEqualTo("$t");
      assertThat(sum.values().get(0).value()).isEqualTo("45");
    }

    @Test
    void a_maker_on_no_list_is_shown_with_all_that_was_looked_for() {
      String bom =
          bom(
              "",
              part(
                  "lens",
                  "Quectel",
                  property("interdict:dieMaker", "Chips Ltd"),
                  property("cdx:device:certifications:US:FCC:id", "ABC123")));
      ConditionExplanation failed = failed(explain(new Book(), bom));

      assertThat(failed.facts()).isEmpty();
      assertThat(failed.compared())
          .extracting(value -> value.name() + " " + value.value())
          .containsExactly(
              "manufacturer.name Quectel",
              "interdict:dieMaker Chips Ltd",
              "cdx:device:certifications:US:FCC:id ABC123",
              "name lens");
    }

    @Test
    void what_is_missing_is_named_where_nothing_can_be_decided() {
      Book book = new Book().elements("<decides any-of=\"maker die-maker\"/>");
      RuleExplanation rule = explain(book, bom("", part("lens", "")));

      assertThat(rule.conclusion()).isEqualTo(Conclusion.UNDETERMINED);
      assertThat(rule.decisive().get(0))
          .containsExactly(
              new DecisiveFact("maker", "manufacturer.name", DecisiveFact.State.MISSING, null),
              new DecisiveFact(
                  "die-maker", "interdict:dieMaker", DecisiveFact.State.MISSING, null));
    }

    @Test
    void a_fact_that_is_stated_in_part_is_said_to_be() {
      Book book =
          origins("exists Origin(component == $c, country == \"CN\")")
              .elements("<decides any-of=\"origin:assembled\"/>");
      RuleExplanation rule = explain(book, made("assembled=US=60;unknown=40"));

      assertThat(rule.conclusion()).isEqualTo(Conclusion.UNDETERMINED);
      assertThat(rule.decisive().get(0).get(0).state()).isEqualTo(DecisiveFact.State.PARTLY);
      assertThat(rule.decisive().get(0).get(0).known()).isEqualTo("US=60;unknown=40");
    }
  }

  @Nested
  final class NotAsked {
    @ParameterizedTest
    @CsvSource({
      "eu.importer, 2026-11-22, ROLE",
      "us.fed.prime, 2017-01-01, HORIZON",
      "us.fed.prime, 2030-01-01, UNTIL"
    })
    void roles_and_days_come_first(String role, String asOf, Requirement.Kind kind) {
      Book book = new Book().rule("effective=\"2019-08-13\" until=\"2029-01-01\"");
      RuleExplanation rule =
          explain(book, bom("", part("lens", "Acme")), asOf, List.of(role), Map.of());

      assertThat(rule.conclusion()).isEqualTo(Conclusion.NOT_APPLICABLE);
      assertThat(rule.branches()).isEmpty();
      assertThat(rule.requirements().stream().filter(r -> r.holds() == Holds.NO))
          .extracting(Requirement::kind)
          .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
      "types=\"firmware\", , OTHER_COMPONENTS, TYPE",
      "position=\"end-item\", , OTHER_COMPONENTS, POSITION",
      "functions=\"camera\", mcu, OTHER_COMPONENTS, FUNCTION",
      "functions=\"camera\", , NOT_SHOWN, FUNCTION",
    })
    void what_the_rule_is_about_comes_next(
        String needs, String function, Conclusion conclusion, Requirement.Kind kind) {
      Book book = new Book().elements("<applies-if " + needs + "/><decides any-of=\"maker\"/>");
      String part =
          function == null
              ? part("lens", "Acme")
              : part("lens", "Acme", property("interdict:function", function));
      RuleExplanation rule = explain(book, bom(part("box", "Other"), part));

      assertThat(rule.conclusion()).isEqualTo(conclusion);
      Requirement last = rule.requirements().get(rule.requirements().size() - 1);
      assertThat(last.kind()).isEqualTo(kind);
      assertThat(last.holds()).isEqualTo(Holds.NO);
    }
  }

  @Nested
  final class Asking {
    private static final String BOM =
        bom(
            "",
            "{\"bom-ref\": \"u1\", " + part("lens", "Acme").substring(1),
            "{\"bom-ref\": \"u2\", " + part("lens", "Other").substring(1));

    private String code(ExplanationResult result) {
      assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_JUDGED);
      assertThat(result.diagnostics()).hasSize(1);
      return result.diagnostics().get(0).code();
    }

    private List<String> refs(ExplanationResult result) {
      assertThat(result.exitCode()).isEqualTo(ExitCode.JUDGED);
      return result.components().stream()
          .map(ComponentExplanation::component)
          .map(component -> component.bomRef())
          .toList();
    }

    @Test
    void a_component_is_found_by_ref_by_name_and_by_place() {
      assertThat(refs(ask(BOM, new Subject.OfComponent("u2")))).containsExactly("u2");
      assertThat(refs(ask(BOM, new Subject.OfComponent("lens")))).containsExactly("u1", "u2");
      assertThat(refs(ask(BOM, new Subject.AtPlace(null, 2, null)))).containsExactly("u1");
      assertThat(refs(ask(BOM, new Subject.AtPlace("bom.json", 3, 9)))).containsExactly("u2");
      assertThat(refs(ask(BOM, new Subject.AtPlace(null, 4, null)))).containsExactly("u2");
    }

    @Test
    void a_finding_is_found_by_the_first_digits_of_its_id() {
      String print =
          ask(BOM, new Subject.OfComponent("u1"), "ACM-001")
              .components()
              .get(0)
              .rules()
              .get(0)
              .findings()
              .get(0)
              .fingerprint();
      ExplanationResult result = ask(BOM, new Subject.OfFinding(print.substring(0, 8)));

      assertThat(refs(result)).containsExactly("u1");
      assertThat(result.components().get(0).rules()).hasSize(1);
    }

    @Test
    void what_is_not_there_is_an_error_with_what_was_meant() {
      ExplanationResult component = ask(BOM, new Subject.OfComponent("lems"));
      assertThat(code(component)).isEqualTo("explain-no-component");
      assertThat(component.diagnostics().get(0).message()).contains("did you mean 'lens'?");
      ExplanationResult rule = ask(BOM, new Subject.OfComponent("u1"), "ACM-01");
      assertThat(code(rule)).isEqualTo("explain-unknown-rule");
      assertThat(rule.diagnostics().get(0).message()).contains("did you mean 'ACM-001'?");
      assertThat(code(ask(BOM, new Subject.OfFinding("abc")))).isEqualTo("explain-no-finding");
      assertThat(code(ask(BOM, new Subject.OfFinding("abcdef01")))).isEqualTo("explain-no-finding");
      assertThat(code(ask(BOM, new Subject.AtPlace(null, 1, null))))
          .isEqualTo("explain-no-component");
    }

    @Test
    void of_a_thousand_parts_of_one_name_the_first_are_explained() {
      String[] parts = new String[1000];
      java.util.Arrays.fill(parts, part("lens", "Acme"));
      ExplanationResult result = ask(bom("", parts), new Subject.OfComponent("lens"), "ACM-001");

      assertThat(result.components()).hasSize(20);
      assertThat(result.diagnostics()).extracting("code").containsExactly("explain-many");
      assertThat(result.exitCode()).isEqualTo(ExitCode.JUDGED);
    }
  }
}
