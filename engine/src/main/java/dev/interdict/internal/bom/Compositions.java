// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the compositions of one file say.
 *
 * @param complete bom-refs that a composition {@code complete} names, and no other one denies
 * @param denied bom-refs that a composition of another kind names
 * @param overall whether a composition {@code complete} names no assembly, nor anything else
 * @param overallDenied whether a composition of another kind does so
 */
record Compositions(
    Set<String> complete, Set<String> denied, boolean overall, boolean overallDenied) {
  /** What is said of one assembly. */
  enum Said {
    COMPLETE,
    NOTHING,
    INCOMPLETE
  }

  /** What is said of an assembly that isn't the end item. */
  Said of(@Nullable String ref) {
    if (ref == null) {
      return Said.NOTHING;
    }
    if (denied.contains(ref)) {
      return Said.INCOMPLETE;
    }
    return complete.contains(ref) ? Said.COMPLETE : Said.NOTHING;
  }

  /** What is said of the end item, by its bom-ref or by naming nothing at all. */
  Said ofEndItem(@Nullable String ref) {
    Said own = of(ref);
    if (overallDenied || own == Said.INCOMPLETE) {
      return Said.INCOMPLETE;
    }
    return overall ? Said.COMPLETE : own;
  }
}
