// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import dev.interdict.diagnostic.Printable;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Evidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.MatchBasis;
import java.util.stream.Collectors;

/** A finding in words, as markers and the view say it. */
public final class FindingText {
  private static final int LONGEST_NAME = 80;

  private FindingText() {}

  /**
   * A finding in a sentence, short and the part first, since rows and hovers cut what is long:
   *
   * <pre>
   * M2: prohibited since 2019-08-13 (FAR 52.204-25(b)(1) (NOV 2021)): Equipment of Huawei or ZTE
   * </pre>
   */
  static String row(Finding finding) {
    String law = shortLaw(finding);
    String since = period(finding);
    String verdict =
        switch (finding.verdict()) {
          case PROHIBITED, PROHIBITED_FROM -> "prohibited %s (%s)".formatted(since, law);
          case REVIEW -> "needs a review (%s, %s)".formatted(law, since);
          case UNDETERMINED -> "can't be decided (%s, %s)".formatted(law, since);
          case DISCLOSE -> "to be disclosed (%s, %s)".formatted(law, since);
          case NOTICE -> "notice (%s, %s)".formatted(law, since);
        };
    String lack =
        finding.missing().isEmpty() ? "" : "; not stated: " + String.join(", ", finding.missing());
    return Printable.text(
        "%s: %s: %s%s".formatted(shortName(finding), verdict, finding.title(), lack));
  }

  /** A name that leaves room for what is said of it. */
  private static String shortName(Finding finding) {
    String name = finding.component().name().strip().replaceAll("\\s+", " ");
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "\u2026";
  }

  /** A verdict as a word that starts a sentence. */
  public static String word(Verdict verdict) {
    return switch (verdict) {
      case PROHIBITED -> "Prohibited";
      case PROHIBITED_FROM -> "Prohibited from a coming day";
      case REVIEW -> "Needs a review";
      case UNDETERMINED -> "Can't be decided";
      case DISCLOSE -> "To be disclosed";
      case NOTICE -> "Notice";
    };
  }

  /** From when on the rule holds, and until when if it ends. */
  public static String period(Finding finding) {
    String from = finding.verdict() == Verdict.PROHIBITED_FROM ? "from " : "since ";
    return from
        + finding.effective()
        + (finding.until() == null ? "" : " until " + finding.until());
  }

  /** The first citation up to where it begins to list others. */
  private static String shortLaw(Finding finding) {
    return finding.citations().get(0).text().split(";", 2)[0].strip();
  }

  /** A line for each piece of evidence. */
  static String evidence(Finding finding) {
    return finding.evidence().stream().map(FindingText::line).collect(Collectors.joining("\n"));
  }

  /** {@code manufacturer.name "HiSilicon" -> owned by Huawei … -> ndaa-889 row huawei (HIGH)}. */
  public static String line(Evidence evidence) {
    String steps =
        evidence.steps().stream()
            .map(EvidenceStep::to)
            .filter(to -> !to.equals(evidence.value()))
            .distinct()
            .map(to -> " \u2192 " + to)
            .collect(Collectors.joining());
    String trust = evidence.basis() == MatchBasis.FACT ? "" : " (" + evidence.confidence() + ")";
    return Printable.text(evidence.field() + " \"" + evidence.value() + "\"" + steps + trust);
  }
}
