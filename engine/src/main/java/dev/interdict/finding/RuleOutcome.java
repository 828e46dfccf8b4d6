// SPDX-License-Identifier: Apache-2.0
package dev.interdict.finding;

import dev.interdict.model.FactField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one rule came out on one BOM.
 *
 * @param reasons why, in sentences; never empty for UNDECIDED, NOT_APPLICABLE and NOT_EVALUATED
 * @param findings other than UNDETERMINED
 * @param undetermined components that could not be decided
 * @param bans whether the rule was applied and can find something prohibited, or ask a person
 *     whether it is: from one that only notes or wants things disclosed nobody learns that nothing
 *     is prohibited
 */
public record RuleOutcome(
    String rule,
    String rulebook,
    Outcome outcome,
    List<String> reasons,
    int findings,
    int undetermined,
    boolean bans) {
  private static final String INCOMPLETE = "the BOM isn't declared complete";

  public RuleOutcome {
    reasons = List.copyOf(reasons);
  }

  /**
   * The reason that the BOM isn't declared complete.
   *
   * @param place what no composition names
   */
  public static String incompleteReason(String place) {
    return INCOMPLETE + ": no composition \"complete\" names " + place;
  }

  /**
   * The reason that the BOM of an assembly could not be read.
   *
   * @param assembly its path
   * @param why in words
   * @param number of such assemblies, more than none
   */
  public static String gapReason(String assembly, String why, int number) {
    return "the BOM isn't complete: "
        + assembly
        + ": "
        + why
        + (number == 1 ? "" : " (and " + (number - 1) + " more like it)");
  }

  /**
   * The reason that components lack a fact.
   *
   * @param number of components, more than none
   */
  public static String undeterminedReason(int number) {
    return number + (number == 1 ? " component" : " components") + " can't be decided";
  }

  /**
   * The reason that some component lacks facts for which another rule of the rulebook asks.
   *
   * @param lacking more than none
   */
  public static String lackReason(Set<FactField> lacking) {
    return "another rule asks for what isn't stated: "
        + lacking.stream().map(FactField::noun).collect(Collectors.joining(", "));
  }

  /** The reason of an incomplete BOM without the place; any other reason as it is. */
  public static String reasonWithoutPlace(String reason) {
    return reason.startsWith(INCOMPLETE + ": ") ? INCOMPLETE : reason;
  }

  /** Whether a reason without its place is that of an incomplete BOM. */
  public static boolean isIncompleteReason(String reason) {
    return reason.equals(INCOMPLETE);
  }
}
