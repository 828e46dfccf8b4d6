// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.bom;
import static dev.interdict.Shelf.findings;
import static dev.interdict.Shelf.outcome;
import static dev.interdict.Shelf.part;
import static dev.interdict.Shelf.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Shelf.Book;
import dev.interdict.explanation.Question;
import dev.interdict.explanation.Subject;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule of a rulebook asks for a fact; the others that need it aren't clear meanwhile. */
final class SharedLacksTest {
  private static final String LACK = "another rule asks for what isn't stated: a maker";
  private static final String MATCH = "ListMatch(component == $c, list == \"acme-list\", %s)";
  private static final String WITHOUT_MAKER =
      bom("", part("lens", "", property("interdict:function", "mcu")));

  @TempDir Path folder;

  /** What comes of a rule that asks nothing, where ACM-001 asks who made the lens. */
  private RuleOutcome second(String conditions, String bom, Map<String, String> set) {
    return second(conditions, bom, set, "<decides any-of=\"maker\"/>");
  }

  private static String match(String constraint) {
    return MATCH.formatted(constraint);
  }

  /** The same where ACM-001 asks for other facts. */
  private RuleOutcome second(
      String conditions, String bom, Map<String, String> set, String asking) {
    var book = new Book().elements(asking);
    book.canaryDrl = conditions;
    book.canaryBom =
        bom(
            part(
                "canary",
                "Acme",
                property("interdict:dieMaker", "Acme"),
                property("interdict:function", "camera"),
                property("interdict:material", "ndfeb"),
                property("interdict:origin:assembled", "CN"),
                property("interdict:origin:tested", "CN")));
    book.canary = "REVIEW ACM-900 canary\n";
    EvaluationResult result =
        new Shelf(folder).book(book).judge(bom, Shelf.AS_OF, List.of("us.fed.prime"), set);
    assertThat(result.diagnostics()).isEmpty();
    return outcome(result, "ACM-900");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subject == \"maker\"",
        "subject in (\"maker\", \"alternate\")",
        "subject != \"alternate\"",
        "!(subject == \"die\")",
        "confidence == \"HIGH\""
      })
  void a_rule_over_makers_is_undecided_where_another_asks_for_one(String constraint) {
    RuleOutcome outcome = second("$c : Component()\n" + match(constraint), WITHOUT_MAKER, Map.of());
    assertThat(outcome.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(outcome.reasons()).containsExactly(LACK);
    assertThat(outcome.undetermined()).isZero();
  }

  @Test
  void so_is_one_that_asks_whether_any_part_has_such_a_maker() {
    RuleOutcome outcome =
        second(
            "ListMatch(list == \"acme-list\", subject == \"maker\")\n"
                + "Bom($e : endItem)\n$c : Component(this == $e)",
            bom(part("kiosk", "Other"), part("lens", "")),
            Map.of());
    assertThat(outcome.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(outcome.reasons()).containsExactly(LACK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$c : Component(maker matches \"Acme.*\" || maker == \"Acme\")",
        "$c : Component(maker == \"Acme\", function in (\"mcu\", \"camera\"))",
        "$m : ListMatch(list == \"acme-list\", subject == \"maker\")\n"
            + "$c : Component(this == $m.component, type == \"device\")",
        "$c : Component()\n"
            + "accumulate(ListMatch(component == $c, list == \"acme-list\"); $n : count(); $n > 0)",
        "($c : Component() and ListMatch(component == $c, list == \"acme-list\", subject == \"die\"))\n"
            + "or\n"
            + "($c : Component() and ListMatch(component == $c, list == \"acme-list\", subject == \"maker\"))"
      })
  void however_it_looks_for_the_maker(String conditions) {
    RuleOutcome outcome = second(conditions, WITHOUT_MAKER, Map.of());
    assertThat(outcome.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(outcome.reasons()).containsExactly(LACK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$c : Component(endItem || name == \"canary\")\nnot Component(parent == $c, maker == null)",
        "$c : Component(parent.maker == \"Acme\" || name == \"canary\")",
        "$c : Component($m : maker)\nexists Component(this == $c, name == $m || name == \"canary\")",
        "$c : Component()\nexists Component(this == $c, $c.maker == \"Acme\")"
      })
  void or_of_which_part_it_must_know_the_maker(String conditions) {
    RuleOutcome outcome = second(conditions, bom(part("kiosk", ""), part("lens", "")), Map.of());
    assertThat(outcome.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(outcome.reasons()).containsExactly(LACK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$c : Component()\nListMatch(component == $c, list == \"acme-list\", subject == \"die\")",
        "$c : Component()\nListMatch(component == $c, list == \"acme-list\", !(subject == \"maker\"))",
        "$c : Component(function != \"mcu\")\nListMatch(component == $c, list == \"acme-list\")",
        "$c : Component()\n"
            + "ListMatch(component == $c, list == \"acme-list\", component.function == \"camera\")",
        "$m : ListMatch(list == \"acme-list\")\n"
            + "$c : Component(this == $m.component, function == \"camera\")",
        "ListMatch($p : component, list == \"acme-list\")\n"
            + "$c : Component(this == $p, function == \"camera\")",
        "Bom($e : endItem)\n$c : Component(this == $e)\nListMatch(component == $c, list == \"acme-list\")",
        "Bom(components < 2, $e : endItem)\n$c : Component(endItem || this != $e)\n"
            + "ListMatch(component == $c, list == \"acme-list\")",
        "$c : Component(name == \"canary\")\n"
            + "not ListMatch(component == $c, list == \"acme-list\", group == \"other\")",
        "Program(endUse != \"none\")\n$c : Component()\n"
            + "ListMatch(component == $c, list == \"acme-list\", subject == \"maker\")",
        "($c : Component() and Program(endUse != \"none\") and ListMatch(component == $c, list == \"acme-list\"))\n"
            + "or\n"
            + "($c : Component(function == \"camera\") and ListMatch(component == $c, list == \"acme-list\"))"
      })
  void a_rule_that_no_maker_could_make_speak_is_clear(String conditions) {
    String bom =
        bom(
            part("kiosk", "Other"),
            part("lens", "", property("interdict:function", "mcu")),
            part("cap", "Other"));
    RuleOutcome outcome = second(conditions, bom, Map.of("end-use", "none"));
    assertThat(outcome.reasons()).isEmpty();
    assertThat(outcome.outcome()).isEqualTo(Outcome.CLEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "stage == \"assembled\", an origin (assembled)",
    "'stage in (\"assembled\", \"tested\")', an origin (assembled)",
    "stage != \"assembled\",",
    "stage == \"tested\","
  })
  void a_rule_over_origins_needs_those_of_its_stages(String stage, String missing) {
    RuleOutcome outcome =
        second(
            "$c : Component()\nexists Origin(component == $c, country == \"CN\", %s)"
                .formatted(stage),
            bom(part("kiosk", "Other", property("interdict:origin:tested", "US"))),
            Map.of(),
            "<decides any-of=\"origin:assembled\"/>");
    assertThat(outcome.outcome()).isEqualTo(missing == null ? Outcome.CLEAR : Outcome.UNDECIDED);
    assertThat(outcome.reasons())
        .isEqualTo(
            missing == null
                ? List.of()
                : List.of("another rule asks for what isn't stated: " + missing));
  }

  @Test
  void one_reason_names_all_that_is_missing_in_one_order() {
    RuleOutcome outcome =
        second(
            "$c : Component(materials contains \"ndfeb\")\n" + match("subject == \"maker\""),
            bom(part("kiosk", "")),
            Map.of(),
            "<decides any-of=\"material\"/><decides any-of=\"maker\"/>");
    assertThat(outcome.reasons())
        .containsExactly("another rule asks for what isn't stated: a maker, a material");
  }

  @Test
  void a_part_without_a_function_may_be_what_a_rule_about_the_end_item_looks_for() {
    RuleOutcome outcome =
        second(
            "ListMatch(list == \"acme-list\", subject == \"maker\", component.function == \"camera\")\n"
                + "Bom($e : endItem)\n$c : Component(this == $e)",
            bom(part("kiosk", "Other"), part("lens", "")),
            Map.of());
    assertThat(outcome.reasons()).containsExactly(LACK);
  }

  @Test
  void a_rule_is_not_told_what_it_asks_for_itself() {
    var book = new Book().elements("");
    book.drl =
        """
        Bom($e : endItem)
        $c : Component(this == $e)
        accumulate(Component(parent == $c, maker == "Acme"); $n : count(); $n > 0)
        """;
    book.report = "REVIEW, $c";
    EvaluationResult result =
        new Shelf(folder).book(book).judge(bom(part("kiosk", "Other"), part("lens", "")));
    assertThat(findings(result)).containsExactly("UNDETERMINED ACM-001 kiosk");
    assertThat(outcome(result, "ACM-001").reasons())
        .containsExactly("1 component can't be decided");
  }

  @Test
  void an_explanation_says_so_too() {
    var book = new Book();
    book.canaryDrl = "$c : Component()\n" + match("subject == \"maker\"");
    book.canaryBom = bom("", part("canary", "Acme"));
    ExplanationResult result =
        new Shelf(folder)
            .book(book)
            .engine()
            .explain(
                Shelf.request(
                    WITHOUT_MAKER, Shelf.AS_OF, List.of("us.fed.prime"), Map.of(), List.of()),
                new Question(new Subject.OfComponent("lens"), List.of()));
    assertThat(result.components().get(0).rules())
        .extracting(rule -> rule.rule().id() + " " + rule.conclusion())
        .containsExactly("ACM-001 UNDETERMINED", "ACM-900 ASKED_ELSEWHERE");
  }

  @Test
  void all_are_clear_once_the_maker_is_stated() {
    RuleOutcome outcome =
        second(
            "$c : Component()\n" + match("subject == \"maker\""),
            bom("", part("lens", "Other")),
            Map.of());
    assertThat(outcome.outcome()).isEqualTo(Outcome.CLEAR);
  }

  @Test
  void a_rulebook_that_asks_nothing_is_not_kept_open_by_one_that_does() {
    var silent = new Book();
    silent.id = "silent";
    silent.prefix = "SIL";
    silent.list = "silent-list";
    silent.elements = "";
    EvaluationResult result = new Shelf(folder).book(new Book()).book(silent).judge(WITHOUT_MAKER);
    assertThat(findings(result)).containsExactly("UNDETERMINED ACM-001 lens");
    assertThat(outcome(result, "SIL-001").outcome()).isEqualTo(Outcome.CLEAR);
  }
}
