// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.model.Confidence;
import dev.interdict.model.Contradiction;
import dev.interdict.model.MatchSubject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all witnesses together say: this company is the component's maker, or made its die.
 *
 * @param witnesses the strongest first, never empty
 */
record Claim(
    String entity,
    MatchSubject subject,
    Confidence confidence,
    List<Witness> witnesses,
    @Nullable Contradiction contradiction) {
  Claim {
    witnesses = List.copyOf(witnesses);
  }
}
