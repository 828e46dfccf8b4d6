// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import dev.interdict.Enforcement;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;

/** The first line of a finding: verdict, rule, and what is unusual about them. */
final class TextVerdict {
  private static final String RED = "31";
  private static final String MAGENTA = "35";
  private static final String YELLOW = "33";
  private static final String CYAN = "36";

  private final boolean colour;

  TextVerdict(boolean colour) {
    this.colour = colour;
  }

  String headOf(Finding finding) {
    var head = new StringBuilder(word(finding.verdict()));
    head.append(' ').append(Shown.value(finding.rule()));
    if (finding.verdict() == Verdict.PROHIBITED_FROM) {
      head.append(" from ").append(finding.effective());
    }
    if (finding.until() != null) {
      head.append(" until ").append(finding.until());
    }
    if (finding.level() != Enforcement.defaultLevel(finding.verdict())) {
      head.append(" (").append(finding.level().word()).append(')');
    }
    return head.append(": ").append(Shown.value(finding.title())).toString();
  }

  /** The verdict, and the day of one that is to come. */
  String wordOf(Finding finding) {
    return word(finding.verdict())
        + (finding.verdict() == Verdict.PROHIBITED_FROM ? " " + finding.effective() : "");
  }

  private String word(Verdict verdict) {
    return colour ? "\u001b[1;" + code(verdict) + "m" + verdict + "\u001b[0m" : verdict.name();
  }

  private static String code(Verdict verdict) {
    return switch (verdict) {
      case PROHIBITED -> RED;
      case PROHIBITED_FROM -> MAGENTA;
      case REVIEW, UNDETERMINED -> YELLOW;
      case DISCLOSE, NOTICE -> CYAN;
    };
  }
}
