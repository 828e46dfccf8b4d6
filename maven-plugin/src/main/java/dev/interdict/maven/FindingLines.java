// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Level;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Component;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Open findings as log lines: one each, except that parts of one assembly in which a rule misses
 * facts share a line.
 */
final class FindingLines {
  /** What findings have in common that share a line. */
  private record Key(
      String rule, Verdict verdict, Level level, String bom, @Nullable Component assembly) {}

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
    if (finding.verdict() != Verdict.UNDETERMINED && finding.verdict() != Verdict.DISCLOSE) {
      return finding;
    }
    return new Key(
        finding.rule(),
        finding.verdict(),
        finding.level(),
        finding.bom(),
        finding.component().parent());
  }

  private static LogLine line(List<Finding> findings) {
    Finding first = findings.get(0);
    SourceLocation place = first.component().location();
    String text =
        place
            + " "
            + first.rule()
            + " "
            + first.verdict()
            + " "
            + parts(findings)
            + ": "
            + said(first, findings)
            + " ("
            + first.citations().get(0).text()
            + ")."
            + fix(first);
    return new LogLine(first.level(), text);
  }

  private static String parts(List<Finding> findings) {
    Component first = findings.get(0).component();
    Component assembly = first.parent();
    if (findings.size() == 1) {
      return first.toString();
    }
    return findings.size()
        + " parts"
        + (assembly == null ? "" : " of " + assembly)
        + " from "
        + first.name()
        + " on";
  }

  private static String said(Finding first, List<Finding> findings) {
    Set<String> missing = new LinkedHashSet<>();
    findings.forEach(finding -> missing.addAll(finding.missing()));
    String message = first.message().strip();
    String plain = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    if (findings.size() == 1 || missing.isEmpty()) {
      return plain;
    }
    return first.title() + "; missing: " + missing.stream().collect(Collectors.joining(", "));
  }

  private static String fix(Finding finding) {
    return finding.remedy().isBlank() ? "" : " Fix: " + FirstSentence.of(finding.remedy());
  }
}
