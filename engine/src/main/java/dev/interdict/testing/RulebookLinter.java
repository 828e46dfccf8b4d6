// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import dev.interdict.EngineException;
import dev.interdict.RulebookBench;
import dev.interdict.RulebookBench.Tested;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Outcome;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.rulebook.ListEntry;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks through rulebooks for what can't be meant: all of it in one run, each at its place. */
public final class RulebookLinter {
  private RulebookLinter() {}

  /**
   * What is wrong and what looks wrong.
   *
   * @param asOf the day on which lists have to be fresh
   * @return errors, of rulebooks that can't be read, and warnings; by folder, then place
   * @throws EngineException if what rulebooks share has errors, or there is no rulebook
   */
  public static List<Diagnostic> lint(List<RulebookFolder> folders, LocalDate asOf) {
    RulebookTester tester = RulebookTester.open(folders);
    if (tester.suites().isEmpty()) {
      throw new EngineException("there is no rulebook to look through", List.of());
    }
    var found = new ArrayList<Diagnostic>();
    Set<String> listed = new TreeSet<>();
    boolean all = true;
    for (Suite suite : tester.suites()) {
      found.addAll(suite.diagnostics());
      RulebookBench bench = suite.bench();
      if (bench != null && suite.readable()) {
        found.addAll(bench.lint(tested(suite), asOf));
        bench.rulebook().lists().stream()
            .flatMap(list -> list.entries().stream())
            .map(ListEntry::entity)
            .filter(Objects::nonNull)
            .forEach(listed::add);
      } else {
        all = false;
      }
    }
    if (all) {
      shared(folders, listed, found);
    }
    return List.copyOf(found);
  }

  /** Which of the shared companies are used can be told where all rulebooks were read. */
  private static void shared(
      List<RulebookFolder> folders, Set<String> listed, List<Diagnostic> found) {
    for (RulebookFolder folder : folders) {
      if (!Files.exists(folder.path().resolve("rulebook.xml"))) {
        found.addAll(RulebookBench.lintShared(folder.path(), folder.display(), listed));
      }
    }
  }

  /** What the tests in the folder of each rule saw of it. */
  private static Map<String, Tested> tested(Suite suite) {
    Map<String, Tested> tested = new TreeMap<>();
    for (RulebookTest test : suite.cases().keySet()) {
      Suite.Execution execution = suite.run(test);
      boolean reported =
          execution.reported().stream().anyMatch(branch -> branch.rule().equals(test.rule()));
      boolean nearMiss =
          execution.result().errors().isEmpty()
              && execution.outcomes().stream()
                  .anyMatch(outcome -> outcome.rule().equals(test.rule()) && silent(outcome));
      tested.merge(
          test.rule(),
          new Tested(reported, nearMiss),
          (one, other) ->
              new Tested(one.reported() || other.reported(), one.nearMiss() || other.nearMiss()));
    }
    return tested;
  }

  private static boolean silent(RuleOutcome outcome) {
    boolean judged = outcome.outcome() == Outcome.CLEAR || outcome.outcome() == Outcome.UNDECIDED;
    return judged && outcome.findings() == 0 && outcome.undetermined() == 0;
  }
}
