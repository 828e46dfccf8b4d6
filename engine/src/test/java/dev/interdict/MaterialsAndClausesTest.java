// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import static dev.interdict.Shelf.findings;
import static dev.interdict.Shelf.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.Shelf.Book;
import dev.interdict.finding.Finding;
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

/** What rules on materials, fabs and contract clauses say about one part. */
final class MaterialsAndClausesTest {
  @TempDir Path folder;

  private Shelf magnets() {
    return new Shelf(folder)
        .book(
            new Book()
                .elements("<decides any-of=\"material\"/>")
                .drl("$c : Component(materials contains \"ndfeb\")", "REVIEW, $c"));
  }

  private static String motor(String... properties) {
    return Shelf.bom("", Shelf.part("motor", "Other", properties));
  }

  private static String of(String materials) {
    return motor(property("interdict:material", materials));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ndfeb", "Steel; NdFeB", "ndfeb;unknown", "ndfeb;none"})
  void a_part_that_is_said_to_hold_the_material_is_found(String materials) {
    assertThat(findings(magnets().judge(of(materials)))).containsExactly("REVIEW ACM-001 motor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "smco", "steel;tin", "None"})
  void a_part_that_is_said_to_hold_others_is_clear(String materials) {
    EvaluationResult result = magnets().judge(of(materials));

    assertThat(findings(result)).isEmpty();
    assertThat(Shelf.outcome(result, "ACM-001").outcome()).isEqualTo(Outcome.CLEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "'', interdict:material is not stated",
    "unknown, interdict:material is not stated",
    "kryptonite, interdict:material is not stated",
    "steel;kryptonite, interdict:material is stated in part only (steel;unknown)",
    "steel;unknown, interdict:material is stated in part only (steel;unknown)",
    "steel;none, interdict:material is stated in part only (steel;unknown)"
  })
  void a_part_that_may_hold_it_is_undetermined(String materials, String why) {
    Finding finding = magnets().judge(of(materials)).findings().get(0);

    assertThat(finding.verdict().name()).isEqualTo("UNDETERMINED");
    assertThat(finding.missing()).containsExactly("interdict:material");
    assertThat(finding.message()).contains("because " + why + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "kryptonite, UNDECIDED",
    "steel;unknown, UNDECIDED",
    "steel;none, UNDECIDED",
    "unknown, CLEAR",
    "steel, CLEAR",
    "ndfeb;unknown, FINDINGS"
  })
  void a_rule_that_asks_nothing_is_not_clear_over_a_material_that_nobody_knows(
      String materials, Outcome outcome) {
    Shelf shelf =
        new Shelf(folder)
            .book(new Book().drl("$c : Component(materials contains \"ndfeb\")", "REVIEW, $c"));
    RuleOutcome found = Shelf.outcome(shelf.judge(of(materials)), "ACM-001");

    assertThat(found.outcome()).isEqualTo(outcome);
    if (outcome == Outcome.UNDECIDED) {
      assertThat(found.reasons()).containsExactly("1 component states a material that isn't known");
    }
  }

  @Test
  void materials_stated_in_two_properties_are_taken_together() {
    assertThat(
            findings(
                magnets()
                    .judge(
                        motor(
                            property("interdict:material", "none"),
                            property("interdict:material", "steel")))))
        .containsExactly("UNDETERMINED ACM-001 motor");
  }

  @Test
  void who_fabricated_a_die_and_who_made_it_are_two_facts() {
    Shelf shelf = new Shelf(folder).book(new Book().elements("<decides any-of=\"fab\"/>"));
    assertThat(shelf.judge(motor(property("interdict:dieMaker", "Other"))).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.missing()).containsExactly("interdict:fab"));
    assertThat(findings(shelf.judge(motor(property("interdict:fab", "Other"))))).isEmpty();
    assertThat(findings(shelf.judge(motor(property("interdict:fab", "n/a"))))).hasSize(1);
  }

  @Test
  void a_rule_can_ask_which_clause_the_contract_has() {
    Shelf shelf =
        new Shelf(folder)
            .book(
                new Book()
                    .drl("$c : Component()\n    Program(clause == \"unknown\")", "REVIEW, $c"));
    EvaluationResult open = shelf.judge(motor());
    assertThat(findings(open)).containsExactly("REVIEW ACM-001 motor");
    assertThat(open.findings().get(0).missing()).containsExactly("program clause");
    assertThat(
            findings(
                shelf.judge(
                    motor(), Shelf.AS_OF, List.of("us.fed.prime"), Map.of("clause", "52.240-91"))))
        .isEmpty();
  }
}
