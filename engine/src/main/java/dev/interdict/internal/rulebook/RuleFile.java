// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.source.SourceText;

/**
 * A file of {@code rules/} and what came of it.
 *
 * @param text for the lines that diagnostics show; empty for a workbook, which has none
 */
record RuleFile(SourceText text, RuleParsing parsing) {}
