// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import dev.interdict.internal.table.Cell;
import dev.interdict.internal.table.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sheet: its cells, and all that a reader of the sheet wouldn't see, which is refused:
 * formulas, merged cells, hidden rows and columns.
 */
final class SheetPart implements PartVisitor {
  /** With content; the table's own limit is less. */
  static final int MAX_ROWS = 2 * Sheet.MAX_ROWS;

  private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})(?::.*)?");
  private static final Pattern ESCAPED = Pattern.compile("_x[0-9A-Fa-f]{4}_");

  private final String sheet;
  private final SharedStrings strings;
  private final Styles styles;
  private final Refusals refusals;
  private final List<List<Cell>> rows = new ArrayList<>();
  private List<Cell> cells = new ArrayList<>();
  private final RichText inline = new RichText();
  private final StringBuilder value = new StringBuilder();
  private boolean seen;
  private boolean data;
  private boolean inValue;
  private boolean formula;
  private int row;
  private int column;
  private @Nullable Tag cell;

  SheetPart(String sheet, SharedStrings strings, Styles styles, Refusals refusals) {
    this.sheet = sheet;
    this.strings = strings;
    this.styles = styles;
    this.refusals = refusals;
  }

  /** The rows that have a cell with content, each with its filled cells in order. */
  List<List<Cell>> rows() {
    return rows;
  }

  @Override
  public void open(Tag tag) {
    if (data && !tag.main()) {
      refuse("xlsx-cell", "'" + tag.name() + "' is no word of a sheet; save the workbook anew");
    }
    switch (tag.name()) {
      case "AlternateContent" -> {
        if (!seen) {
          refuse("xlsx-cell", "the sheet has rows in two versions; save the workbook anew");
        }
      }
      case "sheetData" -> {
        if (seen) {
          refuse("xlsx-cell", "the sheet has its rows twice; save the workbook anew");
        }
        seen = true;
        data = true;
      }
      case "sheetFormatPr" -> {
        if (tag.is("zeroHeight")) {
          refuseAt(1, 1, "xlsx-hidden", "rows are hidden; show them or delete them");
        }
      }
      case "col" -> column(tag);
      case "row" -> {
        if (data) {
          row(tag);
        }
      }
      case "c" -> {
        if (data) {
          cell(tag);
        }
      }
      case "f" -> formula = true;
      case "v" -> inValue = true;
      case "mergeCell" ->
          refuseAtPlace(
              tag.attribute("ref"),
              "xlsx-merged",
              "merged cells are refused: each row stands for itself; split them and fill each");
      case "hyperlink" -> {
        if (tag.attribute("r:id") != null) {
          refuseAtPlace(
              tag.attribute("ref"),
              "xlsx-external",
              "a link out of the workbook is refused; write the address as text");
        }
      }
      default -> inline.open(tag.name());
    }
  }

  @Override
  public void text(String text) {
    if (inValue) {
      value.append(text);
    }
    inline.add(text);
  }

  @Override
  public void close(String name) {
    switch (name) {
      case "sheetData" -> data = false;
      case "v" -> inValue = false;
      case "c" -> endOfCell();
      case "row" -> endOfRow();
      default -> inline.close(name);
    }
  }

  private void column(Tag tag) {
    if (tag.is("hidden") || nothing(tag.attribute("width"))) {
      int first = number(tag.attribute("min"), 16_384);
      refuseAt(
          1,
          Math.max(1, first),
          "xlsx-hidden",
          "this column is hidden; show it or delete it: a reader must see what is judged");
    }
  }

  private void row(Tag tag) {
    int next = number(tag.attribute("r"), 1_048_576);
    cells = new ArrayList<>();
    column = 0;
    if (next <= row) {
      refuse(
          "xlsx-cell", "the rows of the sheet aren't numbered in order; save the workbook anew");
      return;
    }
    row = next;
    if (tag.is("hidden") || nothing(tag.attribute("ht"))) {
      refuseAt(
          row,
          1,
          "xlsx-hidden",
          "this row is hidden; show it or delete it: a reader must see what is judged");
    }
  }

  private void cell(Tag tag) {
    Matcher place = PLACE.matcher(tag.attributes().getOrDefault("r", ""));
    boolean here = place.matches() && number(place.group(2), 1_048_576) == row;
    int next = here ? index(place.group(1)) : 0;
    if (next <= column) {
      refuse("xlsx-cell", "the cells of this row aren't named in order; save the workbook anew");
    } else if (next > Sheet.MAX_COLUMNS) {
      refuseAt(
          row,
          next,
          "xlsx-limit",
          "a table has at most " + Sheet.MAX_COLUMNS + " columns; delete those behind it");
    }
    column = Math.max(next, column);
    cell = tag;
    formula = false;
    value.setLength(0);
    inline.begin();
  }

  private void endOfCell() {
    Tag tag = cell;
    cell = null;
    if (tag == null) {
      return;
    }
    if (formula) {
      refuse("xlsx-formula", "formulas are refused: what they give can change; write the value");
      return;
    }
    String raw = value.toString();
    String type = tag.attributes().getOrDefault("t", "n");
    switch (type) {
      case "s" -> {
        String text = strings.get(number(raw.strip(), Integer.MAX_VALUE));
        if (text == null) {
          refuse("xlsx-cell", "the cell's text is missing in the workbook; type it again");
        } else {
          add(Cell.Kind.TEXT, text);
        }
      }
      case "inlineStr" -> add(Cell.Kind.TEXT, inline.end());
      case "b" -> {
        if (!raw.equals("0") && !raw.equals("1")) {
          refuse("xlsx-cell", "the cell is neither true nor false; type it again");
        } else {
          add(Cell.Kind.TRUTH, raw.equals("1") ? "true" : "false");
        }
      }
      case "n" -> {
        if (!raw.isBlank()) {
          number(raw.strip(), tag);
        }
      }
      case "e" -> refuse("xlsx-cell", "the cell holds an error; write the value");
      default ->
          refuse("xlsx-cell", "the cell holds what no one typed ('" + type + "'); write the value");
    }
  }

  private void number(String raw, Tag tag) {
    NumberText number = NumberText.of(raw, styles.format(tag.attributes().getOrDefault("s", "")));
    String problem = number.problem();
    if (problem != null) {
      refuse("xlsx-number", problem);
    } else {
      add(number.kind(), number.text());
    }
  }

  private void add(Cell.Kind kind, String text) {
    if (text.length() > Sheet.MAX_CELL) {
      refuse("xlsx-limit", "a cell has at most " + Sheet.MAX_CELL + " characters");
    } else if (ESCAPED.matcher(text).find()) {
      refuse("xlsx-cell", "the cell holds a control character; type its text again");
    } else if (!text.isBlank()) {
      cells.add(Cell.of(refusals.display(sheet), row, Math.max(1, column), kind, text));
    }
  }

  private void endOfRow() {
    if (rows.size() < MAX_ROWS && !cells.isEmpty()) {
      rows.add(cells);
      if (rows.size() == MAX_ROWS) {
        refuse("xlsx-limit", "a sheet has at most " + MAX_ROWS + " rows with content");
      }
    }
    cells = new ArrayList<>();
  }

  private void refuse(String code, String message) {
    refuseAt(Math.max(1, row), Math.max(1, column), code, message);
  }

  private void refuseAt(int atRow, int atColumn, String code, String message) {
    refusals.cell(sheet, atRow, atColumn, code, message);
  }

  private void refuseAtPlace(@Nullable String place, String code, String message) {
    Matcher matcher = PLACE.matcher(place == null ? "" : place);
    if (matcher.matches()) {
      refuseAt(number(matcher.group(2), 1_048_576), index(matcher.group(1)), code, message);
    } else {
      refuseAt(1, 1, code, message);
    }
  }

  private static boolean nothing(@Nullable String size) {
    return size != null && size.matches("0+(?:\\.0*)?");
  }

  private static int index(String letters) {
    int index = 0;
    for (int i = 0; i < letters.length(); i++) {
      index = index * 26 + letters.charAt(i) - 'A' + 1;
    }
    return index;
  }

  /** A number of digits alone; -1 if it is none, or too large. */
  private static int number(@Nullable String digits, int most) {
    if (digits == null || !digits.matches("\\d{1,9}")) {
      return -1;
    }
    int number = Integer.parseInt(digits);
    return number <= most ? number : -1;
  }
}
