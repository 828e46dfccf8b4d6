// SPDX-License-Identifier: Apache-2.0
package dev.interdict.testing;

import dev.interdict.ProgramSettings;
import dev.interdict.RulebookBench;
import dev.interdict.RulebookBench.Branch;
import dev.interdict.RulebookBench.Opened;
import dev.interdict.RulebookBench.Trial;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.finding.Finding;
import dev.interdict.finding.RuleOutcome;
import dev.interdict.finding.Verdict;
import dev.interdict.internal.rulebook.CaseLines;
import dev.interdict.internal.rulebook.CaseLoader;
import dev.interdict.internal.rulebook.CaseLoader.NamedCase;
import dev.interdict.internal.rulebook.LibraryReading;
import dev.interdict.internal.rulebook.RulebookCase;
import dev.interdict.model.Stated;
import dev.interdict.rulebook.ListEntry;
import dev.interdict.rulebook.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The tests of one rulebook.
 *
 * @param id its id; the name of its folder if it can't be read
 * @param bench null if it can't be read
 */
record Suite(
    String id,
    Path folder,
    String display,
    @Nullable RulebookBench bench,
    Map<RulebookTest, NamedCase> cases,
    List<Diagnostic> diagnostics) {

  /**
   * A test that was run.
   *
   * @param reported the branches that held, of rules that reported something other than {@code
   *     UNDETERMINED}
   * @param outcomes of all rules
   */
  record Execution(TestResult result, List<Branch> reported, List<RuleOutcome> outcomes) {}

  static Suite of(Opened opened) {
    var diagnostics = new ArrayList<>(opened.diagnostics());
    Map<RulebookTest, NamedCase> cases = new LinkedHashMap<>();
    RulebookBench bench = opened.bench();
    String id =
        bench == null ? String.valueOf(opened.folder().getFileName()) : bench.rulebook().id();
    if (bench != null) {
      LibraryReading<List<NamedCase>> reading =
          CaseLoader.load(
              opened.folder(),
              opened.display(),
              bench.roles().stream().map(Role::id).toList(),
              bench.lists());
      // The canary is a test as well: what is wrong with it was said when the rulebook was read.
      reading.diagnostics().stream()
          .filter(d -> !diagnostics.contains(d))
          .forEach(diagnostics::add);
      List<NamedCase> found = reading.value();
      if (found != null) {
        found.forEach(c -> cases.put(new RulebookTest(id, c.rule(), c.title()), c));
      }
    }
    return new Suite(id, opened.folder(), opened.display(), bench, cases, diagnostics);
  }

  boolean readable() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }

  /** The path of a case's expectation below the rulebook's folder. */
  String expectation(RulebookTest test) {
    return content(test).folder() + "/expected.txt";
  }

  boolean repeated(RulebookTest test) {
    return content(test).row() != null;
  }

  Execution run(RulebookTest test) {
    if (bench == null) {
      throw new IllegalStateException("the rulebook has errors: " + id);
    }
    NamedCase named = content(test);
    RulebookCase content = named.content();
    Trial trial =
        bench.judge(
            test + "/bom.cdx.json",
            content.bom().getBytes(StandardCharsets.UTF_8),
            settings(content));
    List<Diagnostic> errors = trial.diagnostics().stream().filter(Diagnostic::isError).toList();
    List<Finding> compared =
        trial.findings().stream().filter(finding -> compares(named, finding)).toList();
    Set<String> reported = new TreeSet<>();
    for (Finding finding : trial.findings()) {
      if (finding.verdict() != Verdict.UNDETERMINED) {
        reported.add(finding.rule());
      }
    }
    String file = display.isEmpty() ? expectation(test) : display + "/" + expectation(test);
    var result =
        new TestResult(
            test,
            file,
            content.expected(),
            errors.isEmpty() ? CaseLines.found(content, compared, trial.outcomes()) : List.of(),
            errors);
    return new Execution(
        result,
        trial.held().stream().filter(branch -> reported.contains(branch.rule())).toList(),
        trial.outcomes());
  }

  private NamedCase content(RulebookTest test) {
    NamedCase content = cases.get(test);
    if (content == null) {
      throw new IllegalArgumentException("no such test: " + test);
    }
    return content;
  }

  private static boolean compares(NamedCase named, Finding finding) {
    ListEntry row = named.row();
    return row == null
        || !named.ofRow()
        || finding.evidence().stream()
            .anyMatch(e -> row.list().equals(e.list()) && row.id().equals(e.entry()));
  }

  private static ProgramSettings settings(RulebookCase content) {
    var set = new LinkedHashMap<String, Stated>();
    content.set().forEach((name, value) -> set.put(name, Stated.of(value)));
    return new ProgramSettings(
        content.asOf(),
        ProgramSettings.DEFAULT_HORIZON_DAYS,
        content.roles().stream().map(Stated::of).toList(),
        set);
  }
}
