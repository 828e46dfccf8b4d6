// SPDX-License-Identifier: Apache-2.0
package dev.interdict.model;

/**
 * A fact about a component of the BOM at hand.
 *
 * @param standing what it is beside what the BOM states
 */
public record GivenFact(Fact fact, Standing standing) {
  /** What a fact is beside what the BOM states. */
  public enum Standing {
    /** The BOM states nothing there: the fact is taken. */
    FILLS,
    /** The BOM states the same. */
    AGREES,
    /** The BOM, or another fact, states something else: it is not taken. */
    CONTRADICTS
  }

  public boolean fills() {
    return standing == Standing.FILLS;
  }

  public boolean contradicts() {
    return standing == Standing.CONTRADICTS;
  }

  /** What a finding that rests on it shows. */
  public Evidence evidence() {
    return new Evidence(
        fact.field().property(),
        fact.value(),
        MatchBasis.FACT,
        Confidence.HIGH,
        null,
        null,
        null,
        null,
        java.util.List.of(step()));
  }

  /** Who said so, when, and in which document. */
  public EvidenceStep step() {
    return new EvidenceStep(
        EvidenceStep.SAID_BY, fact.saidBy(), fact.value(), fact.saidOn() + ", " + fact.document());
  }
}
