// SPDX-License-Identifier: Apache-2.0
package dev.interdict.maven;

import dev.interdict.EvaluationResult;
import dev.interdict.EvaluationResult.RulebookUse;
import dev.interdict.EvaluationResult.Summary;
import dev.interdict.ExitCode;
import dev.interdict.finding.Level;
import dev.interdict.model.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a run says in the build's log: findings, then the summary. */
final class ResultLines {
  private static final int HASH = 12;

  private ResultLines() {}

  static List<LogLine> of(EvaluationResult result) {
    var lines = new ArrayList<LogLine>();
    lines.addAll(FindingLines.of(result.findings()));
    Level loud = result.exitCode() == ExitCode.JUDGED ? Level.NOTE : Level.ERROR;
    lines.add(new LogLine(loud, result.summary().headline()));
    Program program = result.program();
    if (program != null && !result.boms().isEmpty()) {
      lines.add(LogLine.note(counts(result.summary()) + "; " + circumstances(program)));
    }
    if (!result.rulebooks().isEmpty()) {
      lines.add(
          LogLine.note(
              "Rulebooks: "
                  + result.rulebooks().stream()
                      .map(ResultLines::rulebook)
                      .collect(Collectors.joining(", "))));
    }
    return lines;
  }

  private static String counts(Summary summary) {
    return summary.components()
        + " components, "
        + summary.rulesApplied()
        + " rules applied: "
        + summary.prohibited()
        + " prohibited, "
        + summary.prohibitedFrom()
        + " prohibited from a later day, "
        + summary.review()
        + " to review, "
        + summary.undetermined()
        + " undetermined, "
        + summary.disclose()
        + " to disclose, "
        + summary.notice()
        + " notices"
        + settled(summary);
  }

  private static String settled(Summary summary) {
    return (summary.waived() == 0 ? "" : ", " + summary.waived() + " waived")
        + (summary.baselined() == 0 ? "" : ", " + summary.baselined() + " in the baseline");
  }

  private static String circumstances(Program program) {
    return "as of "
        + program.asOf()
        + " for "
        + (program.everyRole() ? "every role" : String.join(", ", program.roles()));
  }

  private static String rulebook(RulebookUse use) {
    return use.rulebook().id()
        + " "
        + use.rulebook().edition()
        + " ("
        + hash(use.rulebook().sha256())
        + (use.replaced() == null ? "" : ", replaced the shipped " + hash(use.replaced()))
        + (use.requiredBy().isEmpty()
            ? ""
            : ", only lists, for " + String.join(" and ", use.requiredBy()))
        + ")";
  }

  private static String hash(String sha256) {
    return sha256.length() <= HASH ? sha256 : sha256.substring(0, HASH);
  }
}
