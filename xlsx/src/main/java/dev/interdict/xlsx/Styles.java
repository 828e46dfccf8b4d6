// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the numbers of cells are shown. */
final class Styles implements PartVisitor {
  private final Refusals refusals;
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> formats = new ArrayList<>();
  private boolean cells;

  Styles(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public void open(Tag tag) {
    if (tag.name().equals("AlternateContent")) {
      refusals.part(
          PartNames.STYLES, "xlsx-part", "formats in two versions; save the workbook anew");
    }
    if (!tag.main()) {
      return;
    }
    switch (tag.name()) {
      case "numFmt" ->
          codes.put(number(tag, "numFmtId"), tag.attributes().getOrDefault("formatCode", ""));
      case "cellXfs" -> cells = true;
      case "xf" -> {
        if (cells) {
          formats.add(number(tag, "numFmtId"));
        }
      }
      default -> {}
    }
  }

  @Override
  public void close(String name) {
    if (name.equals("cellXfs")) {
      cells = false;
    }
  }

  /** The format of a cell's style; {@link NumberFormat#GENERAL} if it names none. */
  NumberFormat format(String style) {
    int index = number(style);
    if (index < 0 || index >= formats.size()) {
      return NumberFormat.GENERAL;
    }
    int id = formats.get(index);
    return NumberFormat.of(id, codes.get(id));
  }

  private static int number(Tag tag, String attribute) {
    return number(tag.attributes().getOrDefault(attribute, ""));
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
  }
}
