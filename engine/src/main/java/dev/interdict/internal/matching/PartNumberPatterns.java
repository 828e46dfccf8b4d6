// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import com.google.re2j.Pattern;
import dev.interdict.rulebook.ReferenceData.EntityIdentifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns of part numbers by maker: RE2, against the whole part number, without regard to case.
 * They are compiled on first use: a BOM whose makers are all stated needs none.
 */
final class PartNumberPatterns {
  private final List<EntityIdentifier> sources;
  private volatile List<Compiled> compiled = List.of();

  private record Compiled(Pattern pattern, EntityIdentifier source) {}

  PartNumberPatterns(List<EntityIdentifier> sources) {
    this.sources = List.copyOf(sources);
  }

  /** The patterns that a part number fits. */
  List<EntityIdentifier> matching(String partNumber) {
    String number = partNumber.strip();
    var found = new ArrayList<EntityIdentifier>();
    for (Compiled candidate : compiled()) {
      if (candidate.pattern().matches(number)) {
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
