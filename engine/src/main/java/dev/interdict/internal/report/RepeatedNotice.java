// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import java.util.List;

/**
 * What is to be said of a component about which nothing has to be done.
 *
 * <p>Forty cells of one listed maker are one notice with forty places. Any other verdict asks for
 * work on each component, so such components never share a key.
 */
final class RepeatedNotice {
  private record Said(String rule, String statement, List<String> ways) {}

  private RepeatedNotice() {}

  /** The same for components whose findings are notices of the same words for the same reason. */
  static Object key(List<Finding> component, RuleIndex rules) {
    Finding first = component.get(0);
    if (component.stream().anyMatch(finding -> finding.verdict() != Verdict.NOTICE)) {
      return first.component();
    }
    return component.stream()
        .map(f -> new Said(f.rule(), rules.statement(f), TextEvidence.ways(f)))
        .toList();
  }
}
