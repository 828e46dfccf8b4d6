// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.table;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a table, each at its cell. */
final class Mistakes {
  private static final int MAX = 100;

  private final List<Diagnostic> found = new ArrayList<>();

  /** Of a whole cell. */
  void at(Cell cell, String code, String message) {
    add(cell.text(), cell.location(), code, named(cell) + message);
  }

  /** Of the characters of a cell's value between two offsets. */
  void at(Cell cell, int from, int to, String code, String message) {
    add(cell.text(), cell.part(from, to), code, named(cell) + message);
  }

  /** Of a table as a whole. */
  void whole(String file, String code, String message) {
    found.add(Diagnostic.error(code, message, SourceLocation.at(file, 1, 1)));
  }

  private void add(SourceText text, SourceLocation place, String code, String message) {
    if (found.size() < MAX) {
      found.add(text.show(Diagnostic.error(code, message, place)));
    } else if (found.size() == MAX) {
      found.add(
          Diagnostic.error(
              "too-many-mistakes",
              "more than " + MAX + " mistakes; the others are not listed",
              place));
    }
  }

  /** A place in a workbook names its cell already. */
  private static String named(Cell cell) {
    return cell.text().file().endsWith("!" + cell.name()) ? "" : cell.name() + ": ";
  }

  boolean full() {
    return found.size() > MAX;
  }

  int count() {
    return found.size();
  }

  List<Diagnostic> found() {
    return List.copyOf(found);
  }
}
