// SPDX-License-Identifier: Apache-2.0
package dev.interdict.rulebook;

/** How well a fact of law is established. */
public enum Mark {
  /** Read in a source. */
  A,
  /** Well established, not re-read. */
  B,
  /** Unsure: may only ask for a review. */
  C
}
