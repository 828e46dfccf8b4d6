// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.lint;

/** Whether a test holds, where its value may be known in part only. */
enum Likelihood {
  NO,
  MAYBE,
  YES;

  static Likelihood of(boolean holds) {
    return holds ? YES : NO;
  }

  Likelihood not() {
    return this == MAYBE ? MAYBE : of(this == NO);
  }

  Likelihood and(Likelihood other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Likelihood or(Likelihood other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
