// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.report;

import static dev.interdict.internal.report.ResultBuilder.outcome;

import dev.interdict.Enforcement;
import dev.interdict.EvaluationResult;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Disposition;
import dev.interdict.finding.Level;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.finding.Verdict;
import dev.interdict.model.Bom.SubBom;
import dev.interdict.model.Component;
import dev.interdict.model.Confidence;
import dev.interdict.model.Evidence;
import dev.interdict.model.EvidenceStep;
import dev.interdict.model.MatchBasis;
import dev.interdict.model.Program;
import dev.interdict.model.SourceLocation;
import dev.interdict.rulebook.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The results of which golden files exist, by name. */
final class ReportFixtures {
  static final List<String> NAMES =
      List.of("empty", "one", "many", "assemblies", "hostile", "failed");

  private static final String INCOMPLETE = RuleOutcome.incompleteReason("gateway > modem board");

  private ReportFixtures() {}

  static EvaluationResult result(String name) {
    return switch (name) {
      case "empty" -> empty();
      case "one" -> one();
      case "many" -> many();
      case "assemblies" -> assemblies();
      case "hostile" -> HostileFixture.result();
      case "failed" -> failed();
      default -> throw new IllegalArgumentException(name);
    };
  }

  static Program program() {
    return new Program(
        LocalDate.parse("2026-11-22"),
        730,
        List.of("us.dod.prime"),
        List.of("us.fed.prime", "us.fed.sub"),
        false,
        Map.of("end-use", "public-safety", "critical-system", "true"),
        Map.of("contract-awarded", "2026-11-22"));
  }

  private static EvaluationResult empty() {
    return new ResultBuilder()
        .program(program())
        .rulebooks(Rulebooks.section889())
        .bom(
            "sensor.cdx.json",
            12,
            true,
            outcome("889-001", Outcome.CLEAR, 0, 0, "list ndaa-889: known to 2026-11-22"),
            outcome("889-002", Outcome.CLEAR, 0, 0, "list ndaa-889: known to 2026-11-22"),
            outcome("889-003", Outcome.NOT_APPLICABLE, 0, 0, "not for these roles"))
        .build();
  }

  private static EvaluationResult one() {
    var parts = new Parts("gateway.cdx.json");
    Component gateway = parts.endItem("gateway");
    return new ResultBuilder()
        .program(program())
        .rulebooks(Rulebooks.section889())
        .bom("gateway.cdx.json", 2, true, outcome("889-001", Outcome.FINDINGS, 1, 0))
        .found(
            FindingBuilder.of(
                    Verdict.PROHIBITED, Rulebooks.HUAWEI, parts.part(gateway, "ME909s-821a"))
                .because(huawei("Huawei Technologies Co., Ltd.")))
        .build();
  }

  /** Parts that stand in the files of assemblies. */
  private static EvaluationResult assemblies() {
    var parts = new Parts("boards/gateway.cdx.json");
    Component board = parts.assembly(parts.endItem("gateway"), "modem board");
    var modem = parts.in("boards/modem.cdx.xml");
    Component huawei = modem.part(board, "ME909s-821a");
    Component owned = modem.part(board, "Hi3861V100");
    String gap =
        RuleOutcome.gapReason(
            "gateway > power board", "its BOM 'power.cdx.json' could not be read", 2);
    return new ResultBuilder()
        .program(program())
        .rulebooks(Rulebooks.section889())
        .bom(
            parts.bom(),
            List.of(
                new SubBom("boards/modem.cdx.xml", "89abcdef01234567".repeat(4), "1.5"),
                new SubBom("shared/case.cdx.json", "fedcba9876543210".repeat(4), "1.6")),
            outcome("889-001", Outcome.FINDINGS, 3, 2, gap),
            outcome("889-002", Outcome.UNDECIDED, 0, 0, gap))
        .found(
            FindingBuilder.of(Verdict.PROHIBITED, Rulebooks.HUAWEI, board)
                .because(huawei("Huawei")),
            FindingBuilder.of(Verdict.PROHIBITED, Rulebooks.HUAWEI, huawei)
                .in(parts.bom())
                .because(huawei("华为技术有限公司")),
            FindingBuilder.of(Verdict.PROHIBITED, Rulebooks.HUAWEI, owned)
                .in(parts.bom())
                .because(hisilicon()),
            FindingBuilder.of(Verdict.UNDETERMINED, Rulebooks.HUAWEI, modem.part(board, "0402 10k"))
                .in(parts.bom())
                .missing("manufacturer.name"),
            FindingBuilder.of(Verdict.UNDETERMINED, Rulebooks.HUAWEI, modem.part(board, "0402 1k"))
                .in(parts.bom())
                .missing("manufacturer.name"))
        .diagnostics(
            Diagnostic.warning(
                "bom-sub-bom",
                "the BOM of 'power board' can't be read from 'power.cdx.json': there is no such"
                    + " file. Without it the parts of this assembly are not known",
                SourceLocation.at(parts.bom(), 7, 3)))
        .build();
  }

  private static EvaluationResult many() {
    var parts = new Parts("boards/gateway.cdx.json");
    Component gateway = parts.endItem("gateway");
    Component board = parts.assembly(gateway, "modem board");
    Component huawei = parts.part(board, "ME909s-821a");
    Component owned = parts.part(board, "Hi3861V100");
    Component quectel = parts.part(gateway, "EC25-AFX");
    Component rebrand = parts.part(gateway, "SafeCam 4K");
    var builder = new ResultBuilder();
    builder.found(
        FindingBuilder.of(Verdict.PROHIBITED, Rulebooks.HUAWEI, huawei)
            .because(huawei("华为技术有限公司"), Evidence.fact("interdict:function", "cellular_module")),
        FindingBuilder.of(Verdict.PROHIBITED, Rulebooks.HUAWEI, owned).because(hisilicon()),
        FindingBuilder.of(Verdict.PROHIBITED_FROM, Rulebooks.MILITARY, quectel)
            .because(quectel("manufacturer.name", MatchBasis.NAME, Confidence.HIGH)),
        FindingBuilder.of(Verdict.REVIEW, Rulebooks.CAMERAS, rebrand)
            .reason("weak")
            .level(Level.ERROR)
            .because(quectel("fcc-id", MatchBasis.FCC_GRANTEE, Confidence.MEDIUM))
            .contradiction("SafeCam Inc.", "Hangzhou Hikvision", "FCC ID 2ADTD-K1"));
    unknownMakers(builder, parts, board, Rulebooks.HUAWEI, Rulebooks.CAMERAS);
    Component cable = parts.part(gateway, "cable");
    builder.found(
        FindingBuilder.of(Verdict.UNDETERMINED, Rulebooks.CAMERAS, cable).missing("end-use"),
        owes(parts.part(gateway, "NdFeB magnet")),
        owes(parts.part(gateway, "SmCo magnet")),
        FindingBuilder.of(Verdict.NOTICE, Rulebooks.MILITARY, quectel).reason("part"),
        FindingBuilder.of(Verdict.PROHIBITED, Rulebooks.HUAWEI, parts.part(board, "E5573"))
            .disposition(Disposition.WAIVED),
        FindingBuilder.of(Verdict.REVIEW, Rulebooks.CAMERAS, parts.part(gateway, "DS-2CD2043"))
            .disposition(Disposition.BASELINED));
    var power = new Parts("power.cdx.json");
    builder.found(
        FindingBuilder.of(
                Verdict.PROHIBITED, Rulebooks.HUAWEI, power.part(power.endItem("psu"), "R4850"))
            .because(huawei("HUAWEI")));
    return builder
        .program(program())
        .enforcement(
            new Enforcement(
                Map.of(Verdict.REVIEW, Level.ERROR),
                Map.of("889-003", Level.NOTE),
                Set.of(),
                List.of()))
        .rulebooks(Rulebooks.section889(), Rulebooks.military())
        .bom(
            parts.bom(),
            31,
            false,
            outcome("1260H-001", Outcome.FINDINGS, 2, 0),
            outcome("1260H-002", Outcome.NOT_EVALUATED, 0, 0, "took longer than 5 s"),
            outcome("889-001", Outcome.FINDINGS, 2, 5, INCOMPLETE),
            outcome("889-002", Outcome.FINDINGS, 3, 6, INCOMPLETE),
            outcome("889-003", Outcome.UNDECIDED, 0, 0, INCOMPLETE),
            outcome("889-004", Outcome.NOT_APPLICABLE, 0, 0, "not for these roles"),
            outcome("889-005", Outcome.NOT_APPLICABLE, 0, 0, "not for these roles"))
        .bom(
            power.bom(),
            2,
            true,
            outcome("1260H-001", Outcome.CLEAR, 0, 0),
            outcome("889-001", Outcome.FINDINGS, 1, 0),
            outcome("889-002", Outcome.CLEAR, 0, 0))
        .diagnostics(
            Diagnostic.warning(
                "bom-duplicate-ref",
                "bom-ref 'r1' stands twice",
                SourceLocation.at(parts.bom(), 7, 3)))
        .build();
  }

  private static void unknownMakers(
      ResultBuilder builder, Parts parts, Component board, Rule... rules) {
    var names = List.of("0402 10k", "0402 10k", "0402 100n", "USB-C receptacle", "晶振 26 MHz");
    List<Component> unknown = names.stream().map(name -> parts.part(board, name)).toList();
    for (Rule rule : rules) {
      for (Component part : unknown) {
        builder.found(
            FindingBuilder.of(Verdict.UNDETERMINED, rule, part).missing("manufacturer.name"));
      }
    }
  }

  private static FindingBuilder owes(Component magnet) {
    return FindingBuilder.of(Verdict.DISCLOSE, Rulebooks.CAMERAS, magnet)
        .missing("interdict:origin:mined", "interdict:origin:melted");
  }

  static Evidence huawei(String written) {
    return evidence(
        "manufacturer.name",
        written,
        MatchBasis.NAME,
        Confidence.HIGH,
        "ndaa-889",
        "Huawei Technologies Company",
        new EvidenceStep("normal form", written, "huawei technologies", null),
        new EvidenceStep(
            "part-number pattern", "(?:ME909|MH5000).*", "Huawei Technologies Co., Ltd.", "huawei"),
        new EvidenceStep(
            "listed", "Huawei Technologies Co., Ltd.", "ndaa-889 row row", "section 889(f)(3)(A)"));
  }

  private static Evidence hisilicon() {
    return evidence(
        "manufacturer.name",
        "HiSilicon",
        MatchBasis.OWNERSHIP,
        Confidence.HIGH,
        "ndaa-889",
        "Huawei Technologies Company",
        new EvidenceStep("alias", "HiSilicon", "HiSilicon Technologies Co., Ltd.", null),
        new EvidenceStep(
            "owned by",
            "HiSilicon Technologies Co., Ltd.",
            "Huawei Technologies Co., Ltd. (100 %)",
            "https://example.org/annual-report"));
  }

  private static Evidence quectel(String field, MatchBasis basis, Confidence confidence) {
    return evidence(
        field, "Quectel Wireless Solutions", basis, confidence, "dod-1260h", "Quectel Wireless");
  }

  private static Evidence evidence(
      String field,
      String value,
      MatchBasis basis,
      Confidence confidence,
      String list,
      @Nullable String entryName,
      EvidenceStep... steps) {
    return new Evidence(
        field,
        value,
        basis,
        confidence,
        list,
        "row",
        entryName,
        LocalDate.parse("2018-08-13"),
        List.of(steps));
  }

  private static EvaluationResult failed() {
    return new ResultBuilder()
        .diagnostics(
            Diagnostic.error("usage-no-role", "no role: say who is buying with --role"),
            Diagnostic.error(
                "bom-not-cyclonedx",
                "not a CycloneDX BOM; expected \"bomFormat\": \"CycloneDX\"",
                SourceLocation.at("boards/gateway.cdx.json", 1, 1)))
        .build();
  }
}
