// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import java.util.ArrayList;
import java.util.List;

/** What rules report during one session. */
final class HitCollector {
  private final List<RuleHit> hits = new ArrayList<>();

  /** Takes a hit; answers how many there are now. */
  int add(RuleHit hit) {
    hits.add(hit);
    return hits.size();
  }

  List<RuleHit> hits() {
    return List.copyOf(hits);
  }
}
