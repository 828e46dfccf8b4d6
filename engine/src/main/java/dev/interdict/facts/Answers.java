// SPDX-License-Identifier: Apache-2.0
package dev.interdict.facts;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.TextFiles;
import dev.interdict.model.Fact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What suppliers answered.
 *
 * @param facts in the order of the sheets; some may be missing where a diagnostic is an error
 * @param open rows without an answer
 */
public record Answers(List<Fact> facts, int open, List<Diagnostic> diagnostics) {
  public Answers {
    facts = List.copyOf(facts);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A sheet to read.
   *
   * @param name as messages print it
   */
  public record Sheet(String name, Path file) {
    /** Whether it may hold answers: it can be read as a sheet with some, or not at all. */
    public boolean answered() {
      SourceText text = TextFiles.read(file, name, new Problems());
      return text == null || AnswerSheet.answered(text);
    }
  }

  /**
   * Reads sheets, all of them whatever is wrong with one.
   *
   * @param functions known words for what a part does
   */
  public static Answers read(List<Sheet> sheets, Set<String> functions) {
    var facts = new ArrayList<Fact>();
    var diagnostics = new ArrayList<Diagnostic>();
    int open = 0;
    for (Sheet sheet : sheets) {
      var problems = new Problems();
      SourceText text = TextFiles.read(sheet.file(), sheet.name(), problems);
      if (text != null) {
        AnswerSheet.Reading reading = AnswerSheet.read(text, functions, problems);
        facts.addAll(reading.answers());
        open += reading.open();
      }
      diagnostics.addAll(problems.sorted());
    }
    return new Answers(facts, open, diagnostics);
  }
}
