// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Level;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Open findings as log lines: one each, except that what a rule misses in a BOM is one line with a
 * count for each assembly. The reports name every part.
 */
final class FindingLines {
  /** What findings have in common that share a line. */
  private record Lack(String bom, String rule, Verdict verdict, Level level) {}

  private FindingLines() {}

  static List<LogLine> of(List<Finding> findings) {
    Map<Object, List<Finding>> lines = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.disposition() == Disposition.OPEN) {
        lines.computeIfAbsent(key(finding), key -> new ArrayList<>()).add(finding);
      }
    }
    return lines.values().stream().map(FindingLines::line).toList();
  }

  private static Object key(Finding finding) {
    Verdict verdict = finding.verdict();
    return verdict == Verdict.UNDETERMINED || verdict == Verdict.DISCLOSE
        ? new Lack(finding.bom(), finding.rule(), verdict, finding.level())
        : finding;
  }

  private static LogLine line(List<Finding> findings) {
    Finding first = findings.get(0);
    Component component = first.component();
    boolean single = findings.size() == 1;
    String what =
        single
            ? component + ": " + sentence(first)
            : AssemblyCounts.of(findings) + ": " + lack(findings);
    String remedy = FirstSentence.of(first.remedy());
    return new LogLine(
        first.level(),
        "%s %s %s %s (%s).%s"
            .formatted(
                component.location(),
                first.rule(),
                first.verdict(),
                what,
                first.citations().get(0).text(),
                remedy.isEmpty() ? "" : " Fix: " + remedy));
  }

  /** The message without the name that the line has said already, and without its full stop. */
  private static String sentence(Finding finding) {
    String message = finding.message().strip();
    String name = finding.component().name() + ": ";
    String news = message.startsWith(name) ? message.substring(name.length()) : message;
    return news.endsWith(".") ? news.substring(0, news.length() - 1) : news;
  }

  private static String lack(List<Finding> findings) {
    Finding first = findings.get(0);
    if (first.verdict() == Verdict.DISCLOSE) {
      return first.title();
    }
    List<String> missing =
        findings.stream().flatMap(finding -> finding.missing().stream()).distinct().toList();
    return "can't be decided (" + first.title() + "), for want of " + String.join(", ", missing);
  }
}
