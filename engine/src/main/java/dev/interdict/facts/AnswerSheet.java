// SPDX-License-Identifier: Apache-2.0
package dev.interdict.facts;

import dev.interdict.facts.Inquiry.Question;
import dev.interdict.internal.bom.StatedValues;
import dev.interdict.internal.csv.CsvRow;
import dev.interdict.internal.csv.CsvTable;
import dev.interdict.internal.source.Problems;
import dev.interdict.internal.source.SourceText;
import dev.interdict.internal.source.Suggestion;
import dev.interdict.model.Fact;
import dev.interdict.model.FactField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sheet that a supplier fills in: CSV, one row per component and field.
 *
 * <p>A spreadsheet takes a cell that starts with {@code =} or the like for a formula. Such a cell
 * gets an apostrophe in front, which reading takes off again where the cell names a component.
 */
final class AnswerSheet {
  private static final String VALUE = "value";
  private static final String SAID_BY = "said-by";
  private static final String SAID_ON = "said-on";
  private static final String DOCUMENT = "document";
  private static final List<String> ANSWER = List.of(VALUE, SAID_BY, SAID_ON, DOCUMENT);
  private static final List<String> COLUMNS =
      List.of(
          "bom",
          "component",
          "path",
          "maker",
          "part-number",
          "question",
          "field",
          VALUE,
          SAID_BY,
          SAID_ON,
          DOCUMENT);
  private static final String FORMULA = "=+-@'#|%\t\r\n ＝＋－＠";
  private static final int LONGEST = 2_000;

  /**
   * What was read of a sheet.
   *
   * @param answers in the order of the rows
   * @param open rows without a value
   */
  record Reading(List<Fact> answers, int open) {}

  private AnswerSheet() {}

  static String of(Inquiry inquiry) {
    var csv = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    for (Question question : inquiry.questions()) {
      row(
          csv,
          question.bom(),
          question.component() == null ? "" : question.component(),
          question.path(),
          question.maker(),
          question.partNumber(),
          question.field().question() + " (" + question.field().kind().answer() + ")",
          question.field().word(),
          "",
          "",
          "",
          "");
    }
    return csv.toString();
  }

  private static void row(StringBuilder csv, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      csv.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    csv.append('\n');
  }

  private static String cell(String text) {
    if (text.isEmpty()) {
      return "";
    }
    boolean formula = FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }

  /** Whether a sheet holds an answer, or can't be told to hold none. */
  static boolean answered(SourceText text) {
    var problems = new Problems();
    List<CsvRow> rows = CsvTable.read(text, COLUMNS, problems);
    return problems.anyError()
        || rows.stream()
            .anyMatch(row -> ANSWER.stream().anyMatch(column -> !row.text(column).isEmpty()));
  }

  /**
   * Reads a sheet; what is wrong with it is a problem at its cell.
   *
   * @param functions known words for what a part does
   */
  static Reading read(SourceText text, Set<String> functions, Problems problems) {
    var answers = new ArrayList<Fact>();
    int open = 0;
    for (CsvRow row : CsvTable.read(text, COLUMNS, problems)) {
      if (row.text(VALUE).isEmpty()) {
        open++;
      } else {
        Fact fact = fact(row, functions);
        if (fact != null) {
          answers.add(fact);
        }
      }
    }
    return new Reading(answers, open);
  }

  private static @Nullable Fact fact(CsvRow row, Set<String> functions) {
    String component = name(row, "component");
    String path = name(row, "path");
    if (component == null && path == null) {
      row.error(
          "answer-of-nothing",
          "component",
          "the row names no component: copy 'component' and 'path' from the sheet that was sent");
    }
    FactField field = FactField.named(row.text("field"));
    if (field == null) {
      row.error("answer-field", "field", FactsReader.unknownField(row.text("field")));
    }
    String refusal = field == null ? null : refusal(field, row, functions);
    if (refusal != null) {
      row.error("answer-value", VALUE, refusal);
    }
    String saidBy = said(row, SAID_BY, "write who gave the answer");
    LocalDate saidOn = row.date(SAID_ON);
    if (row.text(SAID_ON).isEmpty()) {
      row.error("answer-source", SAID_ON, "write the day of the answer, such as 2026-11-22");
    }
    String document =
        said(row, DOCUMENT, "write the letter, e-mail or data sheet that holds the answer");
    return field == null
            || refusal != null
            || saidBy == null
            || saidOn == null
            || document == null
            || (component == null && path == null)
        ? null
        : new Fact(
            name(row, "bom"),
            component,
            path,
            field,
            row.text(VALUE),
            saidBy,
            saidOn,
            document,
            row.location(VALUE));
  }

  private static @Nullable String refusal(FactField field, CsvRow row, Set<String> functions) {
    String value = row.text(VALUE);
    if (value.length() > LONGEST || !Inquiries.writable(value)) {
      return "the value has more than " + LONGEST + " characters, or such as no text holds";
    }
    if (field == FactField.FUNCTION && !functions.contains(value)) {
      return "unknown function '" + value + "'" + Suggestion.orKnown(value, functions);
    }
    return StatedValues.of(field, value, row.location(VALUE)).refusal();
  }

  private static @Nullable String said(CsvRow row, String column, String advice) {
    String text = row.text(column);
    if (text.isEmpty() || text.length() > LONGEST || !Inquiries.writable(text)) {
      row.error("answer-source", column, advice);
      return null;
    }
    return text;
  }

  /** A name without the apostrophe that kept it from being a formula; null if the cell is empty. */
  private static @Nullable String name(CsvRow row, String column) {
    String written = row.raw(column);
    String name = written.startsWith("'") ? written.substring(1) : written;
    return name.isEmpty() ? null : name;
  }
}
