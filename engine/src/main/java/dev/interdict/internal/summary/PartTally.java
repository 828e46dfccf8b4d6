// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.summary;

import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Parts by the worst that an open finding says of them; each part is counted once.
 *
 * @param excepted parts whose prohibition is waived or in the baseline
 * @param later parts that a ban reaches on a coming day, by the earliest such day
 * @param wanting the words of a missing fact, and how many undetermined parts lack it
 */
record PartTally(
    int prohibited,
    int excepted,
    TreeMap<LocalDate, Integer> later,
    int review,
    int undetermined,
    TreeMap<String, Integer> wanting) {
  /** A component is the same only at the same place of the same BOM. */
  private record Part(String bom, int index) {}

  static PartTally of(List<Finding> findings) {
    var byPart = new HashMap<Part, List<Finding>>();
    var excepted = new HashSet<Part>();
    for (Finding finding : findings) {
      var part = new Part(finding.bom(), finding.component().index());
      if (finding.disposition() == Disposition.OPEN) {
        byPart.computeIfAbsent(part, p -> new ArrayList<>()).add(finding);
      } else if (finding.verdict() == Verdict.PROHIBITED) {
        excepted.add(part);
      }
    }
    var counts = new HashMap<Verdict, Integer>();
    var later = new TreeMap<LocalDate, Integer>();
    var wanting = new TreeMap<String, Integer>();
    for (List<Finding> part : byPart.values()) {
      Verdict worst = worst(part);
      counts.merge(worst, 1, Integer::sum);
      if (worst == Verdict.PROHIBITED_FROM) {
        later.merge(earliest(part), 1, Integer::sum);
      } else if (worst == Verdict.UNDETERMINED) {
        missing(part).forEach(words -> wanting.merge(words, 1, Integer::sum));
      }
    }
    return new PartTally(
        counts.getOrDefault(Verdict.PROHIBITED, 0),
        excepted.size(),
        later,
        counts.getOrDefault(Verdict.REVIEW, 0),
        counts.getOrDefault(Verdict.UNDETERMINED, 0),
        wanting);
  }

  /** The fact that most undetermined parts lack, and how many; empty if no finding names one. */
  Optional<Map.Entry<String, Integer>> mostWanted() {
    return wanting.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()));
  }

  private static Verdict worst(List<Finding> part) {
    Verdict worst = Verdict.NOTICE;
    for (Finding finding : part) {
      worst = finding.verdict().compareTo(worst) < 0 ? finding.verdict() : worst;
    }
    return worst;
  }

  private static LocalDate earliest(List<Finding> part) {
    LocalDate day = LocalDate.MAX;
    for (Finding finding : part) {
      if (finding.verdict() == Verdict.PROHIBITED_FROM && finding.effective().isBefore(day)) {
        day = finding.effective();
      }
    }
    return day;
  }

  private static Set<String> missing(List<Finding> part) {
    var words = new HashSet<String>();
    for (Finding finding : part) {
      if (finding.verdict() == Verdict.UNDETERMINED) {
        finding.missing().forEach(field -> words.add(MissingFact.words(field)));
      }
    }
    return words;
  }
}
