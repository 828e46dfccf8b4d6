// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import dev.interdict.internal.language.RuleParsing;
import dev.interdict.internal.language.RuleSyntax;
import dev.interdict.internal.language.RuleSyntax.Branch;
import dev.interdict.internal.language.RuleSyntax.Condition;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sheet to checked rules: the rows that name a rule are its branches. */
final class TableReader {
  private final Sheet sheet;
  private final boolean whole;
  private final Mistakes mistakes = new Mistakes();
  private final Map<String, List<Branch>> rules = new LinkedHashMap<>();
  private final Map<String, SourceLocation> locations = new TreeMap<>();
  private final Set<String> wrong = new HashSet<>();
  private final Map<Asked, Said> said = new HashMap<>();

  /** What a row of a rule asks for. */
  private record Asked(String rule, List<Condition> conditions) {}

  /** What the first row that asks for it says. */
  private record Said(int row, RuleSyntax.Report report) {}

  private TableReader(Sheet sheet, boolean whole) {
    this.sheet = sheet;
    this.whole = whole;
  }

  /**
   * What a sheet says.
   *
   * @param whole whether no row was left out for a mistake
   */
  static RuleParsing read(Sheet sheet, boolean whole) {
    var reader = new TableReader(sheet, whole);
    List<RuleSyntax> rules = reader.rules();
    return new RuleParsing(rules, reader.locations, reader.mistakes.found());
  }

  private List<RuleSyntax> rules() {
    if (sheet.rows().isEmpty()) {
      if (!whole) {
        return List.of();
      }
      mistakes.whole(
          sheet.file(), "table-empty", "the table is empty; it starts with a header row");
      return List.of();
    }
    List<Cell> header = trimmed(sheet.rows().get(0));
    if (header.size() > Sheet.MAX_COLUMNS) {
      mistakes.at(
          header.get(Sheet.MAX_COLUMNS),
          "table-limit",
          "a table has at most " + Sheet.MAX_COLUMNS + " columns");
      return List.of();
    }
    header.forEach(this::plain);
    List<@Nullable Column> columns = new HeaderReader(mistakes).read(header);
    boolean headed = mistakes.count() == 0;
    if (whole && sheet.rows().size() == 1) {
      mistakes.at(header.get(0), "table-no-rows", "the table has no rows below its header");
    }
    var rows = new RowReader(columns, mistakes);
    for (List<Cell> row : sheet.rows().subList(1, sheet.rows().size())) {
      if (mistakes.full()) {
        break;
      }
      if (row.get(0).row() - header.get(0).row() > Sheet.MAX_ROWS) {
        mistakes.at(row.get(0), "table-limit", "a table has at most " + Sheet.MAX_ROWS + " rows");
        break;
      }
      read(row, columns, rows);
    }
    var read = new ArrayList<RuleSyntax>();
    if (headed) {
      rules.forEach(
          (name, branches) -> {
            if (!wrong.contains(name)) {
              read.add(new RuleSyntax(name, null, branches));
            }
          });
    }
    return read;
  }

  private void read(List<Cell> row, List<@Nullable Column> columns, RowReader rows) {
    int before = mistakes.count();
    row.forEach(this::plain);
    if (mistakes.count() == before) {
      checkWidth(row, columns.size());
    }
    List<Cell> whole = new ArrayList<>(row.subList(0, Math.min(row.size(), columns.size())));
    Cell last = whole.get(whole.size() - 1);
    while (whole.size() < columns.size()) {
      whole.add(
          new Cell(
              last.row(),
              whole.size() + 1,
              Cell.Kind.TEXT,
              "",
              last.text(),
              last.end(),
              last.end()));
    }
    int widthMistakes = mistakes.count();
    RowReader.Row found = widthMistakes == before ? rows.read(whole) : rows.named(whole);
    if (found == null) {
      return;
    }
    String name = found.rule().value();
    locations.putIfAbsent(name, found.rule().location());
    Branch branch = found.branch();
    if (branch == null) {
      wrong.add(name);
    } else if (isNew(name, branch, found.rule())) {
      rules.computeIfAbsent(name, rule -> new ArrayList<>()).add(branch);
    } else {
      wrong.add(name);
    }
  }

  /** No rule needs the same thing twice, and none can say two things of it. */
  private boolean isNew(String rule, Branch branch, Cell cell) {
    Said first =
        said.putIfAbsent(
            new Asked(rule, branch.conditions()), new Said(cell.row(), branch.report()));
    if (first == null) {
      return true;
    }
    mistakes.at(
        cell,
        "table-row-twice",
        first.report().equals(branch.report())
            ? "this row says the same as row " + first.row() + "; take one out"
            : "this row asks for the same as row "
                + first.row()
                + " and says something else; take one out, or tell them apart");
    return false;
  }

  private void checkWidth(List<Cell> row, int width) {
    int written = row.size();
    if (written < width) {
      mistakes.at(
          row.get(written - 1),
          "table-cell-count",
          "the row ends here, with "
              + written
              + " cells where the header has "
              + width
              + "; an empty cell needs its comma too");
    } else if (trimmed(row).size() > width) {
      mistakes.at(
          row.get(width),
          "table-cell-count",
          "this cell stands beyond the header, which has "
              + width
              + " columns; a cell with a comma needs quotes");
    }
  }

  private void plain(Cell cell) {
    if (cell.value().length() > Sheet.MAX_CELL) {
      mistakes.at(cell, "table-limit", "a cell has at most " + Sheet.MAX_CELL + " characters");
      return;
    }
    for (int i = 0; i < cell.value().length(); i++) {
      if (Character.isISOControl(cell.value().charAt(i))) {
        mistakes.at(
            cell,
            i,
            i + 1,
            "table-line-break",
            "a cell has no line breaks, tabs or other controls");
        return;
      }
    }
  }

  /** Without the empty cells at the end, which spreadsheets leave; at least one cell. */
  private static List<Cell> trimmed(List<Cell> row) {
    int end = row.size();
    while (end > 1 && row.get(end - 1).isEmpty()) {
      end--;
    }
    return row.subList(0, end);
  }
}
