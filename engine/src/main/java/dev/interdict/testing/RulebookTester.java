// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import dev.interdict.BomSource;
import dev.interdict.ComplianceEngine;
import dev.interdict.Enforcement;
import dev.interdict.EngineException;
import dev.interdict.EvaluationRequest;
import dev.interdict.EvaluationResult;
import dev.interdict.ProgramSettings;
import dev.interdict.ReadingSettings;
import dev.interdict.RulebookChoice;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Finding;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.internal.rulebook.CaseLines;
import dev.interdict.internal.rulebook.CaseLoader;
import dev.interdict.internal.rulebook.CaseLoader.NamedCase;
import dev.interdict.internal.rulebook.LibraryReading;
import dev.interdict.internal.rulebook.RulebookCase;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.Role;
import dev.interdict.rulebook.Rulebook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the tests of a folder of rulebooks, each rulebook by itself. */
public final class RulebookTester {
  private final ComplianceEngine engine;
  private final Map<RulebookTest, RulebookCase> cases = new LinkedHashMap<>();

  /**
   * What a test came to.
   *
   * @param found the lines of {@code expected.txt} as they would have to read
   * @param differences expected lines that are missing, with a minus; others, with a plus
   */
  public record Result(List<String> found, List<String> differences) {}

  private RulebookTester(ComplianceEngine engine) {
    this.engine = engine;
  }

  /**
   * The tests of all rulebooks in a folder.
   *
   * @param display the folder as messages print it
   * @throws EngineException with the diagnostics if a rulebook or a test is wrong
   */
  public static RulebookTester of(Path folder, String display) {
    var tester = new RulebookTester(ComplianceEngine.of(folder, display));
    List<String> roles = tester.engine.roles().stream().map(Role::id).toList();
    var wrong = new ArrayList<Diagnostic>();
    for (Rulebook rulebook : tester.engine.rulebooks()) {
      String id = rulebook.id();
      LibraryReading<List<NamedCase>> reading =
          CaseLoader.load(folder.resolve(id), display + "/" + id, roles);
      wrong.addAll(reading.diagnostics());
      List<NamedCase> cases = reading.value();
      if (cases != null) {
        cases.forEach(c -> tester.cases.put(new RulebookTest(id, c.rule(), c.name()), c.content()));
      }
    }
    if (wrong.stream().anyMatch(Diagnostic::isError)) {
      throw new EngineException("the tests in " + display + " have errors", wrong);
    }
    return tester;
  }

  /** All tests, by rulebook, rule and name. */
  public List<RulebookTest> tests() {
    return List.copyOf(cases.keySet());
  }

  /** The rulebooks under test. */
  public List<Rulebook> rulebooks() {
    return engine.rulebooks();
  }

  public Result run(RulebookTest test) {
    RulebookCase content = cases.get(test);
    if (content == null) {
      throw new IllegalArgumentException("no such test: " + test);
    }
    EvaluationResult result = engine.evaluate(request(test, content));
    boolean judged =
        result.diagnostics().stream()
            .filter(Diagnostic::isError)
            // A case may show that no rule binds: a day before the law, an earlier authorization.
            .allMatch(diagnostic -> diagnostic.code().equals("run-no-rule"));
    if (!judged) {
      return new Result(
          List.of(),
          result.diagnostics().stream()
              .filter(Diagnostic::isError)
              .map(Diagnostic::render)
              .toList());
    }
    List<RuleOutcome> outcomes =
        result.boms().stream().flatMap(bom -> bom.rules().stream()).toList();
    List<Finding> findings = result.findings();
    return new Result(
        findings.stream().map(finding -> CaseLines.of(finding, content.asOf())).toList(),
        CaseLines.differences(content, findings, outcomes));
  }

  private static EvaluationRequest request(RulebookTest test, RulebookCase content) {
    var set = new LinkedHashMap<String, Stated>();
    content.set().forEach((name, value) -> set.put(name, Stated.of(value)));
    return new EvaluationRequest(
        List.of(
            BomSource.bytes(
                test + "/bom.cdx.json", content.bom().getBytes(StandardCharsets.UTF_8))),
        List.of(new RulebookChoice.Shipped(Stated.of(test.rulebook()))),
        new ProgramSettings(
            content.asOf(),
            ProgramSettings.DEFAULT_HORIZON_DAYS,
            content.roles().stream().map(Stated::of).toList(),
            set),
        Enforcement.DEFAULT,
        ReadingSettings.DEFAULT,
        List.of());
  }
}
