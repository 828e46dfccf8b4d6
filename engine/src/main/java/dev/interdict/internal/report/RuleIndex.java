// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.EvaluationResult;
import dev.interdict.finding.Finding;
import dev.interdict.model.Confidence;
import dev.interdict.model.Evidence;
import dev.interdict.model.FactField;
import dev.interdict.model.Materials;
import dev.interdict.model.Program;
import dev.interdict.rulebook.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a run by their ids, and what its program makes of them. */
final class RuleIndex {
  private static final String SHARE = "us-cost-share:";
  private final Map<String, Rule> rules = new HashMap<>();
  private final @Nullable Program program;

  RuleIndex(EvaluationResult result) {
    this.program = result.program();
    for (var use : result.rulebooks()) {
      use.rulebook().rules().forEach(rule -> rules.put(rule.id(), rule));
    }
  }

  /** Sets of the fields that a finding misses: of each, one has to be stated to decide it. */
  List<Set<String>> wanted(Finding finding) {
    var rest = new LinkedHashSet<>(finding.missing());
    var wanted = new ArrayList<Set<String>>();
    Rule rule = rules.get(finding.rule());
    for (List<String> group : rule == null ? List.<List<String>>of() : rule.decides()) {
      var fields = new LinkedHashSet<String>();
      group.stream().map(RuleIndex::field).filter(finding.missing()::contains).forEach(fields::add);
      rest.removeAll(fields);
      // What is stated in part has to be stated for the whole, whatever else there is.
      List<String> partly = fields.stream().filter(field -> isPartly(field, finding)).toList();
      if (!partly.isEmpty()) {
        partly.forEach(field -> wanted.add(Set.of(field)));
      } else if (!fields.isEmpty()) {
        wanted.add(fields);
        // Where a share in costs would do as well, one of these is less to ask for.
        if (group.stream().anyMatch(need -> need.startsWith(SHARE))) {
          rest.removeIf(field -> !isStated(field));
        }
      }
    }
    rest.forEach(field -> wanted.add(Set.of(field)));
    return wanted;
  }

  /** Where a fact that decides rules is stated. */
  private static String field(String need) {
    FactField field = FactField.named(need);
    return field == null ? "program " + need : field.property();
  }

  /** Whether the evidence shows what is known of a place or of the materials, as far as it goes. */
  private static boolean isPartly(String field, Finding finding) {
    return (field.startsWith("interdict:origin:") || field.equals(Materials.FIELD))
        && finding.evidence().stream().anyMatch(evidence -> evidence.field().equals(field));
  }

  /** Whether this is a field, not what a share in costs lacks. */
  private static boolean isStated(String field) {
    return field.startsWith("program ") || FactField.stated(field) != null;
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
