// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.source.SourceText;

/** Text of rules to checked rules: all problems of all rules in one run. */
public interface RuleParser {
  RuleParsing parse(SourceText text);
}
