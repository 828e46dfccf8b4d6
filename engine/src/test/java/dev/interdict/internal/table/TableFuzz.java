// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.fuzz.Fuzzed;
import dev.interdict.fuzz.Lines;
import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.TextFiles;

/** Any bytes as a decision table in CSV. */
public final class TableFuzz {
  private static final Fuzzed FUZZED = new Fuzzed("table");
  private static final TableParser PARSER = new TableParser();

  private TableFuzz() {}

  public static void fuzzerInitialize() {
    FUZZED.warmUp(TableFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    FUZZED.check(input, TableFuzz::read);
  }

  private static void read(byte[] file) {
    String lenient = new String(file, UTF_8);
    Lines lines = Lines.of(lenient.startsWith("\uFEFF") ? lenient.substring(1) : lenient);
    var problems = new Problems();
    SourceText text = TextFiles.decode(file, "t.csv", problems);
    if (text == null) {
      Fuzzed.requirePlaces(problems.all(), lines);
      return;
    }
    RuleParsing parsing = PARSER.parse(text);
    boolean error = parsing.diagnostics().stream().anyMatch(Diagnostic::isError);
    Fuzzed.require(error || !parsing.rules().isEmpty(), "neither a rule nor an error");
    Fuzzed.requirePlaces(parsing.diagnostics(), lines);
    for (RuleSyntax rule : parsing.rules()) {
      Fuzzed.require(parsing.locations().containsKey(rule.name()), "a rule without a place");
      for (RuleSyntax.Branch branch : rule.branches()) {
        Fuzzed.requirePlace(branch.location(), "a row", lines);
      }
    }
  }
}
