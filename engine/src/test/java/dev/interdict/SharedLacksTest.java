// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.bom;
import static dev.interdict.Shelf.findings;
import static dev.interdict.Shelf.outcome;
import static dev.interdict.Shelf.part;
import static dev.interdict.Shelf.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Shelf.Book;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule of a rulebook asks for a fact; the others that need it aren't clear meanwhile. */
final class SharedLacksTest {
  private static final String LACK = "components lack a maker, for which another rule asks";
  private static final String MATCH = "ListMatch(component == $c, list == \"acme-list\", %s)";
  private static final String WITHOUT_MAKER =
      bom("", part("lens", "", property("interdict:function", "mcu")));

  @TempDir Path folder;

  /** What comes of a rule that asks nothing, where ACM-001 asks who made the lens. */
  private RuleOutcome second(String conditions, String bom, Map<String, String> set) {
    var book = new Book();
    book.canaryDrl = conditions;
    String canary = part("canary", "Acme", property("interdict:dieMaker", "Acme"));
    book.canaryBom = bom(canary);
    book.canary = "REVIEW ACM-900 canary\n";
    EvaluationResult result =
        new Shelf(folder).book(book).judge(bom, Shelf.AS_OF, List.of("us.fed.prime"), set);
    assertThat(result.diagnostics()).isEmpty();
    return outcome(result, "ACM-900");
  }

  private static String match(String constraint) {
    return MATCH.formatted(constraint);
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
        "$c : Component()\nListMatch(component == $c, list == \"acme-list\", subject == \"die\")",
        "$c : Component()\nListMatch(component == $c, list == \"acme-list\", !(subject == \"maker\"))",
        "$c : Component(function != \"mcu\")\nListMatch(component == $c, list == \"acme-list\")",
        "$c : Component(name == \"canary\")\n"
            + "not ListMatch(component == $c, list == \"acme-list\", group == \"other\")",
        "Program(endUse != \"none\")\n$c : Component()\n"
            + "ListMatch(component == $c, list == \"acme-list\", subject == \"maker\")"
      })
  void a_rule_that_no_maker_could_make_speak_is_clear(String conditions) {
    RuleOutcome outcome = second(conditions, WITHOUT_MAKER, Map.of("end-use", "none"));
    assertThat(outcome.outcome()).isEqualTo(Outcome.CLEAR);
    assertThat(outcome.reasons()).isEmpty();
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
