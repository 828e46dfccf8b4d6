// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import static dev.interdict.internal.report.ResultBuilder.outcome;

import dev.interdict.EvaluationResult;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.Evidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.Rule;
import java.util.List;
import java.util.Map;

/** A BOM and a rulebook that try to make a report say what they want. */
final class HostileFixture {
  private static final String ESCAPES = "\u001b[2J\u001b[1;32mCLEAR\u001b[0m\u009b31m\u0007\u007f";
  private static final String BIDI = "gp\u202ecod.elbatsurt\u202c\u2066x\u2069\u061c";
  private static final String LINES = "part\r\nPROHIBITED 889-001\u2028next\u0085line\ttab";
  private static final String MARKUP = "**bold** [a](javascript:x) <script> | =cmd() ::error::";
  private static final String LONG = "x".repeat(3000) + "華".repeat(20) + "\ud83d\ude00";
  private static final String TORN = "half \ud83d, other half \ude00";

  private HostileFixture() {}

  static EvaluationResult result() {
    var parts = new Parts("a\u001b[31m.cdx.json");
    Component top = parts.endItem(ESCAPES);
    Rule rule =
        Rulebooks.rule(
            "889-001",
            "Title with\n a line end and " + ESCAPES,
            "2019-08-13",
            "Fix " + ESCAPES + "\n\n" + LONG + "\n\n```\n" + BIDI + "\n- never closed",
            Map.of(),
            List.of("caveat " + BIDI),
            "ndaa-889");
    var list =
        Rulebooks.list("ndaa-889", true, 1, null, "2026-11-22", "2027-02-20", "list " + LINES);
    var hostile =
        new Evidence(
            "manufacturer.name",
            LINES,
            MatchBasis.FUZZY,
            Confidence.LOW,
            "ndaa-889",
            "row",
            BIDI,
            null,
            List.of(
                new EvidenceStep("normal form", LONG, BIDI, null),
                new EvidenceStep("alias", MARKUP, TORN, ESCAPES)));
    return new ResultBuilder()
        .program(ReportFixtures.program())
        .rulebooks(Rulebooks.use("us-889", "Title " + BIDI, null, list, rule))
        .bom(parts.bom(), 6, true, outcome("889-001", Outcome.FINDINGS, 5, 0, LINES + LONG))
        .found(
            FindingBuilder.of(Verdict.PROHIBITED, rule, top).because(hostile),
            FindingBuilder.of(Verdict.REVIEW, rule, parts.part(top, BIDI))
                .contradiction(ESCAPES, LINES, BIDI),
            FindingBuilder.of(Verdict.REVIEW, rule, parts.part(top, LINES)),
            FindingBuilder.of(Verdict.NOTICE, rule, parts.part(top, MARKUP)),
            FindingBuilder.of(Verdict.UNDETERMINED, rule, parts.part(top, LONG)).missing(ESCAPES),
            FindingBuilder.of(Verdict.UNDETERMINED, rule, parts.part(top, TORN)).missing(ESCAPES))
        .diagnostics(
            Diagnostic.note("bom-odd", "odd " + ESCAPES, SourceLocation.at(parts.bom(), 1, 1)))
        .build();
  }
}
