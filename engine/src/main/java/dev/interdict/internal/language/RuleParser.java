// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

import dev.interdict.internal.source.SourceText;

/** A file of rules to checked plain data. */
public interface RuleParser {
  /** The rules of a file, and all that is wrong with it; never an exception. */
  RuleParsing parse(SourceText text);
}
