// SPDX-License-Identifier: Apache-2.0
package ruin.model;

import ruin.finding.BackwardFinding;
import ruin.internal.bom.NosyReader;

/** Vocabulary that is a class, has a public field and knows a stage. */
public final class LeakyFact {
  public int open;

  BackwardFinding finding() {
    return new BackwardFinding(this);
  }

  NosyReader reader() {
    return new NosyReader();
  }
}
