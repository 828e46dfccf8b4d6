// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.internal.language.RuleSyntax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule whose conditions hold, or would if what is open about its totals came out so.
 *
 * @param at the place among the rule's branches of the one that holds
 * @param facts one for each condition that isn't under 'not' or 'exists', in order; for an
 *     'accumulate' its {@link Totals}
 * @param certain whether they hold whatever comes of what is open; one that does is also among
 *     those that don't say so
 * @param lacks finds what is absent, where a hit isn't certain
 */
record RuleHit(
    RuleSyntax rule,
    int at,
    ComponentFact component,
    @Nullable ListMatchFact match,
    List<Object> facts,
    boolean certain,
    Totals.Lacks lacks) {
  RuleSyntax.Branch branch() {
    return rule.branches().get(at);
  }
}
