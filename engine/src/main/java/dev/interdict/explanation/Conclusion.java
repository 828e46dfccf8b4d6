// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

/** How a rule came out on one component. */
public enum Conclusion {
  /** It speaks about the component. */
  FINDING,
  /** It applies, a fact that decides it is missing, and its conditions don't hold without it. */
  UNDETERMINED,
  /** Its conditions don't hold, and all that it needs to be decided is stated. */
  NOT_SATISFIED,
  /**
   * Its conditions don't hold, but another rule of its rulebook asks for a fact with which they
   * might: until that is stated, nothing follows from its silence.
   */
  ASKED_ELSEWHERE,
  /** Its conditions hold, but on a day on which there is nothing to say yet, or no longer. */
  OUT_OF_TIME,
  /** The BOM doesn't show what the rule speaks about: the function of the component is unknown. */
  NOT_SHOWN,
  /** It speaks about other components. */
  OTHER_COMPONENTS,
  /** The program doesn't trigger it, or its day lies too far ahead or behind. */
  NOT_APPLICABLE
}
