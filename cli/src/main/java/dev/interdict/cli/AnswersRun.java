// SPDX-License-Identifier: Apache-2.0
package dev.interdict.cli;

import dev.interdict.ComplianceEngine;
import dev.interdict.ExitCode;
import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.facts.Answers;
import dev.interdict.facts.FactsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One {@code interdict answers}: sheets to facts file. */
final class AnswersRun {
  private final Surroundings surroundings;

  AnswersRun(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  int run(List<String> sheets, String facts) {
    Path directory = surroundings.directory();
    Path file = Values.file("--facts", directory, facts);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UsageException("--facts: '" + facts + "' is no file; name a file");
    }
    List<Answers.Sheet> named =
        sheets.stream()
            .distinct()
            .map(name -> new Answers.Sheet(name, Values.file("CSV", directory, name)))
            .toList();
    if (new Inputs(named.stream().map(Answers.Sheet::file).toList()).hold(file)) {
      throw new UsageException("--facts: '" + facts + "' is one of the sheets; name another file");
    }
    Answers answers = Answers.read(named, functions());
    FactsFile merged = FactsFile.adding(answers.facts(), file, facts);
    answers.diagnostics().forEach(this::say);
    merged.diagnostics().forEach(this::say);
    boolean wrong =
        merged.text() == null || answers.diagnostics().stream().anyMatch(Diagnostic::isError);
    if (wrong) {
      surroundings.say("interdict: nothing is written to " + facts);
      return ExitCode.NOT_JUDGED.code();
    }
    return write(answers, merged, file, facts);
  }

  private int write(Answers answers, FactsFile merged, Path file, String facts) {
    if (merged.added() > 0) {
      try {
        merged.write(file);
      } catch (IOException e) {
        surroundings.say(
            "interdict: the facts can't be written to %s: %s".formatted(facts, e.getMessage()));
        return ExitCode.NOT_JUDGED.code();
      }
    }
    Output.lines(
        surroundings,
        List.of(
            "%d added to %s, %d known already, %d still open."
                .formatted(merged.added(), facts, merged.known(), answers.open())));
    return ExitCode.JUDGED.code();
  }

  private static Set<String> functions() {
    return ComplianceEngine.shipped().reference(List.of()).reference().functions().stream()
        .map(function -> function.id())
        .collect(Collectors.toSet());
  }

  private void say(Diagnostic diagnostic) {
    surroundings.say(diagnostic.render());
  }
}
