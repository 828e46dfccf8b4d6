// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import dev.interdict.internal.table.Cell;
import dev.interdict.internal.table.Sheet;
import dev.interdict.internal.table.SheetReading;
import dev.interdict.internal.table.WorkbookReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The only sheet of an .xlsx file. Every part is unpacked and read once, strictly, and what is read
 * is what was checked: no second parser has an opinion of its own.
 */
public final class XlsxReader implements WorkbookReader {
  private static final byte[] NOTHING = {};

  @Override
  public SheetReading read(String file, byte[] content) {
    var refusals = new Refusals(file);
    Map<String, byte[]> parts = ZipParts.read(content, refusals);
    Sheet sheet = parts == null ? null : sheet(parts, refusals);
    return new SheetReading(refusals.any() ? null : sheet, refusals.found());
  }

  private static @Nullable Sheet sheet(Map<String, byte[]> parts, Refusals refusals) {
    for (String name : parts.keySet()) {
      String why = PartNames.unwanted(name);
      if (why != null) {
        refusals.part(name, "xlsx-part", why);
      }
    }
    var xml = new XmlPart(refusals);
    var workbook = new WorkbookPart(refusals);
    var links = new Links(PartNames.WORKBOOK_LINKS, refusals);
    var strings = new SharedStrings(refusals);
    var styles = new Styles(refusals);
    parts.forEach(
        (name, content) -> {
          if (PartNames.isXml(name) && !PartNames.isSheet(name)) {
            xml.read(
                name,
                content,
                switch (name) {
                  case PartNames.WORKBOOK -> workbook;
                  case PartNames.WORKBOOK_LINKS -> links;
                  case PartNames.STRINGS -> strings;
                  case PartNames.STYLES -> styles;
                  default ->
                      PartNames.isLinks(name) ? new Links(name, refusals) : new PartVisitor() {};
                });
          }
        });
    String called = workbook.name();
    String target = links.target(workbook.link());
    byte[] content = parts.getOrDefault(target, NOTHING);
    if (called == null || !PartNames.isSheet(target) || content.length == 0) {
      if (!refusals.any()) {
        refusals.file("xlsx-container", "the workbook has no sheet; save it anew");
      }
      return null;
    }
    var cells = new SheetPart(called, strings, styles, refusals);
    xml.read(target, content, cells);
    return new Sheet(refusals.display(called), filled(cells.rows(), refusals.display(called)));
  }

  /** Rows of equal length: cells that nobody filled are empty, rows of remarks are left out. */
  private static List<List<Cell>> filled(List<List<Cell>> rows, String sheet) {
    int width = 1;
    for (List<Cell> row : rows) {
      width = Math.max(width, row.get(row.size() - 1).column());
    }
    var filled = new ArrayList<List<Cell>>();
    for (List<Cell> row : rows) {
      Cell first = row.get(0);
      if (first.column() > 1 || !first.value().startsWith("#")) {
        var whole = new ArrayList<Cell>();
        for (int column = 1; column <= width; column++) {
          whole.add(Cell.of(sheet, first.row(), column, Cell.Kind.TEXT, ""));
        }
        row.forEach(cell -> whole.set(cell.column() - 1, cell));
        filled.add(whole);
      }
    }
    return filled;
  }
}
