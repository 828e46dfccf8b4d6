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
 * @param alone whether it is evidence by itself, or only supports another witness
 * @param shown how a contradiction names it, such as {@code FCC ID XMR201903EG25G}
 */
record Witness(
    String entity,
    MatchSubject subject,
    MatchBasis basis,
    Confidence confidence,
    Kind kind,
    boolean alone,
    String field,
    String value,
    String shown,
    List<EvidenceStep> steps) {
  /** What sort of field it is. */
  enum Kind {
    /** The stated maker's name. */
    STATED,
    /** The name of another maker beside the stated one. */
    SECOND,
    /** Any other name. */
    NAMED,
    /** An identifier. */
    IDENTIFIER,
    /** An identifier of which it isn't established whose it is: never a second witness. */
    UNSURE_IDENTIFIER
  }

  Witness {
    steps = List.copyOf(steps);
  }

  boolean identifier() {
    return kind == Kind.IDENTIFIER || kind == Kind.UNSURE_IDENTIFIER;
  }
}
