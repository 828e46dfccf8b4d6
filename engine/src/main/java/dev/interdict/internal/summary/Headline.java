// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.summary;

import dev.interdict.EvaluationResult.BomResult;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import java.util.List;
import java.util.stream.Collectors;

/** The one sentence that says what matters; the first line of every report. */
public final class Headline {
  private static final String PREFIX = "Not everything could be judged: ";

  private Headline() {}

  /**
   * Such as "3 parts are prohibited today, 2 more from 2027-12-23; 41 can't be decided, 38 of them
   * for want of a maker."
   *
   * @param findings only open ones count
   * @param complete whether every input was judged
   */
  public static String of(List<Finding> findings, List<BomResult> boms, boolean complete) {
    if (boms.isEmpty()) {
      return complete ? "No BOM was judged." : PREFIX + "no BOM was judged.";
    }
    if (noRuleApplied(boms)) {
      return complete ? "No rule was applied." : PREFIX + "no rule was applied.";
    }
    PartTally tally = PartTally.of(findings);
    String text =
        bans(tally, complete, noBanApplied(boms)) + reviews(tally) + undecided(tally, boms);
    return (complete ? text : PREFIX + text) + ".";
  }

  /** Silence of rules that weren't asked says nothing about any part. */
  private static boolean noRuleApplied(List<BomResult> boms) {
    return boms.stream().anyMatch(bom -> !bom.rules().isEmpty()) && applied(boms).isEmpty();
  }

  /** Nor does that of rules that only note or want things disclosed. */
  private static boolean noBanApplied(List<BomResult> boms) {
    List<RuleOutcome> applied = applied(boms);
    return !applied.isEmpty() && applied.stream().noneMatch(RuleOutcome::bans);
  }

  private static List<RuleOutcome> applied(List<BomResult> boms) {
    return boms.stream()
        .flatMap(bom -> bom.rules().stream())
        .filter(rule -> rule.outcome() != Outcome.NOT_APPLICABLE)
        .filter(rule -> rule.outcome() != Outcome.NOT_EVALUATED)
        .toList();
  }

  private static String bans(PartTally tally, boolean startsSentence, boolean noneApplied) {
    int today = tally.prohibited();
    String no = startsSentence ? "No" : "no";
    String first =
        switch (today) {
          case 0 ->
              noneApplied
                  ? no + " rule that prohibits anything was applied"
                  : no + " part is prohibited today" + except(tally);
          case 1 -> "1 part is prohibited today";
          default -> today + " parts are prohibited today";
        };
    String later =
        tally.later().entrySet().stream()
            .map(day -> ", " + day.getValue() + " more from " + day.getKey())
            .collect(Collectors.joining());
    return first + (today == 0 ? later.replaceFirst(" more from", " will be from") : later);
  }

  /** What is waived is still prohibited. */
  private static String except(PartTally tally) {
    return switch (tally.excepted()) {
      case 0 -> "";
      case 1 -> " except 1 that is waived or in the baseline";
      default -> " except " + tally.excepted() + " that are waived or in the baseline";
    };
  }

  private static String reviews(PartTally tally) {
    return switch (tally.review()) {
      case 0 -> "";
      case 1 -> "; 1 needs a review";
      default -> "; " + tally.review() + " need a review";
    };
  }

  private static String undecided(PartTally tally, List<BomResult> boms) {
    int parts = tally.undetermined();
    if (parts == 0) {
      return UndecidedRules.of(boms).words();
    }
    String text = "; " + parts + " can't be decided";
    return text
        + tally
            .mostWanted()
            .map(fact -> ", " + share(fact.getValue(), parts) + "for want of " + fact.getKey())
            .orElse("");
  }

  private static String share(int some, int all) {
    if (some < all) {
      return some + " of them ";
    }
    return all == 1 ? "" : "all ";
  }
}
