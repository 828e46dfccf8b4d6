// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.facts;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.model.Fact;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Warnings about facts, the first few of each sort. */
final class FactNotes {
  private static final int MOST = 20;

  private final Map<Sort, List<Diagnostic>> warnings = new EnumMap<>(Sort.class);
  private final Map<Sort, Integer> more = new EnumMap<>(Sort.class);

  /** What can be doubtful about a fact. */
  enum Sort {
    NO_COMPONENT("fact-no-component"),
    AMBIGUOUS("fact-ambiguous"),
    OTHER_PART("fact-other-part"),
    CONTRADICTS("fact-contradicts"),
    LATE("fact-later"),
    OLD("fact-old");

    private final String code;

    Sort(String code) {
      this.code = code;
    }
  }

  void add(Sort sort, Fact fact, String message) {
    List<Diagnostic> so = warnings.computeIfAbsent(sort, key -> new ArrayList<>());
    if (so.size() < MOST) {
      so.add(Diagnostic.warning(sort.code, message, fact.location()));
    } else {
      more.merge(sort, 1, Integer::sum);
    }
  }

  List<Diagnostic> all() {
    var all = new ArrayList<Diagnostic>();
    warnings.forEach(
        (sort, those) -> {
          int others = more.getOrDefault(sort, 0);
          for (int i = 0; i < those.size(); i++) {
            Diagnostic one = those.get(i);
            boolean last = others > 0 && i == those.size() - 1;
            all.add(
                last
                    ? Diagnostic.warning(
                        one.code(),
                        one.message() + " (and " + others + " more like it)",
                        one.location())
                    : one);
          }
        });
    return all;
  }
}
