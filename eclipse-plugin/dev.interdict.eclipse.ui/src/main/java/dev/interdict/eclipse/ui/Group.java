// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.Verdict;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The groups of the view, in the order in which it shows them. */
enum Group {
  PROHIBITED(ViewMessages.group_prohibited, ViewMessages.meaning_prohibited),
  PROHIBITED_FROM(ViewMessages.group_prohibitedFrom, ViewMessages.meaning_prohibitedFrom),
  REVIEW(ViewMessages.group_review, ViewMessages.meaning_review),
  UNDETERMINED(ViewMessages.group_undetermined, ViewMessages.meaning_undetermined),
  DISCLOSE(ViewMessages.group_disclose, ViewMessages.meaning_disclose),
  NOTICE(ViewMessages.group_notice, ViewMessages.meaning_notice),
  /** Findings that somebody excepted still stand. */
  WAIVED(ViewMessages.group_waived, ViewMessages.meaning_waived),
  BASELINED(ViewMessages.group_baselined, ViewMessages.meaning_baselined),
  NOT_JUDGED(ViewMessages.group_notJudged, ViewMessages.meaning_notJudged),
  UNDECIDED(ViewMessages.group_undecided, ViewMessages.meaning_undecided),
  CLEAR(ViewMessages.group_clear, ViewMessages.meaning_clear),
  /** What was not judged may hold anything: no rule is simply cleared then. */
  CLEAR_IN_PART(ViewMessages.group_clearInPart, ViewMessages.meaning_clearInPart),
  NOT_APPLICABLE(ViewMessages.group_notApplicable, ViewMessages.meaning_notApplicable),
  NOT_EVALUATED(ViewMessages.group_notEvaluated, ViewMessages.meaning_notEvaluated);

  private final String label;
  private final String meaning;

  Group(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  static Group of(Finding finding) {
    return finding.disposition() == Disposition.OPEN
        ? of(finding.verdict())
        : valueOf(finding.disposition().name());
  }

  static Group of(Verdict verdict) {
    return valueOf(verdict.name());
  }

  /** The group of rules with an outcome; null for rules with findings, which stand with these. */
  static @Nullable Group of(Outcome outcome, boolean complete) {
    return switch (outcome) {
      case FINDINGS -> null;
      case UNDECIDED -> UNDECIDED;
      case CLEAR -> complete ? CLEAR : CLEAR_IN_PART;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
      case NOT_EVALUATED -> NOT_EVALUATED;
    };
  }

  String label() {
    return label;
  }

  /** What it means to stand in this group, in a sentence or two. */
  String meaning() {
    return meaning;
  }

  /** The name of its icon. */
  String icon() {
    return switch (this) {
      case WAIVED, BASELINED -> "notice";
      case NOT_JUDGED -> "diagnostic";
      case CLEAR -> "cleared";
      case CLEAR_IN_PART, NOT_EVALUATED -> "undecided";
      default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  /** Whether its rules are shown at first. */
  boolean opensAtFirst() {
    return compareTo(REVIEW) <= 0 || this == NOT_JUDGED;
  }
}
