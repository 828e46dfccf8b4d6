// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One folder that is a test for each of some rows of a list. */
final class RepeatedTestsTest {
  private static final String EACH = RulebookFixture.EACH;

  @TempDir Path root;
  private RulebookFixture fixture;

  @BeforeEach
  void good() {
    fixture = new RulebookFixture(root);
  }

  private List<String> names() {
    return fixture.run().results().stream()
        .filter(TestResult::passed)
        .map(result -> result.test().name())
        .toList();
  }

  @Test
  void each_row_is_a_test_of_its_own_with_its_values_in_place() {
    assertThat(fixture.mistakes()).isEmpty();
    assertThat(names())
        .containsExactly(
            "camera-is-prohibited",
            "camera-of-another-maker-stays-silent",
            "camera-of-each-company-is-prohibited[acme]",
            "camera-of-each-company-is-prohibited[bolt]");
  }

  @Test
  void the_day_before_a_row_says_so_in_the_expectation() {
    fixture.put(EACH + "case.properties", properties("${entry.day-before}", "entity != none"));
    assertThat(names()).noneMatch(name -> name.contains("["));
    fixture.put(EACH + "expected.txt", "PROHIBITED_FROM ACM-001 camera from ${entry.listed-on}\n");
    assertThat(names()).filteredOn(name -> name.contains("[")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id = bolt                              | [bolt]",
        "id != bolt and entity != none          | [acme]",
        "id in (acme, bolt) and id not in (bolt)| [acme]",
        "group = video and removed-on = none    | [acme] [bolt]",
      })
  void rows_are_chosen_by_their_columns(String where, String chosen) {
    fixture.put(EACH + "case.properties", properties("${entry.listed-on}", where.strip()));
    List<String> rows =
        names().stream()
            .filter(name -> name.contains("["))
            .map(name -> name.substring(name.indexOf('[')))
            .toList();
    assertThat(String.join(" ", rows)).isEqualTo(chosen == null ? "" : chosen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lst acme-list                     | :1:12: expected 'list', but found 'lst'",
        "list acme                         | :1:17: this rulebook has no list 'acme'; known: acme-list",
        "list acme-list where              | expected a column; write: list LIST where",
        "list acme-list where grup = video | :1:33: unknown column 'grup'; did you mean 'group'?",
        "list acme-list where group ~ video| :1:39: expected '=', '!=', 'in' or 'not in', but found '~'",
        "list acme-list where group = vido | :1:41: no row of the list 'acme-list' has the group 'vido'; did you mean 'video'?",
        "list acme-list where group = category and group = video | :1:17: no row of the list 'acme-list' is chosen",
        "list acme-list where group in (video | expected ')'",
      })
  void a_wrong_choice_is_told_at_its_word(String choice, String message) {
    fixture.put(
        EACH + "case.properties",
        "for-each = " + choice + "\nas-of = 2026-11-22\nroles = us.fed.prime\n");
    assertThat(fixture.mistakes()).singleElement().asString().contains(message);
  }

  @Test
  void a_row_that_lacks_what_is_asked_of_it_is_named_with_the_way_to_leave_it_out() {
    fixture.put(
        EACH + "case.properties",
        "for-each = list acme-list\nas-of = ${entry.removed-on}\nroles = us.fed.prime\n");
    assertThat(fixture.mistakes())
        .singleElement()
        .asString()
        .contains("case.properties:2:9: the row 'acme' (and 2 more rows) has no removed-on")
        .contains("leave such rows out in for-each: … where removed-on != none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${entry.nam}  | unknown placeholder '${entry.nam}'; did you mean 'entry.name'?",
        "${entry.name  | this placeholder is never closed",
      })
  void an_unknown_placeholder_is_an_error_at_its_place(String word, String message) {
    fixture.put(EACH + "expected.txt", "# first line\nPROHIBITED ACM-001 " + word + "\n");
    assertThat(fixture.mistakes())
        .singleElement()
        .asString()
        .contains("expected.txt:2:20: " + message);
  }

  @Test
  void a_dollar_that_stands_for_itself_is_written_twice() {
    fixture.put(EACH + "expected.txt", "PROHIBITED ACM-001 $${entry.name}\n");
    assertThat(fixture.run().failures())
        .hasSize(2)
        .allSatisfy(
            failure ->
                assertThat(failure.expected()).containsExactly("PROHIBITED ACM-001 ${entry.name}"));
  }

  @Test
  void only_findings_of_the_row_are_compared_where_the_test_says_so() {
    // An earlier row of the same company finds its camera too.
    fixture.replace(
        RulebookFixture.LIST,
        "bolt,Bolt",
        "bolt-2020,Bolt Optics,bolt,video,listed,2020-01-01,,Act,,A,\nbolt,Bolt");
    assertThat(fixture.run().failures())
        .extracting(failure -> failure.test().name())
        .contains("camera-of-each-company-is-prohibited[bolt]");

    fixture.put(
        EACH + "case.properties",
        properties("${entry.listed-on}", "entity != none") + "compare = entry\n");
    assertThat(names()).contains("camera-of-each-company-is-prohibited[bolt]");
  }

  @Test
  void comparing_by_row_belongs_to_a_repeated_test() {
    fixture.test("plain", "Other", "as-of = 2026-11-22\ncompare = entry", "");
    assertThat(fixture.mistakes())
        .anySatisfy(
            text -> assertThat(text).contains("plain/case.properties:2:1: 'compare' belongs to"));
  }

  @Test
  void a_canary_stands_for_itself() {
    fixture.test(
        "camera-is-prohibited",
        "${entry.name}",
        "for-each = list acme-list\nas-of = 2026-11-22",
        "PROHIBITED ACM-001 camera");
    assertThat(fixture.mistakes())
        .anySatisfy(text -> assertThat(text).contains("'for-each' can't stand here"));
  }

  private static String properties(String asOf, String where) {
    return "for-each = list acme-list where "
        + where
        + "\nas-of = "
        + asOf
        + "\nroles = us.fed.prime\n";
  }
}
