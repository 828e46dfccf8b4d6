// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.rulebook.ReferenceData;

/**
 * A rulebook from a folder.
 *
 * @param reference what was known before, and the companies that the folder adds
 */
public record LoadedRulebook(CompiledRulebook rulebook, ReferenceData reference) {}
