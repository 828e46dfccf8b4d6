// SPDX-License-Identifier: Apache-2.0
package dev.interdict.explanation;

/** Whether something that a rule asks for is so. */
public enum Holds {
  YES,
  NO,
  /** It turns on what isn't stated: on a total of which a value is missing. */
  OPEN,
  /** Not asked, because something before it doesn't hold. */
  NOT_ASKED
}
