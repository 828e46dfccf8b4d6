// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

import java.util.List;

/**
 * What is to be explained.
 *
 * @param rules ids of the rules that are asked about; empty: for a finding its own, for a component
 *     all
 */
public record Question(Subject subject, List<String> rules) {
  public Question {
    rules = List.copyOf(rules);
  }

  /** Whether single rules are asked about, so that each is told in full. */
  public boolean inFull() {
    return !rules.isEmpty() || subject instanceof Subject.OfFinding;
  }
}
