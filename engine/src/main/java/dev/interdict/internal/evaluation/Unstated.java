// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.ComponentFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Why totals can't be told, in the words of findings and explanations.
 *
 * @param missing the fields, as a finding names them
 * @param reasons such as {@code 3 of 7 origins state no share in interdict:origin:assembled}
 */
record Unstated(Set<String> missing, Set<String> reasons) {
  private static final int MOST_TOLD = 3;

  /** Nothing so far. */
  static Unstated none() {
    return new Unstated(new TreeSet<>(), new TreeSet<>());
  }

  /**
   * Takes in what was found absent in one way of holding.
   *
   * @param about the component that the finding is about
   */
  void add(Collection<Lack> lacks, ComponentFact about) {
    var numbers = new TreeMap<String, Integer>();
    for (Lack lack : lacks) {
      boolean own = lack.owner() == null || lack.owner().equals(about);
      // Whoever mends the part itself must not be led to put there what others lack.
      String field = own ? lack.field() : lack.field() + " of other parts";
      missing.add(field);
      if (lack.of() == 0) {
        reasons.add(field + " is not stated");
      } else {
        numbers.merge(reason(lack), 1, Integer::sum);
      }
    }
    numbers.forEach(
        (reason, number) -> reasons.add(number + reason.formatted(number == 1 ? "s" : "")));
  }

  private static String reason(Lack lack) {
    String facts =
        switch (lack.type()) {
          case "Component" -> "part";
          case "Origin" -> "origin";
          default -> "fact";
        };
    return " of "
        + lack.of()
        + " "
        + facts
        + (lack.of() == 1 ? "" : "s")
        + " state%s no "
        + lack.field().replace("%", "%%");
  }

  /** The first few reasons and how many there are besides. */
  List<String> told() {
    List<String> all = new ArrayList<>(reasons);
    if (all.size() <= MOST_TOLD) {
      return all;
    }
    var told = new ArrayList<>(all.subList(0, MOST_TOLD));
    told.add((all.size() - MOST_TOLD) + " more like these");
    return told;
  }
}
