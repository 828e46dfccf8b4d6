// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import dev.interdict.RulebookBench.Branch;

/**
 * Whether any test saw a rule report something other than {@code UNDETERMINED} because a branch of
 * it held.
 */
public record RuleCoverage(Branch branch, boolean reported) {}
