// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.internal.language.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The facts that an {@code accumulate} looks at: all that fit its pattern, and those of which that
 * is open. Two are never equal, so that nobody compares long lists.
 */
final class Gathered {
  static final FactType TYPE = new FactType("gathered", Gathered.class, true, Map.of());

  private final List<Object> facts = new ArrayList<>();

  void add(Object fact) {
    facts.add(fact);
  }

  /** In no order. */
  List<Object> facts() {
    return facts;
  }
}
