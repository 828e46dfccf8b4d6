// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import dev.interdict.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Whether any test saw a rule report something other than {@code UNDETERMINED}.
 *
 * @param place of the rule, or of its branch or table row
 * @param branch 1-based; 0 for a rule that has only one
 */
public record RuleCoverage(
    String rule, int branch, @Nullable SourceLocation place, boolean reported) {}
