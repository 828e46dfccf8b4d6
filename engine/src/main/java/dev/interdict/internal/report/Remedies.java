// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What to state, so that parts can be decided. */
final class Remedies {
  private static final String PROGRAM = "program ";

  private Remedies() {}

  /** Such as "state manufacturer.name or interdict:function in the BOM". */
  static String sentence(PartLack lack, RuleIndex rules) {
    Set<String> enough = enough(lack.findings(), rules);
    if (!enough.isEmpty()) {
      return sentence(enough, " or ");
    }
    return sentence(lack.rulesByField().keySet(), " and ");
  }

  /** The fields of which any one alone decides every rule; empty if there are none. */
  private static Set<String> enough(List<Finding> findings, RuleIndex rules) {
    var common = new LinkedHashSet<>(findings.get(0).missing());
    for (Finding finding : findings) {
      common.retainAll(rules.oneDecides(finding.rule()) ? finding.missing() : List.of());
    }
    return common;
  }

  private static String sentence(Set<String> fields, String conjunction) {
    var bom = new ArrayList<String>();
    var program = new ArrayList<String>();
    for (String field : fields) {
      if (field.startsWith(PROGRAM)) {
        program.add(Shown.value(field.substring(PROGRAM.length())));
      } else if (!field.isEmpty()) {
        bom.add(Shown.value(field));
      }
    }
    var places = new ArrayList<String>();
    if (!bom.isEmpty()) {
      places.add(String.join(conjunction, bom) + " in the BOM");
    }
    if (!program.isEmpty()) {
      places.add(String.join(conjunction, program) + " of the program (--set or interdict.xml)");
    }
    return places.isEmpty()
        ? "read the rule: it doesn't say which fact decides it"
        : "state " + String.join(conjunction, places);
  }
}
