// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the joins of a rule say of its components and lists. */
final class JoinsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "$m : ListMatch(component == $c, list == \"a\") | $c",
        "exists ListMatch(component == $c, list == \"a\") | $c",
        "not ListMatch(component == $c, list == \"a\") | none",
        "$o : Origin(component == $c) | none",
        "$d : Component(this == $c) $m : ListMatch(component == $d, list == \"a\") | $c $d",
        "$m : ListMatch(component == $c, list == \"a\") $d : Component(this == $c) | $c $d",
        "$d : Component(parent == $c) $m : ListMatch(component == $c, list == \"a\") | $c",
        "$p : Component(this == $c.parent) $m : ListMatch(component == $p, list == \"a\") | $p",
        "$p : Component(this == $c.parent) $m : ListMatch(component == $p, list == \"a\") exists"
            + " ListMatch(component == $c, list == \"a\") | $c $p",
        "$m : ListMatch(component == $c.parent, list == \"a\") | none",
        "$m : ListMatch($c == component, list == \"a\") | none",
        "$m : ListMatch(this.component == $c, list == \"a\") | $c",
        "$m : ListMatch(component.parent == $c, list == \"a\") | none",
        "$m : ListMatch(entity == $c.maker, list == \"a\", component != $c) | none",
        "$m : ListMatch(entity == $c.maker, list == \"a\", component == null) | none",
        "$m : ListMatch(entity == $c.maker, list == \"a\", $d : component) | none",
        "$m : ListMatch($d : component, $d == $c, list == \"a\") | none",
        "$o : Origin(component == $c) $m : ListMatch(component == $o.component, list == \"a\") |"
            + " none",
      })
  void a_component_is_listed_in_every_case_where_a_list_match_is_joined_to_it(
      String conditions, String listed) {
    String rule =
        "rule \"T-001\" when $c : Component() %s then findings.report(REVIEW, $c); end"
            .formatted(conditions);
    RuleParsing parsing = new DrlRuleParser().parse(new SourceText("r.drl", rule));

    assertThat(parsing.diagnostics()).isEmpty();
    assertThat(String.join(" ", Joins.listedComponents(parsing.rules().get(0).branches().get(0))))
        .isEqualTo(listed == null ? "" : listed);
  }
}
