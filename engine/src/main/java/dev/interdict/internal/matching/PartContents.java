// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.rulebook.ReferenceData.PartContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which parts are known to hold a die of another company. */
final class PartContents {
  private final Map<String, List<Content>> byMaker = new HashMap<>();

  private record Content(PartContent row, PartPattern pattern) {}

  PartContents(List<PartContent> rows) {
    for (PartContent row : rows) {
      byMaker
          .computeIfAbsent(row.maker(), key -> new ArrayList<>())
          .add(new Content(row, new PartPattern(row.part())));
    }
  }

  /**
   * What is known of a part.
   *
   * @param makers whose part it is shown to be
   */
  List<PartContent> of(String number, Set<String> makers) {
    var found = new ArrayList<PartContent>();
    for (String maker : makers.stream().sorted().toList()) {
      for (Content content : byMaker.getOrDefault(maker, List.of())) {
        if (content.pattern.matches(number.strip())) {
          found.add(content.row);
        }
      }
    }
    return found;
  }
}
