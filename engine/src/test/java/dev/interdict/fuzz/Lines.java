// SPDX-License-Identifier: Apache-2.0
package dev.interdict.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.model.SourceLocation;
import java.util.regex.Pattern;

/** How long the lines of a text are, found out otherwise than the readers do. */
public final class Lines {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final int[] lengths;

  private Lines(String text) {
    lengths = LINE_END.splitAsStream(text + "$").mapToInt(String::length).toArray();
    lengths[lengths.length - 1]--;
  }

  /** Of a text without a byte-order mark. */
  public static Lines of(String text) {
    return new Lines(text);
  }

  /** Of bytes that need not be UTF-8: right up to the first that isn't. */
  public static Lines of(byte[] file) {
    String text = new String(file, UTF_8);
    return new Lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** Whether both ends lie in the text, the end not before the start. */
  boolean hold(SourceLocation place) {
    return holds(place.line(), place.column())
        && holds(place.endLine(), place.endColumn())
        && (place.endLine() > place.line()
            || (place.endLine() == place.line() && place.endColumn() >= place.column()));
  }

  private boolean holds(int line, int column) {
    return line >= 1 && line <= lengths.length && column >= 1 && column <= lengths[line - 1] + 1;
  }
}
