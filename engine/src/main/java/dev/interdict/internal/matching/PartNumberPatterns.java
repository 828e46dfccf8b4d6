// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import com.google.re2j.Pattern;
import dev.interdict.rulebook.ReferenceData.EntityIdentifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Patterns of part numbers by maker: RE2, against the whole part number, without regard to case.
 * They are compiled on first use: a BOM whose makers are all stated needs none.
 */
final class PartNumberPatterns {
  /** No maker numbers its parts in more characters; patterns would take long with them. */
  private static final int LONGEST = 256;

  private final List<EntityIdentifier> sources;
  private final Set<String> makers;
  private volatile List<Compiled> compiled = List.of();

  private record Compiled(Pattern pattern, EntityIdentifier source) {}

  PartNumberPatterns(List<EntityIdentifier> sources) {
    this.sources = List.copyOf(sources);
    this.makers = Set.copyOf(sources.stream().map(EntityIdentifier::entity).toList());
  }

  /** The patterns that a part number fits. */
  List<EntityIdentifier> matching(String partNumber) {
    return matching(partNumber, entity -> true);
  }

  /** The patterns of certain makers that a part number fits. */
  List<EntityIdentifier> matching(String partNumber, Set<String> entities) {
    return Collections.disjoint(entities, makers)
        ? List.of()
        : matching(partNumber, entities::contains);
  }

  private List<EntityIdentifier> matching(String partNumber, Predicate<String> entity) {
    String number = partNumber.strip();
    var found = new ArrayList<EntityIdentifier>();
    if (number.length() > LONGEST) {
      return found;
    }
    for (Compiled candidate : compiled()) {
      if (entity.test(candidate.source().entity()) && candidate.pattern().matches(number)) {
        found.add(candidate.source());
      }
    }
    return found;
  }

  private List<Compiled> compiled() {
    if (compiled.isEmpty() && !sources.isEmpty()) {
      compiled =
          sources.stream()
              .map(s -> new Compiled(Pattern.compile(s.value(), Pattern.CASE_INSENSITIVE), s))
              .toList();
    }
    return compiled;
  }
}
