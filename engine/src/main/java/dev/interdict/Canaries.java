// SPDX-License-Identifier: Apache-2.0
package dev.interdict;

import dev.interdict.BomJudge.Judgement;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Finding;
import dev.interdict.internal.evaluation.BomEvaluation;
import dev.interdict.internal.program.ProgramResolver;
import dev.interdict.internal.rulebook.CaseLines;
import dev.interdict.internal.rulebook.CompiledRulebook;
import dev.interdict.internal.rulebook.RulebookCase;
import dev.interdict.model.Program;
import dev.interdict.model.Stated;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The known-bad BOM of each rulebook: where its finding doesn't appear, the run is an error, for
 * then silence about other BOMs means nothing.
 */
final class Canaries {
  private Canaries() {}

  static List<Diagnostic> check(
      BomJudge judge, ProgramResolver programs, List<CompiledRulebook> rulebooks) {
    var diagnostics = new ArrayList<Diagnostic>();
    for (CompiledRulebook compiled : rulebooks) {
      RulebookCase test = compiled.canary().content();
      List<String> missing = missing(judge, programs, compiled, test);
      if (!missing.isEmpty()) {
        diagnostics.add(
            Diagnostic.error(
                "rulebook-canary",
                "the rulebook '"
                    + compiled.rulebook().id()
                    + "' didn't report what its canary "
                    + compiled.canary().name()
                    + " expects, so nothing that it says can be"
                    + " trusted: "
                    + String.join("; ", missing)));
      }
    }
    return diagnostics;
  }

  private static List<String> missing(
      BomJudge judge, ProgramResolver programs, CompiledRulebook compiled, RulebookCase test) {
    Program program = programs.resolve(settings(test)).program();
    if (program == null) {
      return List.of("its case.properties names an unknown role or field");
    }
    byte[] bytes = test.bom().getBytes(StandardCharsets.UTF_8);
    Judgement judgement =
        judge
            .only(compiled)
            .judge(
                BomSource.bytes(compiled.canary().name(), bytes),
                bytes,
                ReadingSettings.DEFAULT,
                program,
                (rule, verdict) -> Enforcement.defaultLevel(verdict));
    BomEvaluation evaluation = judgement.evaluation();
    if (evaluation == null) {
      return List.of("its BOM can't be judged");
    }
    List<Finding> own =
        evaluation.findings().stream()
            .filter(f -> f.rulebook().equals(compiled.rulebook().id()))
            .toList();
    if (own.isEmpty()) {
      return List.of("nothing was found");
    }
    return CaseLines.differences(test.expected(), CaseLines.found(test, own, evaluation.outcomes()))
        .stream()
        .filter(line -> line.startsWith("-"))
        .map(line -> line.substring(1))
        .toList();
  }

  /** A case's program, as a user would state it. */
  static ProgramSettings settings(RulebookCase test) {
    var set = new LinkedHashMap<String, Stated>();
    test.set().forEach((name, value) -> set.put(name, Stated.of(value)));
    return new ProgramSettings(
        test.asOf(),
        ProgramSettings.DEFAULT_HORIZON_DAYS,
        test.roles().stream().map(Stated::of).toList(),
        set);
  }
}
