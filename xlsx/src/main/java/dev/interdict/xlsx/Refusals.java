// SPDX-License-Identifier: Apache-2.0
package dev.interdict.xlsx;

import dev.interdict.diagnostic.Diagnostic;
import dev.interdict.internal.table.Cell;
import dev.interdict.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** Why a workbook isn't read: each reason at the file, the part or the cell it is about. */
final class Refusals {
  private static final int MAX = 100;

  private final String file;
  private final List<Diagnostic> found = new ArrayList<>();

  Refusals(String file) {
    this.file = file;
  }

  /** Of the file as a whole. */
  void file(String code, String message) {
    add(Diagnostic.error(code, message, SourceLocation.at(file, 1, 1)));
  }

  /** Of a part of the file. */
  void part(String part, String code, String message) {
    add(Diagnostic.error(code, message, SourceLocation.at(display(part), 1, 1)));
  }

  /** Of a cell. */
  void cell(String sheet, int row, int column, String code, String message) {
    part(sheet + "!" + Cell.name(row, column), code, message);
  }

  void add(Diagnostic diagnostic) {
    if (found.size() < MAX) {
      found.add(diagnostic);
    } else if (found.size() == MAX) {
      found.add(
          Diagnostic.error(
              "too-many-mistakes",
              "more than " + MAX + " mistakes; the others are not listed",
              diagnostic.location()));
    }
  }

  /** A part or a sheet as reports print it. */
  String display(String part) {
    return file + "!" + part;
  }

  boolean any() {
    return !found.isEmpty();
  }

  /** Whether it is no use to look on. */
  boolean full() {
    return found.size() > MAX;
  }

  List<Diagnostic> found() {
    return List.copyOf(found);
  }
}
