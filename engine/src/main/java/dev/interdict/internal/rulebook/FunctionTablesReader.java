// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.rulebook;

import dev.interdict.internal.csv.CsvRow;
import dev.interdict.internal.csv.CsvTable;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.rulebook.ReferenceData;
import dev.interdict.rulebook.ReferenceData.FunctionPart;
import dev.interdict.rulebook.ReferenceData.FunctionWord;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code functions.csv} of a folder, and the words and part numbers that name functions. */
final class FunctionTablesReader {
  private static final String PARTS = "function-parts.csv";
  private static final List<String> PSEUDO = List.of(FunctionWord.NONE, FunctionWord.QUALIFIER);
  private static final List<String> PLACES = List.of("start", "value");

  private final RulebookFolder folder;
  private final ReferenceTables tables;
  private final Problems problems;

  FunctionTablesReader(RulebookFolder folder, ReferenceTables tables, Problems problems) {
    this.folder = folder;
    this.tables = tables;
    this.problems = problems;
  }

  /** Adds the folder's tables to those read before; it need not have part numbers. */
  void read() {
    for (CsvRow row : rows("functions.csv", List.of("id", "title", "group"))) {
      String id = row.required("id");
      var function =
          new ReferenceData.FunctionDefinition(id, row.required("title"), row.required("group"));
      if (tables.functions.putIfAbsent(id, function) != null) {
        row.error("functions-duplicate", "id", "the function '" + id + "' stands twice");
      }
    }
    Set<String> functions = tables.functions.keySet();
    Set<String> named = with(functions, PSEUDO);
    Set<String> places = with(functions, PLACES);
    Set<String> words = new HashSet<>();
    for (CsvRow row : rows("function-words.csv", List.of("words", "function", "place"))) {
      String phrase = row.required("words");
      String place = row.text("place");
      if (!place.isEmpty() && !places.contains(place)) {
        row.unknown("place", "place", places);
      }
      if (!words.add(functions.contains(place) ? phrase + '\0' + place : phrase)) {
        row.error("functions-duplicate", "words", "the words stand twice");
      }
      tables.functionWords.add(
          new FunctionWord(
              phrase, ReferenceTables.known(row, "function", "function", named), place));
    }
    if (folder.holds(PARTS)) {
      rows(PARTS, List.of("pattern", "maker", "function", "mark", "note"))
          .forEach(row -> part(row, functions));
    }
  }

  private void part(CsvRow row, Set<String> functions) {
    String pattern = row.required("pattern");
    PatternCell.check(row, "pattern");
    tables.functionParts.add(
        new FunctionPart(
            pattern,
            Arrays.stream(row.required("maker").split(";", -1)).map(String::strip).toList(),
            ReferenceTables.known(row, "function", "function", functions),
            ReferenceTables.mark(row)));
  }

  private static Set<String> with(Set<String> functions, Collection<String> more) {
    var all = new TreeSet<String>(functions);
    all.addAll(more);
    return all;
  }

  private List<CsvRow> rows(String file, List<String> columns) {
    SourceText text = folder.read(file, problems);
    return text == null ? List.of() : CsvTable.read(text, columns, problems);
  }
}
