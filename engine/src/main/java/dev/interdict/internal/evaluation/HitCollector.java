// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import java.util.ArrayList;
import java.util.List;

/** What rules report during one session. */
final class HitCollector {
  private final List<RuleHit> hits = new ArrayList<>();

  void add(RuleHit hit) {
    hits.add(hit);
  }

  List<RuleHit> hits() {
    return List.copyOf(hits);
  }
}
