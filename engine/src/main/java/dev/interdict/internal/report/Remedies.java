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
    List<Set<String>> wanted = wanted(lack.findings(), rules);
    var alone = new LinkedHashSet<String>();
    wanted.stream().filter(fields -> fields.size() == 1).forEach(alone::addAll);
    var clauses = new ArrayList<String>();
    if (!alone.isEmpty()) {
      clauses.add(sentence(alone, " and "));
    }
    wanted.stream()
        .filter(fields -> fields.size() > 1)
        .forEach(fields -> clauses.add(sentence(fields, " or ")));
    return String.join("; and ", clauses);
  }

  /** Of each of these sets one field has to be stated; none is wanted where less is enough. */
  private static List<Set<String>> wanted(List<Finding> findings, RuleIndex rules) {
    var wanted = new LinkedHashSet<Set<String>>();
    for (Finding finding : findings) {
      wanted.addAll(finding.missing().isEmpty() ? List.of(Set.of("")) : rules.wanted(finding));
    }
    return wanted.stream()
        .filter(
            fields ->
                wanted.stream()
                    .noneMatch(less -> less.size() < fields.size() && fields.containsAll(less)))
        .toList();
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
