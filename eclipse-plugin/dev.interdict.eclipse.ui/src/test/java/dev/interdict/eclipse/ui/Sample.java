// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.ui;

import dev.interdict.Enforcement;
import dev.interdict.EvaluationResult;
import dev.interdict.EvaluationResult.BomResult;
import dev.interdict.EvaluationResult.RulebookUse;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Disposition;
import dev.interdict.finding.Finding;
import dev.interdict.finding.Level;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.Contradiction;
import dev.interdict.model.Evidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.Pointer;
import dev.interdict.model.Program;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.AppliesIf;
import dev.interdict.rulebook.Citation;
import dev.interdict.rulebook.GoverningDate;
import dev.interdict.rulebook.Mark;
import dev.interdict.rulebook.Position;
import dev.interdict.rulebook.Rule;
import dev.interdict.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Results made by hand. */
final class Sample {
  static final String BOM = "hbom/gateway.cdx.json";

  final List<Finding> findings = new ArrayList<>();
  final List<Diagnostic> diagnostics = new ArrayList<>();
  final List<BomResult> boms = new ArrayList<>();

  Sample bom(String path, RuleOutcome... rules) {
    boms.add(new BomResult(path, "0", "1.6", 4, false, Arrays.asList(rules)));
    return this;
  }

  static RuleOutcome outcome(String rule, Outcome outcome, String... reasons) {
    return new RuleOutcome(rule, "us-889", outcome, Arrays.asList(reasons), 0, 0, true);
  }

  EvaluationResult result() {
    var program =
        new Program(
            LocalDate.of(2026, 11, 22),
            730,
            List.of("us.fed.prime"),
            List.of(),
            false,
            Map.of(),
            Map.of());
    var rulebook =
        new Rulebook(
            "us-889",
            "889",
            "Section 889",
            "Congress",
            "2026",
            "0",
            List.of(),
            List.of(),
            List.of(rule("889-001", "Equipment of Huawei"), rule("889-002", "Function unknown")));
    var part =
        new EvaluationResult(
            "0",
            program,
            Enforcement.DEFAULT,
            List.of(new RulebookUse(rulebook, null)),
            boms,
            findings,
            diagnostics,
            EvaluationResult.notJudged(List.of()).summary());
    return EvaluationResult.join(List.of(part)); // which counts
  }

  static Rule rule(String id, String title) {
    return new Rule(
        id,
        "us-889",
        title,
        LocalDate.of(2019, 8, 13),
        null,
        GoverningDate.AS_OF,
        Mark.A,
        "2026",
        List.of("*"),
        List.of(new Citation("FAR 52.204-25", "https://www.acquisition.gov/far/52.204-25")),
        new AppliesIf(List.of(), List.of(), Position.values()[0]),
        List.of(),
        "Equipment may not be provided.",
        Map.of(),
        "Replace it.",
        List.of("Waivers can't be read from a BOM."),
        List.of());
  }

  static Component component(String... path) {
    Component component = null;
    for (int i = 0; i < path.length; i++) {
      component =
          new Component(
              i,
              null,
              "device",
              path[i],
              null,
              null,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              null,
              component,
              i == 0,
              i < path.length - 1,
              i,
              SourceLocation.at(BOM, 10 + i, 5),
              Pointer.ROOT.child(i));
    }
    return component;
  }

  static Finding finding(String rule, Verdict verdict, String fingerprint, Component component) {
    return finding(rule, verdict, fingerprint, component, Disposition.OPEN);
  }

  static Finding finding(
      String rule,
      Verdict verdict,
      String fingerprint,
      Component component,
      Disposition disposition) {
    return new Finding(
        fingerprint,
        rule,
        "us-889",
        "Title in the finding",
        verdict,
        Level.ERROR,
        null,
        LocalDate.of(2019, 8, 13),
        null,
        BOM,
        component,
        "",
        component.name() + " is by Huawei",
        List.of(
            new Citation("FAR 52.204-25", "https://www.acquisition.gov/far/52.204-25?a=1&b=2"),
            new Citation("2 CFR 200.216", null),
            new Citation("a local file", "file:///etc/passwd")),
        "Replace the part, and\nstate `manufacturer`.\n\nThen:\n- ask [counsel](https://example.org)",
        List.of("manufacturer.name"),
        List.of(
            new Evidence(
                "manufacturer.name",
                "HiSilicon",
                MatchBasis.OWNERSHIP,
                Confidence.MEDIUM,
                "ndaa-889",
                "huawei",
                "Huawei",
                null,
                List.of(
                    new EvidenceStep("normal form", "HiSilicon", "hisilicon", null),
                    new EvidenceStep("owned by", "HiSilicon", "Huawei", "annual report"))),
            Evidence.fact("interdict:function", "modem")),
        new Contradiction("Cascadia", "Quectel", "FCC ID XMR"),
        disposition);
  }
}
