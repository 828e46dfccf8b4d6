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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The known-bad BOM of each rulebook: where its finding doesn't appear, the run is an error, for
 * then silence about other BOMs means nothing. Each is judged once, before its rulebook first says
 * anything; one of which no rule applies to the program says nothing. Safe for several threads.
 */
final class Canaries {
  private final BomJudge judge;
  private final ProgramResolver programs;
  private final List<CompiledRulebook> rulebooks;
  private final Map<String, List<String>> missing = new ConcurrentHashMap<>();

  Canaries(BomJudge judge, ProgramResolver programs, List<CompiledRulebook> rulebooks) {
    this.judge = judge;
    this.programs = programs;
    this.rulebooks = List.copyOf(rulebooks);
  }

  /** An error for each rulebook that speaks to this program and whose canary is silent. */
  List<Diagnostic> silent(Program program) {
    // The rules of the program first: most canaries are among them.
    judge.ready(program);
    var diagnostics = new ArrayList<Diagnostic>();
    for (CompiledRulebook compiled : rulebooks) {
      BomJudge own = judge.only(compiled);
      if (!own.ready(program)) {
        continue;
      }
      List<String> lacks =
          missing.computeIfAbsent(compiled.rulebook().id(), id -> missing(own, programs, compiled));
      if (!lacks.isEmpty()) {
        diagnostics.add(
            Diagnostic.error(
                "rulebook-canary",
                "the rulebook '"
                    + compiled.rulebook().id()
                    + "' didn't report what its canary "
                    + compiled.canary().name()
                    + " expects, so nothing that it says can be"
                    + " trusted: "
                    + String.join("; ", lacks)));
      }
    }
    return diagnostics;
  }

  private static List<String> missing(
      BomJudge judge, ProgramResolver programs, CompiledRulebook compiled) {
    RulebookCase test = compiled.canary().content();
    Program program = programs.resolve(settings(test)).program();
    if (program == null) {
      return List.of("its case.properties names an unknown role or field");
    }
    byte[] bytes = test.bom().getBytes(StandardCharsets.UTF_8);
    Judgement judgement =
        judge.judge(
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
