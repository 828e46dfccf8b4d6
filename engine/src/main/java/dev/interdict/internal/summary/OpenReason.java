// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.summary;

/** Reasons that keep a rule open and that more than one place has to know again. */
public final class OpenReason {
  private static final String INCOMPLETE = "the BOM isn't declared complete";
  private static final String UNDETERMINED = " can't be decided";

  private OpenReason() {}

  /**
   * The BOM isn't declared complete.
   *
   * @param place what no composition names
   */
  public static String incomplete(String place) {
    return INCOMPLETE + ": no composition \"complete\" names " + place;
  }

  /**
   * Components lack a fact.
   *
   * @param number of components, more than none
   */
  public static String undetermined(int number) {
    return number + (number == 1 ? " component" : " components") + UNDETERMINED;
  }

  /** The sentence of an incomplete BOM without the place; any other reason as it is. */
  static String withoutPlace(String reason) {
    return reason.startsWith(INCOMPLETE + ": ") ? INCOMPLETE : reason;
  }

  static boolean isIncomplete(String reason) {
    return reason.equals(INCOMPLETE);
  }
}
