// SPDX-License-Identifier: Apache-2.0
package dev.interdict.eclipse.core;

import dev.interdict.model.SourceLocation;
import java.util.Arrays;

/**
 * Lines and columns of a text to offsets in UTF-16 units, as Eclipse's documents count them: a
 * leading byte-order mark counts for nothing, lines end with LF, CR or CRLF.
 */
final class TextOffsets {
  private final int[] lines;
  private final int length;

  TextOffsets(String text) {
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    int[] found = new int[64];
    int count = 1;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean end =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (end) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1 - start;
      }
    }
    lines = Arrays.copyOf(found, count);
    length = text.length() - start;
  }

  int start(SourceLocation location) {
    return offset(location.line(), location.column());
  }

  /** At least one character behind the start where the text allows, so that a mark can be seen. */
  int end(SourceLocation location) {
    int start = start(location);
    int end = offset(location.endLine(), location.endColumn());
    return Math.max(end, Math.min(start + 1, length));
  }

  private int offset(int line, int column) {
    int start = lines[Math.min(line, lines.length) - 1];
    return Math.min(start + column - 1, length);
  }
}
