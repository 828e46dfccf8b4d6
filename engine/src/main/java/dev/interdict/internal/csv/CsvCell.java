// SPDX-License-Identifier: Apache-2.0
package dev.interdict.internal.csv;

import dev.interdict.internal.source.SourceText;
import dev.interdict.model.SourceLocation;

/**
 * A cell: its value and the offsets of what was written, quotes left out. The place is worked out
 * when it is asked for.
 */
public record CsvCell(String value, SourceText text, int start, int end) {
  public SourceLocation location() {
    return text.range(start, end);
  }
}
