// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.bom;

import dev.interdict.model.SourceLocation;

/** A value as a file states it, and the range of the text inside its quotes. */
record Text(String value, SourceLocation location) {
  private static final int SHOWN = 60;

  /** The value as a message shows it. */
  String shown() {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }

  /**
   * A piece of the value at its own place; the place of the whole where escapes make the two
   * differ.
   */
  Text part(int from, int to) {
    if (from == 0 && to == value.length()) {
      return this;
    }
    SourceLocation whole = location;
    boolean plain =
        whole.line() == whole.endLine() && whole.endColumn() - whole.column() == value.length();
    return new Text(
        value.substring(from, to),
        plain
            ? new SourceLocation(
                whole.file(),
                whole.line(),
                whole.column() + from,
                whole.line(),
                whole.column() + to,
                whole.pointer())
            : whole);
  }
}
