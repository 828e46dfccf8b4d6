// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Finding;

/** What a row of the tree is about. */
sealed interface Row {
  /**
   * A group.
   *
   * @param count of its findings, inputs or rules
   */
  record OfGroup(Group group, int count) implements Row {}

  /**
   * A rule in a group.
   *
   * @param findings of the rule in the group; 0 where the group counts rules
   */
  record OfRule(RuleStory rule, int findings) implements Row {}

  record OfFinding(Finding finding) implements Row {}

  record OfDiagnostic(Diagnostic diagnostic) implements Row {}

  /** Why a rule came out as it did. */
  record OfReason(String text) implements Row {}
}
