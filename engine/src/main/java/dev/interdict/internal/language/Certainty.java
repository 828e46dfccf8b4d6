// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.language;

/** Whether something holds, where what is known may leave that open. */
public enum Certainty {
  NO,
  /** It turns on what isn't known. */
  OPEN,
  YES;

  public static Certainty of(boolean holds) {
    return holds ? YES : NO;
  }

  public Certainty not() {
    return this == OPEN ? OPEN : of(this == NO);
  }

  public Certainty and(Certainty other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Certainty or(Certainty other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean atLeast(Certainty other) {
    return compareTo(other) >= 0;
  }
}
