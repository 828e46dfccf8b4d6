// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.internal.source.SourceText;
import org.junit.jupiter.api.Test;

/** Which rules are remembered. */
final class RuleCacheTest {
  private static final RuleCache.Known KNOWN = known();

  private final RuleCache cache = new RuleCache();

  @Test
  void a_rule_of_8192_characters_is_remembered_and_a_longer_one_is_not() {
    cache.keep("r".repeat(8_192), KNOWN);
    cache.keep("r".repeat(8_193), KNOWN);

    assertThat(cache.find("r".repeat(8_192))).isSameAs(KNOWN);
    assertThat(cache.find("r".repeat(8_193))).isNull();
  }

  @Test
  void of_more_than_2000_rules_the_one_that_was_asked_for_longest_ago_is_forgotten() {
    for (int i = 0; i < 2_000; i++) {
      cache.keep("rule " + i, KNOWN);
    }
    assertThat(cache.find("rule 0")).isSameAs(KNOWN);

    cache.keep("rule 2000", KNOWN);
    assertThat(cache.find("rule 1")).isNull();
    assertThat(cache.find("rule 0")).isSameAs(KNOWN);
    assertThat(cache.find("rule 2")).isSameAs(KNOWN);
    assertThat(cache.find("rule 2000")).isSameAs(KNOWN);
  }

  private static RuleCache.Known known() {
    String rule = "rule \"T-001\" when $c : Component() then findings.report(REVIEW, $c); end";
    RuleParsing parsing = new DrlRuleParser().parse(new SourceText("r.drl", rule));
    return new RuleCache.Known(parsing.rules().get(0), 6);
  }
}
