// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.internal.language.RuleSyntax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule whose conditions hold.
 *
 * @param facts one for each pattern that isn't under 'not' or 'exists', in order
 */
record RuleHit(
    RuleSyntax rule, ComponentFact component, @Nullable ListMatchFact match, List<Object> facts) {}
