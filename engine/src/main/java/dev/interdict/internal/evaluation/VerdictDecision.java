// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.evaluation;

import dev.interdict.explanation.Adjustment;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.language.ListMatchFact;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.ListMatch;
import dev.interdict.rulebook.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What dates and doubts make of the verdict of a satisfied rule.
 *
 * @param verdict null if its day leaves nothing to say
 * @param effective the first day on which it holds
 * @param weakest confidence of the matches that it rests on
 * @param dayUnknown whether the program leaves open the day that decides it
 * @param adjustments why the verdict isn't the rule's own, in turn
 */
record VerdictDecision(
    @Nullable Verdict verdict,
    LocalDate effective,
    Confidence weakest,
    boolean dayUnknown,
    List<Adjustment> adjustments) {
  VerdictDecision {
    adjustments = List.copyOf(adjustments);
  }

  /**
   * Decides.
   *
   * @param says the rule's own verdict
   * @param component what it is reported of
   * @param match the one that is reported, null if none is
   * @param facts that satisfy the rule
   */
  static VerdictDecision of(
      Rule rule,
      Verdict says,
      Component component,
      @Nullable ListMatch match,
      List<Object> facts,
      Applicability applicability,
      LocalDate asOf) {
    LocalDate effective = rule.effective();
    if (match != null && match.entry().listedOn().isAfter(effective)) {
      effective = match.entry().listedOn();
    }
    boolean dayUnknown = applicability.dayUnknown(rule);
    Confidence weakest = weakest(facts);
    var adjustments = new ArrayList<Adjustment>();
    Verdict verdict = says;
    if (applicability.outside(rule, effective)) {
      verdict = null;
      adjustments.add(
          new Adjustment(Adjustment.Kind.ACT_BEFORE_DAY, null, rule.governedBy().word()));
    } else if (says == Verdict.PROHIBITED) {
      Component empty = notFitted(component);
      if (empty != null) {
        adjustments.add(new Adjustment(Adjustment.Kind.NOT_FITTED, Verdict.REVIEW, empty.name()));
      }
      verdict = prohibited(rule, effective, weakest, dayUnknown, asOf, adjustments);
    } else if (says == Verdict.NOTICE) {
      verdict = notice(match, effective, asOf, adjustments);
    }
    return new VerdictDecision(verdict, effective, weakest, dayUnknown, adjustments);
  }

  /** The component itself, or the assembly above it, that the BOM says isn't fitted. */
  static @Nullable Component notFitted(Component component) {
    for (Component c = component; c != null; c = c.parent()) {
      if (c.notFitted()) {
        return c;
      }
    }
    return null;
  }

  private static Verdict prohibited(
      Rule rule,
      LocalDate effective,
      Confidence weakest,
      boolean dayUnknown,
      LocalDate asOf,
      List<Adjustment> adjustments) {
    if (weakest != Confidence.HIGH) {
      adjustments.add(new Adjustment(Adjustment.Kind.WEAK_MATCH, Verdict.REVIEW, weakest.name()));
    }
    if (dayUnknown) {
      adjustments.add(
          new Adjustment(Adjustment.Kind.DAY_UNKNOWN, Verdict.REVIEW, rule.governedBy().word()));
    }
    if (!adjustments.isEmpty()) {
      return Verdict.REVIEW;
    }
    if (effective.isAfter(asOf)) {
      adjustments.add(
          new Adjustment(Adjustment.Kind.DAY_AHEAD, Verdict.PROHIBITED_FROM, effective.toString()));
      return Verdict.PROHIBITED_FROM;
    }
    return Verdict.PROHIBITED;
  }

  private static @Nullable Verdict notice(
      @Nullable ListMatch match,
      LocalDate effective,
      LocalDate asOf,
      List<Adjustment> adjustments) {
    if (effective.isAfter(asOf)) {
      adjustments.add(new Adjustment(Adjustment.Kind.DAY_AHEAD, null, effective.toString()));
      return null;
    }
    if (match != null && match.contradiction() != null) {
      adjustments.add(
          new Adjustment(
              Adjustment.Kind.CONTRADICTION, Verdict.REVIEW, match.contradiction().by()));
      return Verdict.REVIEW;
    }
    return Verdict.NOTICE;
  }

  /** A finding is as sure as the weakest match among the facts that satisfy its rule. */
  private static Confidence weakest(List<Object> facts) {
    Confidence weakest = Confidence.HIGH;
    for (Object fact : facts) {
      if (fact instanceof ListMatchFact match
          && match.match().confidence().compareTo(weakest) < 0) {
        weakest = match.match().confidence();
      }
    }
    return weakest;
  }
}
