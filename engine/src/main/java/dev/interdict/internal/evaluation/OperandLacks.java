// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactType;
import dev.interdict.internal.language.RuleSyntax.Constraint;
import dev.interdict.internal.language.RuleSyntax.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the facts of a hit lack that leaves its totals open, or that a total is compared with.
 * Collected while a branch is interpreted.
 */
final class OperandLacks {
  private final List<Way> ways = new ArrayList<>();

  /** From one of a hit's facts to a value that a total is compared with. */
  private record Way(int index, FactType type, List<String> properties) {}

  /**
   * Takes in what the constraints of a pattern compare with totals.
   *
   * @param type of the fact that the pattern adds
   * @param patterns those before it, with the names that it binds
   * @param everywhere whether each comparison counts, as within an accumulate
   */
  void add(List<Constraint> constraints, FactType type, Patterns patterns, boolean everywhere) {
    Set<Path> paths = new LinkedHashSet<>();
    var open = new OpenTests(type, patterns, null, everywhere);
    for (Constraint constraint : constraints) {
      if (constraint.test() != null) {
        open.openPaths(constraint.test(), paths);
      }
    }
    int size = patterns.variables().size();
    for (Path path : paths) {
      Patterns.Place place = patterns.resolve(path);
      boolean own = place.index() < 0;
      ways.add(
          new Way(
              own ? size : place.index(),
              own ? type : patterns.type(place.index()),
              place.properties()));
    }
  }

  /** One for each absent value, in no order. */
  List<Lack> find(Object[] facts) {
    var lacks = new ArrayList<Lack>();
    for (Object fact : facts) {
      if (fact instanceof Totals totals) {
        lacks.addAll(totals.lacks().find());
      }
    }
    for (Way way : ways) {
      Lack lack = Lack.along(way.type(), way.properties(), facts[way.index()], "", 0);
      if (lack != null && lacks.stream().noneMatch(lack::same)) {
        lacks.add(lack);
      }
    }
    return lacks;
  }
}
