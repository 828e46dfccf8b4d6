// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.matching;

import dev.interdict.model.Confidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.MatchSubject;
import java.util.List;

/**
 * One field of a component that speaks for a company.
 *
 * @param identifier whether it is an identifier rather than a name
 * @param alone whether it is evidence by itself, or only supports another witness
 * @param shown how a contradiction names it, such as {@code FCC ID XMR201903EG25G}
 */
record Witness(
    String entity,
    MatchSubject subject,
    MatchBasis basis,
    Confidence confidence,
    boolean identifier,
    boolean alone,
    String field,
    String value,
    String shown,
    List<EvidenceStep> steps) {
  Witness {
    steps = List.copyOf(steps);
  }
}
