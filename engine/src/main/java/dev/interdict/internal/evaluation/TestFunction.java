// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

/** A condition, ready to be asked: of the fact itself and the facts of the patterns before it. */
@FunctionalInterface
interface TestFunction {
  /**
   * Whether the condition holds.
   *
   * @param self the fact of the pattern
   * @param earlier the facts of the earlier patterns that it refers to, by their position
   */
  boolean holds(Object self, Object[] earlier);
}
