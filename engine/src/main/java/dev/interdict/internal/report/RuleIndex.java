// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.EvaluationResult;
import dev.interdict.finding.Finding;
import dev.interdict.model.Confidence;
import dev.interdict.model.Evidence;
import dev.interdict.model.Program;
import dev.interdict.rulebook.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a run by their ids, and what its program makes of them. */
final class RuleIndex {
  private final Map<String, Rule> rules = new HashMap<>();
  private final @Nullable Program program;

  RuleIndex(EvaluationResult result) {
    this.program = result.program();
    for (var use : result.rulebooks()) {
      use.rulebook().rules().forEach(rule -> rules.put(rule.id(), rule));
    }
  }

  /** Whether any one of the fields that a finding of this rule misses would decide it. */
  boolean oneDecides(String id) {
    Rule rule = rules.get(id);
    return rule != null
        && rule.decides().size() == 1
        // A share in costs may lack several things, and needs all of them.
        && rule.decides().get(0).stream().noneMatch(need -> need.startsWith("us-cost-share:"));
  }

  /**
   * What the rule says; of what part and why is told by place and evidence, unless these differ.
   */
  String statement(Finding finding) {
    Rule rule = rules.get(finding.rule());
    if (rule == null || finding.contradiction() != null || onWeakMatch(finding)) {
      return finding.message();
    }
    String statement =
        finding.reason() == null
            ? rule.statement()
            : rule.reasons().getOrDefault(finding.reason(), rule.statement());
    int start = finding.message().indexOf(statement);
    return start < 0 ? finding.message() : finding.message().substring(start);
  }

  private static boolean onWeakMatch(Finding finding) {
    List<Evidence> matched =
        finding.evidence().stream().filter(evidence -> evidence.entry() != null).toList();
    return !matched.isEmpty()
        && matched.stream().noneMatch(evidence -> evidence.confidence() == Confidence.HIGH);
  }

  /** From when, and for whom if the run was for every role; empty if today and for the given. */
  String scope(Finding finding) {
    if (program == null) {
      return "";
    }
    var scope = new StringBuilder();
    if (finding.effective().isAfter(program.asOf())) {
      scope.append(", from ").append(finding.effective());
    }
    Rule rule = rules.get(finding.rule());
    if (program.everyRole() && rule != null) {
      scope
          .append(", for ")
          .append(
              rule.roles().contains("*")
                  ? "every role"
                  : Shown.prose(String.join(", ", rule.roles())));
    }
    return scope.toString();
  }
}
