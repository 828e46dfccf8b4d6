// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.language.RuleParser;
import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Decision tables to checked rules, by docs/decision-tables.md: what comes out can't be told from
 * rules in DRL, save for the places. Safe for use by several threads.
 */
public final class TableParser implements RuleParser {
  /** The rules of a table in CSV. */
  @Override
  public RuleParsing parse(SourceText text) {
    return parsing(CsvSheet.read(text));
  }

  /**
   * The rules of a table in a workbook; one error if no reader of workbooks is on the class path.
   *
   * @param file the path as reports print it
   */
  public RuleParsing parse(String file, byte[] workbook) {
    WorkbookReader reader = reader();
    if (reader == null) {
      return failed(
          Diagnostic.error(
              "table-no-xlsx",
              "this Interdict reads no workbooks: add dev.interdict:interdict-xlsx beside the engine"
                  + " (in Maven to the plugin's <dependencies>), or save the table as CSV",
              SourceLocation.at(file, 1, 1)));
    }
    return parsing(reader.read(file, workbook));
  }

  private static RuleParsing parsing(SheetReading reading) {
    Sheet sheet = reading.sheet();
    if (sheet == null) {
      return new RuleParsing(List.of(), Map.of(), reading.diagnostics());
    }
    if (headless(sheet, reading.diagnostics())) {
      return new RuleParsing(List.of(), Map.of(), reading.diagnostics());
    }
    boolean whole = reading.diagnostics().isEmpty();
    RuleParsing parsing = TableReader.read(sheet, whole);
    if (whole) {
      return parsing;
    }
    // A row that can't be read may belong to any rule.
    var all = new ArrayList<>(reading.diagnostics());
    all.addAll(parsing.diagnostics());
    List<RuleSyntax> none = List.of();
    return new RuleParsing(none, parsing.locations(), all);
  }

  /** Whether a line before the first that could be read has a mistake: it was the header. */
  private static boolean headless(Sheet sheet, List<Diagnostic> diagnostics) {
    if (sheet.rows().isEmpty()) {
      return false;
    }
    int first = sheet.rows().get(0).get(0).location().line();
    return diagnostics.stream()
        .map(Diagnostic::location)
        .anyMatch(place -> place != null && place.line() < first);
  }

  private static RuleParsing failed(Diagnostic diagnostic) {
    return new RuleParsing(List.of(), Map.of(), List.of(diagnostic));
  }

  /** Looked for anew each time: only a rulebook with a workbook asks. */
  private static @Nullable WorkbookReader reader() {
    try {
      return ServiceLoader.load(WorkbookReader.class, WorkbookReader.class.getClassLoader())
          .findFirst()
          .orElse(null);
    } catch (ServiceConfigurationError e) {
      return null;
    }
  }
}
