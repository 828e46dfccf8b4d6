// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import org.jspecify.annotations.Nullable;

/** The workbook itself: its one sheet. */
final class WorkbookPart implements PartVisitor {
  private static final int MAX_NAME = 31;

  private final Refusals refusals;
  private int sheets;
  private @Nullable String name;
  private @Nullable String link;

  WorkbookPart(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public void open(Tag tag) {
    switch (tag.name()) {
      case "sheet" -> sheet(tag);
      case "workbookPr" -> {
        if (tag.is("date1904")) {
          refusals.part(
              PartNames.WORKBOOK,
              "xlsx-dates",
              "this workbook counts days from 1904; turn that off in the program's options");
        }
      }
      case "externalReference" ->
          refusals.part(
              PartNames.WORKBOOK,
              "xlsx-external",
              "links to other workbooks are refused; write the values themselves");
      default -> {}
    }
  }

  private void sheet(Tag tag) {
    sheets++;
    String called = tag.attributes().getOrDefault("name", "");
    String state = tag.attributes().getOrDefault("state", "visible");
    if (!state.equals("visible")) {
      refusals.part(
          shown(called),
          "xlsx-hidden",
          "this sheet is hidden; show it or delete it: a reader must see what is judged");
    } else if (sheets == 2) {
      refusals.part(
          shown(called),
          "xlsx-sheets",
          "a workbook has one sheet; put further tables into files of their own");
    }
    if (name == null) {
      name = shown(called);
      link = tag.attribute("r:id");
    }
  }

  private static String shown(String name) {
    return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) + "…" : name;
  }

  /** The sheet's name; null if there is no sheet. */
  @Nullable String name() {
    return name;
  }

  /** The id of the link to the sheet's part. */
  String link() {
    return link == null ? "" : link;
  }
}
