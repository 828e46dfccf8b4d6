// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.rulebook.ReferenceData.EntityIdentifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The patterns of part numbers by maker. */
final class PartNumberPatterns {
  /** No maker numbers its parts in more characters; patterns would take long with them. */
  private static final int LONGEST = 256;

  private final List<Candidate> candidates;
  private final Set<String> makers;

  private record Candidate(PartPattern pattern, EntityIdentifier source) {}

  PartNumberPatterns(List<EntityIdentifier> sources) {
    this.candidates =
        sources.stream().map(s -> new Candidate(new PartPattern(s.value()), s)).toList();
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
    for (Candidate candidate : candidates) {
      if (entity.test(candidate.source().entity()) && candidate.pattern().matches(number)) {
        found.add(candidate.source());
      }
    }
    return found;
  }
}
