// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.RuleSyntax.Comparison;
import dev.interdict.internal.language.RuleSyntax.Literal;
import dev.interdict.internal.language.RuleSyntax.Operator;
import dev.interdict.internal.language.RuleSyntax.Path;
import dev.interdict.internal.language.RuleSyntax.Quantifier;
import dev.interdict.internal.language.RuleSyntax.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows of a table that report different things, or the same twice. */
final class WayComparisonTest {
  private static Way row(Verdict verdict, Quantifier quantifier, Map<String, String> values) {
    var clauses = new ArrayList<Clause>();
    clauses.add(new Clause(Quantifier.EACH, "$c", "Component", equal("$c", values, "function")));
    if (values.containsKey("country")) {
      clauses.add(new Clause(quantifier, "#1", "Origin", equal("#1", values, "country")));
    }
    return new Way(null, clauses, List.of(), new Report(verdict, "$c", null, null));
  }

  private static Way row(Verdict verdict, Map<String, String> values) {
    return row(verdict, Quantifier.EXISTS, values);
  }

  private static List<Clause.Written> equal(
      String owner, Map<String, String> values, String property) {
    String value = values.get(property);
    return value == null
        ? List.of()
        : List.of(
            new Clause.Written(
                property + " == \"" + value + "\"",
                new Comparison(
                    new Path(owner, List.of(property)),
                    Operator.EQUAL,
                    new Literal(value, null, null, null))));
  }

  @Test
  void rows_that_hold_together_and_report_different_verdicts_overlap_with_an_example() {
    Way ban = row(Verdict.PROHIBITED, Map.of("function", "camera"));
    Way review = row(Verdict.REVIEW, Map.of("country", "CN"));
    assertThat(new WayComparison(ban, review).overlap())
        .hasValueSatisfying(
            example -> assertThat(example).contains("country = CN", "function = camera"));
  }

  @Test
  void rows_that_ask_for_different_values_do_not_overlap() {
    Way ban = row(Verdict.PROHIBITED, Map.of("function", "camera", "country", "CN"));
    assertThat(new WayComparison(ban, row(Verdict.REVIEW, Map.of("function", "mcu"))).overlap())
        .isEmpty();
    assertThat(
            new WayComparison(
                    ban, row(Verdict.REVIEW, Map.of("function", "camera", "country", "US")))
                .overlap())
        .isEmpty();
  }

  @Test
  void what_must_not_be_there_leaves_it_open_whether_rows_overlap() {
    Way ban = row(Verdict.PROHIBITED, Map.of("function", "camera"));
    Way without = row(Verdict.REVIEW, Quantifier.NOT, Map.of("country", "CN"));
    assertThat(new WayComparison(ban, without).overlap()).isEmpty();
  }

  @Test
  void a_narrower_row_with_the_same_report_is_covered_and_a_wider_one_is_not() {
    Way wide = row(Verdict.REVIEW, Map.of("function", "camera"));
    Way narrow = row(Verdict.REVIEW, Map.of("function", "camera", "country", "CN"));
    assertThat(new WayComparison(wide, narrow).covers()).isTrue();
    assertThat(new WayComparison(narrow, wide).covers()).isFalse();
  }

  @Test
  void a_row_with_another_verdict_is_not_covered() {
    Way wide = row(Verdict.REVIEW, Map.of("function", "camera"));
    Way narrow = row(Verdict.PROHIBITED, Map.of("function", "camera", "country", "CN"));
    assertThat(new WayComparison(wide, narrow).covers()).isFalse();
  }

  @Test
  void what_must_not_be_there_covers_what_must_not_be_there_more_widely() {
    Map<String, String> any = new java.util.HashMap<>();
    any.put("country", null);
    Way noneAtAll = row(Verdict.REVIEW, Quantifier.NOT, any);
    Way noneFromChina = row(Verdict.REVIEW, Quantifier.NOT, Map.of("country", "CN"));
    assertThat(new WayComparison(noneFromChina, noneAtAll).covers()).isTrue();
    assertThat(new WayComparison(noneAtAll, noneFromChina).covers()).isFalse();
  }
}
